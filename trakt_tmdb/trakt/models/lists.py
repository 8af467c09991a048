"""A person's own lists: https://docs.trakt.tv/reference/users."""

from typing import Literal

from msgspec import Struct

from .changes import ListState
from .ids import Instant
from .user import User
from .watchlist import WatchlistEntry

type Privacy = Literal["private", "link", "friends", "public"]
"""Who sees a list: its owner, whoever has the link, friends, everybody."""


class ListIds(Struct, frozen=True, gc=False, kw_only=True):
    """Either may be absent; both stand for the list in a path."""

    trakt: int | None = None
    slug: str | None = None


class PersonalList(Struct, frozen=True, gc=False, kw_only=True):
    """A list without its entries; `privacy` is one of `Privacy`, or a newer word."""

    ids: ListIds = ListIds()
    name: str | None = None
    description: str | None = None
    privacy: str | None = None
    sort_by: str | None = None
    sort_how: str | None = None
    display_numbers: bool | None = None
    allow_comments: bool | None = None
    item_count: int | None = None
    comment_count: int | None = None
    likes: int | None = None
    user: User = User()
    created_at: Instant | None = None
    updated_at: Instant | None = None

    @property
    def key(self) -> str | None:
        """What stands for it in a path."""
        return self.ids.slug if self.ids.trakt is None else str(self.ids.trakt)


class NewList(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A list to make; Trakt makes it private where nothing is said."""

    name: str
    description: str | None = None
    privacy: Privacy | None = None


class ListChanges(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """What to change of a list; `sort_by` as `rank`, `added`, `title`."""

    name: str | None = None
    description: str | None = None
    privacy: Privacy | None = None
    display_numbers: bool | None = None
    allow_comments: bool | None = None
    sort_by: str | None = None
    sort_how: Literal["asc", "desc"] | None = None


class RankedList(Struct, frozen=True, gc=False, kw_only=True):
    """A list and how many people liked and discussed it lately, or ever."""

    list: PersonalList
    like_count: int = 0
    comment_count: int = 0


class ListEntry(WatchlistEntry, frozen=True, gc=False, kw_only=True):
    """The field that `media` names is filled; `id` names the entry in its list."""


class Reordered(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a new order; entries that are on another list were skipped."""

    updated: int = 0
    skipped_ids: tuple[int, ...] = ()
    list: ListState = ListState()
