"""Trakt and TMDB for async Python: typed, paced, cached, undoable."""

from importlib import import_module
from typing import TYPE_CHECKING

from .account.action import FavoriteSource, HidingPlace
from .account.intent import Origin
from .account.when import When
from .cache.entry import CacheBackend
from .cache.entry import Entry as CacheEntry
from .cache.memory import MemoryCache
from .catalogue.picture import Picture
from .catalogue.reference import EpisodeRef, Media, SeasonRef, TitleRef, UpTo
from .errors import (
    AccountLimitError,
    AccountLockedError,
    AmbiguousError,
    AppRefusedError,
    AuthenticationError,
    BlockedError,
    ConflictError,
    InvalidAnswerError,
    InvalidRequestError,
    JournalError,
    NotFoundError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
    VIPRequiredError,
)
from .trakt.auth import TraktAuth
from .trakt.browser import BrowserSignIn
from .trakt.client import TraktClient
from .trakt.token import DeviceCode, Token

if TYPE_CHECKING:
    from .account.account import Account
    from .account.journal import Journal

    # Not in __all__: `import *` has to work without the extra, too.
    from .cache.redis import RedisCache as RedisCache
    from .cache.sqlite import SQLiteCache
    from .catalogue.catalogue import Catalogue
    from .sign_in.opening import open_tracker
    from .tmdb.client import TMDBClient
    from .tracker.day_rule import DayRule
    from .tracker.tracker import Tracker
    from .tracker.views import Airing, Day, Kind, Mark, Preview, Receipt, Scope, View, Week

__all__ = [
    "Account",
    "AccountLimitError",
    "AccountLockedError",
    "Airing",
    "AmbiguousError",
    "AppRefusedError",
    "AuthenticationError",
    "BlockedError",
    "BrowserSignIn",
    "CacheBackend",
    "CacheEntry",
    "Catalogue",
    "ConflictError",
    "Day",
    "DayRule",
    "DeviceCode",
    "EpisodeRef",
    "FavoriteSource",
    "HidingPlace",
    "InvalidAnswerError",
    "InvalidRequestError",
    "Journal",
    "JournalError",
    "Kind",
    "Mark",
    "Media",
    "MemoryCache",
    "NotFoundError",
    "Origin",
    "Picture",
    "Preview",
    "RateLimitError",
    "Receipt",
    "SQLiteCache",
    "Scope",
    "SeasonRef",
    "ServerError",
    "TMDBClient",
    "TitleRef",
    "Token",
    "Tracker",
    "TraktAuth",
    "TraktClient",
    "TraktTMDBError",
    "UnreachableError",
    "UpTo",
    "VIPRequiredError",
    "View",
    "Week",
    "When",
    "open_tracker",
]


_VIEWS = ("Airing", "Day", "Kind", "Mark", "Preview", "Receipt", "Scope", "View", "Week")
_LATER = {
    "Account": ".account.account",
    "Catalogue": ".catalogue.catalogue",
    "DayRule": ".tracker.day_rule",
    "Journal": ".account.journal",
    "RedisCache": ".cache.redis",
    "SQLiteCache": ".cache.sqlite",
    "TMDBClient": ".tmdb.client",
    "Tracker": ".tracker.tracker",
    "open_tracker": ".sign_in.opening",
    **dict.fromkeys(_VIEWS, ".tracker.views"),
}


def __getattr__(name: str) -> object:
    """Import the tracker, TMDB, files and extras when asked for: one client alone starts faster."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_LATER[name], __name__), name)
    globals()[name] = value
    return value
