"""Trakt's answers and requests as frozen structs; every time is an aware datetime in UTC."""

from .activities import AccountActivity, LastActivities, ListActivity, TitleActivity
from .calendar import CalendarEpisode, CalendarMovie
from .changes import (
    Counts,
    HistoryAdded,
    HistoryItem,
    HistoryRemoved,
    MissingItem,
    NotFound,
    WatchedAt,
    WatchlistAdded,
    WatchlistItem,
    WatchlistRemoved,
)
from .episode import Episode
from .history import Play, WatchedMovies, WatchedShows
from .ids import Ids, ImageKind, Images, Instant, TitleIds
from .media import EpisodeType, HistoryAction, Media, Status
from .movie import Movie, TrendingMovie
from .progress import EpisodeProgress, SeasonProgress, ShowProgress, UpNext
from .search import SearchResult
from .season import Season
from .show import Airs, Show, TrendingShow
from .user import AccountSettings, Limit, Limits, Settings, User, UserIds
from .watchlist import WatchlistEntry

__all__ = [
    "AccountActivity",
    "AccountSettings",
    "Airs",
    "CalendarEpisode",
    "CalendarMovie",
    "Counts",
    "Episode",
    "EpisodeProgress",
    "EpisodeType",
    "HistoryAction",
    "HistoryAdded",
    "HistoryItem",
    "HistoryRemoved",
    "Ids",
    "ImageKind",
    "Images",
    "Instant",
    "LastActivities",
    "Limit",
    "Limits",
    "ListActivity",
    "Media",
    "MissingItem",
    "Movie",
    "NotFound",
    "Play",
    "SearchResult",
    "Season",
    "SeasonProgress",
    "Settings",
    "Show",
    "ShowProgress",
    "Status",
    "TitleActivity",
    "TitleIds",
    "TrendingMovie",
    "TrendingShow",
    "UpNext",
    "User",
    "UserIds",
    "WatchedAt",
    "WatchedMovies",
    "WatchedShows",
    "WatchlistAdded",
    "WatchlistEntry",
    "WatchlistItem",
    "WatchlistRemoved",
]
