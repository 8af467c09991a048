"""A person's own lists."""

import datetime as dt

import msgspec

from .title import TitleCard


class OwnList(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A list without what is on it."""

    list: str
    """Its Trakt id or, where it has none, its slug; names it in writes."""
    name: str
    description: str | None = None
    privacy: str = "private"
    """`private`, `link`, `friends` or `public`."""
    item_count: int = 0
    """Seasons, episodes and people count, too."""
    updated_at: dt.datetime | None = None


class OwnLists(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Every list, in the person's own order."""

    lists: tuple[OwnList, ...]


class Listed(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A title that was put somewhere."""

    title: TitleCard
    listed_at: dt.datetime | None = None
    entry: str | None = None
    """Its id on a list, 64 bits and therefore text; names it when the list is reordered."""


class ListedPage(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A page of the shows and movies of a list or of the collection."""

    listed: tuple[Listed, ...]
    page: int
    page_count: int
    item_count: int
