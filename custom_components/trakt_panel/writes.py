"""Every write, once: what it is about, takes and does; actions and panel commands are made of it."""

from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Any, Final

import msgspec
import probatio
from homeassistant.helpers.typing import VolDictType

from trakt_tmdb import EpisodeRef, InvalidRequestError, Origin, Receipt, TitleRef, Tracker, When
from trakt_tmdb.catalogue.reference import Target

from .target import NUMBERS, UP_TO_HERE, Watchable

type Validator = Callable[[Any], Any]

_CONFIRM: Final[VolDictType] = {
    probatio.Optional("confirm_plays"): probatio.All(probatio.Coerce(int), probatio.Range(min=0))
}
_RATING: Final = probatio.All(probatio.Coerce(int), probatio.Range(min=1, max=10))
_PLAY: Final = probatio.All(probatio.Coerce(str), probatio.Match(r"^\d{1,20}$"))


class Subject(Enum):
    """What a write may be about."""

    WATCHABLE = (Watchable.EPISODE, Watchable.SEASON, Watchable.SHOW, Watchable.MOVIE)
    RATEABLE = (Watchable.EPISODE, Watchable.SHOW, Watchable.MOVIE)
    TITLE = (Watchable.SHOW, Watchable.MOVIE)

    @property
    def media(self) -> Validator:
        """Accepts the kinds that it may be."""
        return probatio.All(probatio.Coerce(Watchable), probatio.In(self.value))

    @property
    def numbers(self) -> VolDictType:
        """Season and episode, where a title has such parts here."""
        return {} if self is Subject.TITLE else NUMBERS


class By(msgspec.Struct, frozen=True, kw_only=True):
    """Whose tap or automation it was."""

    origin: Origin
    intent_id: str | None = None


type Run = Callable[[Tracker, Target, dict[str, Any], By], Awaitable[Receipt]]


class Write(msgspec.Struct, frozen=True, kw_only=True):
    """A write by the name of its action and its command."""

    name: str
    subject: Subject
    fields: Callable[[Validator], VolDictType] = lambda _: {}
    """Given what reads a date and time, the fields beside those that name the subject."""
    run: Run


def _watched_fields(moment: Validator) -> VolDictType:
    when = probatio.Any(probatio.Coerce(When), moment)
    return {
        **UP_TO_HERE,
        **_CONFIRM,
        probatio.Optional("watched_at", default=When.NOW): when,
        probatio.Optional("again", default=False): bool,
    }


async def _mark_watched(tracker: Tracker, target: Target, fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.mark_watched(
        target,
        watched_at=fields["watched_at"],
        again=fields["again"],
        confirm_plays=fields.get("confirm_plays"),
        intent_id=by.intent_id,
        origin=by.origin,
    )


async def _mark_unwatched(tracker: Tracker, target: Target, fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.mark_unwatched(
        target,
        play=fields.get("play"),
        confirm_plays=fields.get("confirm_plays"),
        intent_id=by.intent_id,
        origin=by.origin,
    )


async def _rate(tracker: Tracker, target: Target, fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.rate(_rateable(target), fields["rating"], intent_id=by.intent_id, origin=by.origin)


async def _unrate(tracker: Tracker, target: Target, _fields: dict[str, Any], by: By) -> Receipt:
    return await tracker.unrate(_rateable(target), intent_id=by.intent_id, origin=by.origin)


def _on_title(method: Callable[..., Awaitable[Receipt]]) -> Run:
    """What a method of the tracker does to a whole title."""

    async def run(tracker: Tracker, target: Target, _fields: dict[str, Any], by: By) -> Receipt:
        return await method(tracker, _title(target), intent_id=by.intent_id, origin=by.origin)

    return run


def _title(target: Target) -> TitleRef:
    if not isinstance(target, TitleRef):
        raise InvalidRequestError("This takes a whole show or a movie.")
    return target


def _rateable(target: Target) -> EpisodeRef | TitleRef:
    if not isinstance(target, EpisodeRef | TitleRef):
        raise InvalidRequestError("This takes an episode, a show or a movie.")
    return target


WRITES: Final = (
    Write(name="mark_watched", subject=Subject.WATCHABLE, fields=_watched_fields, run=_mark_watched),
    Write(
        name="mark_unwatched",
        subject=Subject.WATCHABLE,
        fields=lambda _: {**_CONFIRM, probatio.Optional("play"): _PLAY},
        run=_mark_unwatched,
    ),
    Write(name="add_to_watchlist", subject=Subject.TITLE, run=_on_title(Tracker.add_to_watchlist)),
    Write(name="remove_from_watchlist", subject=Subject.TITLE, run=_on_title(Tracker.remove_from_watchlist)),
    Write(
        name="rate",
        subject=Subject.RATEABLE,
        fields=lambda _: {probatio.Required("rating"): _RATING},
        run=_rate,
    ),
    Write(name="unrate", subject=Subject.RATEABLE, run=_unrate),
    Write(name="add_favorite", subject=Subject.TITLE, run=_on_title(Tracker.add_favorite)),
    Write(name="remove_favorite", subject=Subject.TITLE, run=_on_title(Tracker.remove_favorite)),
)
