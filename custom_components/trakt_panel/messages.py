"""Every message between the panel and Home Assistant; the panel's types are generated from this module."""

from enum import StrEnum

import msgspec

from trakt_tmdb.tracker.views import (
    Details,
    Favorites,
    HistoryPage,
    MyShows,
    Preview,
    Receipt,
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


class Info(msgspec.Struct, frozen=True, kw_only=True):
    """Answer to `trakt_panel/info`."""

    api: int
    app: str
    """Hash of the panel's build: another one offers Reload."""
    accounts: tuple[AccountInfo, ...]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """Event of `trakt_panel/subscribe`: these views changed."""

    views: tuple[View, ...]
    pending: int
    """Writes that still wait for Trakt."""
    online: bool


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
    "discover": TitlePage,
    "search": TitlePage,
    "details": Details,
    "episodes": Season,
    "preview": Preview,
    "mark_watched": Receipt,
    "mark_unwatched": Receipt,
    "add_to_watchlist": Receipt,
    "remove_from_watchlist": Receipt,
    "rate": Receipt,
    "unrate": Receipt,
    "add_favorite": Receipt,
    "remove_favorite": Receipt,
    "undo": Receipt,
}
"""Command -> its answer (for `subscribe`, its events)."""
