"""A title that a person put somewhere: on a list, among the favourites, into the collection."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from trakt_tmdb.catalogue.moment import LONG_AGO
from trakt_tmdb.catalogue.title import Title


class Placed(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A title, since when it is there, and its place."""

    title: Title
    at: datetime | None = None
    rank: int = 0
    entry: int | None = None
    """The entry's own id, where entries have one."""


class PersonalList(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A list of the person's own; `key` names it in every request."""

    key: str
    name: str
    description: str | None = None
    privacy: str = "private"
    item_count: int = 0
    updated_at: datetime | None = None


def latest_first(placed: Iterable[Placed]) -> list[Placed]:
    """By when they came there; what nobody knows that of stays in order at the end."""
    return sorted(placed, key=lambda one: one.at or LONG_AGO, reverse=True)
