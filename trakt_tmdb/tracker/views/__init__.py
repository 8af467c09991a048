"""What the tracker shows: frozen, decided, in the person's language."""

from trakt_tmdb.account.action import FavoriteSource
from trakt_tmdb.catalogue.about import CastMember, Offer, Provider, Trailer, WhereToWatch

from .changes import ChangeState, Deed, RecentChange, RecentChanges
from .details import Details, Season, SeasonCard
from .discover import AnimeSeason, DiscoverList, SeasonShow, TitlePage
from .lists import Listed, ListedPage, OwnList, OwnLists
from .mine import (
    Favorite,
    Favorites,
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
    "AnimeSeason",
    "CastMember",
    "ChangeState",
    "Day",
    "Deed",
    "Details",
    "DiscoverList",
    "EpisodeCard",
    "Favorite",
    "FavoriteSource",
    "Favorites",
    "HistoryPage",
    "Kind",
    "Listed",
    "ListedPage",
    "Mark",
    "MyShows",
    "Offer",
    "OwnList",
    "OwnLists",
    "Play",
    "Preview",
    "Progress",
    "Provider",
    "Receipt",
    "RecentChange",
    "RecentChanges",
    "Scope",
    "Season",
    "SeasonCard",
    "SeasonShow",
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
