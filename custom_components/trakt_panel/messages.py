"""Every message between the panel and Home Assistant; the panel's types are generated from this module."""

from datetime import datetime
from enum import StrEnum

import msgspec

from trakt_tmdb import Scope
from trakt_tmdb.probe import Access
from trakt_tmdb.tracker.views import (
    AnimeSeason,
    Details,
    Favorites,
    HistoryPage,
    ListedPage,
    MyShows,
    OwnLists,
    Preview,
    Receipt,
    RecentChanges,
    Season,
    TitlePage,
    UpNext,
    View,
    WatchlistPage,
    Week,
)

API_VERSION = 1


class AccountState(StrEnum):
    """What a person has to know of an account before its views."""

    READY = "ready"
    LOADING = "loading"
    NEEDS_SIGN_IN = "needs_sign_in"
    APP_GONE = "app_gone"
    """Trakt refuses the app; what was read before can still be seen."""
    ACCOUNT_LOCKED = "account_locked"
    BLOCKED = "blocked"
    """Something before Trakt turns this network away."""
    UNREACHABLE = "unreachable"
    FAILED = "failed"


class Images(StrEnum):
    """Where the panel loads TMDB's pictures: from TMDB's own host, or through Home Assistant."""

    DIRECT = "direct"
    PROXY = "proxy"


class AccountInfo(msgspec.Struct, frozen=True, kw_only=True):
    """An account that the asking person may see."""

    entry_id: str
    name: str
    state: AccountState
    can_write: bool
    images: Images
    scope: Scope
    """What a schedule shows until the person chooses otherwise."""
    day_starts: int
    """Minutes after midnight, until the person chooses otherwise."""


class Info(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to `trakt_panel/info`."""

    api: int
    app: str
    """Hash of the panel's build: another one offers Reload."""
    accounts: tuple[AccountInfo, ...]


class Change(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Event of `trakt_panel/subscribe`: these views changed."""

    views: tuple[View, ...]
    pending: int
    """Writes that still wait for Trakt."""
    online: bool
    as_of: datetime | None = None
    """Offline, when the views last were in step with Trakt; None: not since Home Assistant started."""


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """How many writes that waited for the person were sent or discarded."""

    count: int


class ShowChoices(msgspec.Struct, frozen=True, kw_only=True):
    """What the person chose for a show; Trakt hears nothing of it."""

    offset_minutes: int
    """How much later it airs for them than its service says; earlier below zero."""
    specials: bool
    """Whether its specials count with the rest."""


class Requests(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How much was asked of the services, and what may still be."""

    left: int
    """Reads that Trakt's five minutes still allow."""
    last_hour: int
    tmdb_last_hour: int | None = None


class Abilities(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the account may do, asked just now."""

    account: Access
    app: Access
    up_next: Access
    """Closed is no trouble: the same is learned in other ways."""
    vip: bool | None = None
    most_lists: int | None = None
    most_on_list: int | None = None
    most_on_watchlist: int | None = None
    tmdb_account: Access
    """Open: its favourites can be read."""
    tmdb_writable: bool
    """Whether favourites at TMDB can be changed."""


class ErrorAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A failed command: the panel's `error.<code>` has the sentence."""

    code: str
    placeholders: dict[str, str]


ANSWERS: dict[str, type[msgspec.Struct]] = {
    "info": Info,
    "subscribe": Change,
    "schedule": Week,
    "up_next": UpNext,
    "my_shows": MyShows,
    "history": HistoryPage,
    "watchlist": WatchlistPage,
    "favorites": Favorites,
    "lists": OwnLists,
    "list_items": ListedPage,
    "collection": ListedPage,
    "discover": TitlePage,
    "season": AnimeSeason,
    "search": TitlePage,
    "details": Details,
    "episodes": Season,
    "changes": RecentChanges,
    "preview": Preview,
    "mark_watched": Receipt,
    "mark_unwatched": Receipt,
    "add_to_watchlist": Receipt,
    "remove_from_watchlist": Receipt,
    "add_to_list": Receipt,
    "remove_from_list": Receipt,
    "create_list": Receipt,
    "change_list": Receipt,
    "delete_list": Receipt,
    "reorder_list": Receipt,
    "reorder_lists": Receipt,
    "rate": Receipt,
    "unrate": Receipt,
    "add_favorite": Receipt,
    "remove_favorite": Receipt,
    "favorite_collection": Receipt,
    "drop": Receipt,
    "restore": Receipt,
    "hide": Receipt,
    "unhide": Receipt,
    "start_rewatch": Receipt,
    "checkin": Receipt,
    "cancel_checkin": Receipt,
    "undo": Receipt,
    "send": Receipt,
    "discard": Receipt,
    "send_all": Settled,
    "discard_all": Settled,
    "set_offset": ShowChoices,
    "set_specials": ShowChoices,
    "requests": Requests,
    "abilities": Abilities,
    "flush_cache": Requests,
}
"""Command -> its answer (for `subscribe`, its events)."""
