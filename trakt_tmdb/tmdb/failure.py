"""TMDB's refusals: the status decides, its own code where that says more."""

import msgspec
from msgspec import Struct

from trakt_tmdb.errors import AppRefusedError, InvalidRequestError, TraktTMDBError
from trakt_tmdb.transport.failure import error_of
from trakt_tmdb.transport.message import Request, Response

SERVICE = "TMDB"


class _Body(Struct, frozen=True):
    status_code: int | None = None


_BY_CODE: dict[int, tuple[type[TraktTMDBError], str]] = {
    5: (InvalidRequestError, "TMDB does not accept the parameters."),
    10: (AppRefusedError, "TMDB has suspended the key. Ask TMDB for a new one."),
    20: (InvalidRequestError, "TMDB does not look that far: at most 14 days."),
    22: (InvalidRequestError, "TMDB has no such page: they end at 500."),
    27: (InvalidRequestError, "TMDB appends at most 20 answers."),
    28: (InvalidRequestError, "TMDB does not know the time zone."),
}
"""https://developer.themoviedb.org/docs/errors."""


def judge(_: Request, response: Response, now: float) -> TraktTMDBError | None:
    """Judge an answer of TMDB's."""
    error = error_of(response, SERVICE, now)
    if error is None or response.status >= 500:  # noqa: PLR2004  5xx needs no second opinion
        return error
    if known := _BY_CODE.get(_code(response)):
        kind, sentence = known
        return kind(sentence, service=SERVICE, status=response.status)
    return error


def _code(response: Response) -> int:
    try:
        return msgspec.json.decode(response.body, type=_Body).status_code or 0
    except (msgspec.MsgspecError, UnicodeError):
        return 0
