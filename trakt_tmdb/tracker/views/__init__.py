"""What the tracker shows: frozen, decided, in the person's language."""

from .details import CastMember, Details, Offer, Provider, Season, SeasonCard, Trailer, WhereToWatch
from .discover import DiscoverList, TitlePage
from .mine import (
    Favorite,
    Favorites,
    FavoriteSource,
    HistoryPage,
    MyShows,
    Play,
    UpNext,
    UpNextOrder,
    UpNextShow,
    WatchlistOrder,
    WatchlistPage,
    Wish,
)
from .receipt import Preview, Receipt
from .schedule import Airing, Day, Kind, Mark, Scope, Week
from .title import EpisodeCard, Progress, TitleCard
from .view import View

__all__ = [
    "Airing",
    "CastMember",
    "Day",
    "Details",
    "DiscoverList",
    "EpisodeCard",
    "Favorite",
    "FavoriteSource",
    "Favorites",
    "HistoryPage",
    "Kind",
    "Mark",
    "MyShows",
    "Offer",
    "Play",
    "Preview",
    "Progress",
    "Provider",
    "Receipt",
    "Scope",
    "Season",
    "SeasonCard",
    "TitleCard",
    "TitlePage",
    "Trailer",
    "UpNext",
    "UpNextOrder",
    "UpNextShow",
    "View",
    "WatchlistOrder",
    "WatchlistPage",
    "Week",
    "WhereToWatch",
    "Wish",
]
