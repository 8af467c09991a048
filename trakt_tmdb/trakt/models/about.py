"""What an entry can be about."""

from msgspec import Struct, field

from .episode import Episode
from .media import Media
from .movie import Movie
from .season import Season
from .show import Show


class About(Struct, frozen=True, gc=False, kw_only=True):
    """The field that `media` names is filled, and `show` also for its seasons and episodes."""

    media: Media | None = field(default=None, name="type")
    movie: Movie | None = None
    show: Show | None = None
    season: Season | None = None
    episode: Episode | None = None
