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
from .history import Play, WatchedMovies, WatchedShow, WatchedShows
from .ids import Ids, ImageKind, Images, Instant, TitleIds
from .media import EpisodeType, HistoryAction, Media, Status
from .movie import AnticipatedMovie, Movie, TrendingMovie
from .people import CastMember, People, Person
from .progress import EpisodeProgress, ProgressStats, SeasonProgress, ShowProgress, UpNext
from .search import SearchResult
from .season import Season
from .show import Airs, AnticipatedShow, Show, TrendingShow
from .taste import (
    FavoriteEntry,
    FavoriteItem,
    FavoritesAdded,
    FavoritesRemoved,
    RatingEntry,
    RatingItem,
    RatingsAdded,
    RatingsRemoved,
)
from .translation import Translation
from .user import AccountSettings, HiddenEntry, Limit, Limits, Settings, User, UserIds
from .video import Video
from .watchlist import WatchlistEntry

__all__ = [
    "AccountActivity",
    "AccountSettings",
    "Airs",
    "AnticipatedMovie",
    "AnticipatedShow",
    "CalendarEpisode",
    "CalendarMovie",
    "CastMember",
    "Counts",
    "Episode",
    "EpisodeProgress",
    "EpisodeType",
    "FavoriteEntry",
    "FavoriteItem",
    "FavoritesAdded",
    "FavoritesRemoved",
    "HiddenEntry",
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
    "People",
    "Person",
    "Play",
    "ProgressStats",
    "RatingEntry",
    "RatingItem",
    "RatingsAdded",
    "RatingsRemoved",
    "SearchResult",
    "Season",
    "SeasonProgress",
    "Settings",
    "Show",
    "ShowProgress",
    "Status",
    "TitleActivity",
    "TitleIds",
    "Translation",
    "TrendingMovie",
    "TrendingShow",
    "UpNext",
    "User",
    "UserIds",
    "Video",
    "WatchedAt",
    "WatchedMovies",
    "WatchedShow",
    "WatchedShows",
    "WatchlistAdded",
    "WatchlistEntry",
    "WatchlistItem",
    "WatchlistRemoved",
]
