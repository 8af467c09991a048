"""What a person up to an age may see of a view: titles for their age, and none whose age is not known."""

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import msgspec
from msgspec.structs import asdict, replace

from trakt_tmdb import Media, NotFoundError, TitleRef, Tracker
from trakt_tmdb.tracker.views import RecentChanges

_BY_AGE: Final[Mapping[int, tuple[str, ...]]] = {
    0: ("TV-Y", "TV-G", "G", "U", "TP", "AL", "L", "ALL"),
    7: ("TV-Y7", "TV-Y7-FV"),
    10: ("TV-PG", "PG"),
    17: ("TV-MA", "R"),
    18: ("A", "X"),
}
"""Certifications that name no number, by the age from which on a title is for somebody."""
_NAMED: Final = {name: age for age, names in _BY_AGE.items() for name in names}
_NUMBER = re.compile(r"\d{1,2}")
_NOT_FOR_THEM: Final = "There is no such title for this person."


def age_of(certification: str | None) -> int | None:
    """The age in years that a certification names; None for what says nothing, such as `NR`."""
    known = (certification or "").strip().upper()
    if known in _NAMED:
        return _NAMED[known]
    number = _NUMBER.search(known)
    return int(number[0]) if number else None


def is_for(certification: str | None, most_age: int) -> bool:
    """Whether a title is for who may see those up to this age."""
    age = age_of(certification)
    return age is not None and age <= most_age


async def suitable_answer(
    tracker: Tracker,
    asked: Mapping[str, Any],
    most_age: int | None,
    answer: Callable[[], Awaitable[msgspec.Struct]],
) -> msgspec.Struct:
    """Answer who may see titles up to an age, or all; one above it is not found, and nothing is done to it.

    `asked` names a title by `ref`, or by `ids` and `media`, or none at all.
    """
    if most_age is None:
        return await answer()
    title = _title_in(asked)
    if title and not is_for(await tracker.certification(title), most_age):
        raise NotFoundError(_NOT_FOR_THEM)
    view = suitable(await answer(), most_age)
    if view is None:
        raise NotFoundError(_NOT_FOR_THEM)
    return view


def suitable[V: msgspec.Struct](view: V, most_age: int) -> V | None:
    """The view without titles above the age; None where it is of such a title itself."""
    if isinstance(view, RecentChanges):
        return replace(view, changes=(), held=0)
    if _is_above(view, most_age):
        return None
    changed: dict[str, Any] = {}
    for name, value in asdict(view).items():
        match value:
            case msgspec.Struct():
                changed[name] = suitable(value, most_age)
                if changed[name] is None:
                    return None
            case (msgspec.Struct(), *_):
                kept = (suitable(one, most_age) for one in value)
                changed[name] = tuple(one for one in kept if one is not None)
    return replace(view, **changed) if changed else view


def _title_in(asked: Mapping[str, Any]) -> TitleRef | None:
    if ref := asked.get("ref"):
        return TitleRef.parse(ref)
    if ids := asked.get("ids"):
        media = Media.MOVIE if asked.get("media") == Media.MOVIE else Media.SHOW
        return TitleRef(media=media, **ids)
    return None


def _is_above(view: msgspec.Struct, most_age: int) -> bool:
    """Whether it is a title that may not be seen; what has no field for a certification is no title."""
    known = asdict(view)
    return "certification" in known and not is_for(known["certification"], most_age)
