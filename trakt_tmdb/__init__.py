"""Trakt and TMDB for async Python: typed, paced, cached, undoable."""

from .account.intent import Origin
from .account.journal import Journal
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
from .tmdb.client import TMDBClient
from .tracker.day_rule import DayRule
from .tracker.tracker import Tracker
from .tracker.views import Airing, Day, Kind, Mark, Preview, Receipt, Scope, View, Week
from .trakt.auth import TraktAuth
from .trakt.client import TraktClient
from .trakt.token import DeviceCode, Token

__all__ = [
    "AccountLimitError",
    "AccountLockedError",
    "Airing",
    "AmbiguousError",
    "AppRefusedError",
    "AuthenticationError",
    "BlockedError",
    "CacheBackend",
    "CacheEntry",
    "ConflictError",
    "Day",
    "DayRule",
    "DeviceCode",
    "EpisodeRef",
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
]
