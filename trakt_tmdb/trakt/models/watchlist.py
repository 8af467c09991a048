"""What a person wants to watch: https://docs.trakt.tv/reference/sync."""

from msgspec import Struct, field

from .episode import Episode
from .ids import Instant
from .media import Media
from .movie import Movie
from .season import Season
from .show import Show


class WatchlistEntry(Struct, frozen=True, gc=False, kw_only=True):
    """The field that `media` names is filled, and `show` also for its seasons and episodes."""

    id: int | None = None
    rank: int | None = None
    listed_at: Instant | None = None
    notes: str | None = None
    media: Media | None = field(default=None, name="type")
    movie: Movie | None = None
    show: Show | None = None
    season: Season | None = None
    episode: Episode | None = None
