"""What a person wants of a list of cards, as its subentry holds it."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

import msgspec

CARD_LIST: Final = "card_list"
"""The kind of subentry."""

MOST_CARDS: Final = 20
MOST_DAYS: Final = 60

_ADDRESS: Final = re.compile(
    r"https?://(?:www\.|app\.)?trakt\.tv/users/(?P<user>[^/?#]+)/lists/(?P<slug>[^/?#]+).*"
)


class Source(StrEnum):
    """Where the cards come from."""

    UP_NEXT = "up_next"
    SHOWS = "shows"
    """Episodes to air of my shows."""
    PREMIERES = "premieres"
    """Of them the first of a season."""
    NEW_SHOWS = "new_shows"
    """Of them the first of a show."""
    MOVIES = "movies"
    """Movies of mine that come out."""
    WATCHLIST = "watchlist"
    RECOMMENDED_SHOWS = "recommended_shows"
    RECOMMENDED_MOVIES = "recommended_movies"
    ANTICIPATED_SHOWS = "anticipated_shows"
    ANTICIPATED_MOVIES = "anticipated_movies"
    LIST = "list"
    """Any list at Trakt."""


class Sort(StrEnum):
    """In which order they come."""

    SOURCE = "source"
    """As where they come from."""
    DATE = "date"
    """Soonest first; what has no date is last."""
    TITLE = "title"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A list of cards."""

    source: Source
    count: int = 5
    days: int = 30
    """How far what is to come lies ahead."""
    sort: Sort = Sort.SOURCE
    exclude: tuple[str, ...] = ()
    """Titles that are left out, in whatever case."""
    list: str | None = None
    """Of Source.LIST: an own list's id or slug, `user/slug`, or the id of somebody else's."""


def wanted_of(data: Mapping[str, Any]) -> Wanted:
    """Read a subentry's data."""
    return msgspec.convert(dict(data), Wanted, strict=False)


def as_stored(wanted: Wanted) -> Mapping[str, Any]:
    """Write what is wanted as a subentry holds it."""
    return {**msgspec.to_builtins(wanted), "exclude": list(wanted.exclude)}


def list_named(said: str) -> str:
    """A list as it is asked for, from that or from its address on the web."""
    address = _ADDRESS.fullmatch(said.strip())
    return f"{address['user']}/{address['slug']}" if address else said.strip()
