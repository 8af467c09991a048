"""Trailers and teasers at YouTube, the official trailers first."""

import re
from collections.abc import Iterable

import msgspec

from trakt_tmdb.tmdb.models import Video
from trakt_tmdb.trakt.models.video import Video as TraktVideo

from .about import Trailer
from .language import Language

_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_ADDRESS = re.compile(
    r"https?://(?:(?:www\.|m\.)?youtube\.com/watch\?(?:[^#]*&)?v=|youtu\.be/)(?P<id>[A-Za-z0-9_-]{11})(?:[&?#].*)?"
)
_TRAILER, _TEASER = "trailer", "teaser"


class _Found(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    trailer: Trailer
    kind: str
    official: bool
    spoken: bool
    """Whether it is in the person's language."""

    @property
    def rank(self) -> tuple[bool, bool, bool]:
        is_trailer = self.kind == _TRAILER
        return not (self.official and is_trailer), not is_trailer, not self.spoken


def trailers_on_tmdb(videos: Iterable[Video], language: Language) -> tuple[Trailer, ...]:
    """What TMDB lists at YouTube."""
    return _best_first(
        _Found(
            trailer=Trailer(name=one.name or "", youtube=one.key),
            kind=(one.kind or "").lower(),
            official=one.official,
            spoken=one.language == language.code,
        )
        for one in videos
        if one.site == "YouTube" and one.key and _ID.fullmatch(one.key)
    )


def trailers_on_trakt(videos: Iterable[TraktVideo], language: Language) -> tuple[Trailer, ...]:
    """What Trakt lists at YouTube."""
    return _best_first(
        _Found(
            trailer=Trailer(name=one.title or "", youtube=match["id"]),
            kind=(one.kind or "").lower(),
            official=one.official,
            spoken=one.language == language.code,
        )
        for one in videos
        if one.url and (match := _ADDRESS.fullmatch(one.url))
    )


def trailer_at(address: str | None) -> tuple[Trailer, ...]:
    """The one trailer that Trakt names with a title, if it is at YouTube."""
    match = _ADDRESS.fullmatch(address or "")
    return (Trailer(name="", youtube=match["id"]),) if match else ()


def _best_first(found: Iterable[_Found]) -> tuple[Trailer, ...]:
    wanted = [one for one in found if one.kind in {_TRAILER, _TEASER}]
    return tuple(one.trailer for one in sorted(wanted, key=lambda one: one.rank))
