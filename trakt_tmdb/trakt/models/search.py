"""https://docs.trakt.tv/reference/search."""

from msgspec import Struct, field

from .episode import Episode
from .lists import PersonalList
from .media import Media
from .movie import Movie
from .people import Person
from .show import Show


class SearchResult(Struct, frozen=True, gc=False, kw_only=True):
    """The field that `media` names is filled; a higher `score` is a better match."""

    score: float | None = None
    media: Media | None = field(default=None, name="type")
    movie: Movie | None = None
    show: Show | None = None
    episode: Episode | None = None
    person: Person | None = None
    list: PersonalList | None = None
