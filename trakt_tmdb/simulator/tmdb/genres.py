"""TMDB's genres, which are not Trakt's."""

from collections.abc import Mapping, Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.wire import Json

_TV = {
    "anime": (16, "Animation"),
    "donghua": (16, "Animation"),
    "animation": (16, "Animation"),
    "action": (10759, "Action & Adventure"),
    "adventure": (10759, "Action & Adventure"),
    "comedy": (35, "Comedy"),
    "crime": (80, "Crime"),
    "documentary": (99, "Documentary"),
    "drama": (18, "Drama"),
    "family": (10751, "Family"),
    "children": (10762, "Kids"),
    "mystery": (9648, "Mystery"),
    "reality": (10764, "Reality"),
    "science-fiction": (10765, "Sci-Fi & Fantasy"),
    "fantasy": (10765, "Sci-Fi & Fantasy"),
    "war": (10768, "War & Politics"),
    "western": (37, "Western"),
}
_MOVIES = {
    "anime": (16, "Animation"),
    "donghua": (16, "Animation"),
    "animation": (16, "Animation"),
    "action": (28, "Action"),
    "adventure": (12, "Adventure"),
    "comedy": (35, "Comedy"),
    "crime": (80, "Crime"),
    "documentary": (99, "Documentary"),
    "drama": (18, "Drama"),
    "family": (10751, "Family"),
    "fantasy": (14, "Fantasy"),
    "history": (36, "History"),
    "horror": (27, "Horror"),
    "music": (10402, "Music"),
    "mystery": (9648, "Mystery"),
    "romance": (10749, "Romance"),
    "science-fiction": (878, "Science Fiction"),
    "thriller": (53, "Thriller"),
    "war": (10752, "War"),
    "western": (37, "Western"),
}

ALL_GENRES: Mapping[str, Mapping[int, str]] = {
    "tv": dict(_TV.values()),
    "movie": dict(_MOVIES.values()),
}
"""Names by number."""


def genres_of(title: Show | Movie) -> Sequence[Json]:
    """List a title's genres, each once."""
    table = _TV if isinstance(title, Show) else _MOVIES
    found = dict(table[genre] for genre in title.genres if genre in table)
    return [{"id": number, "name": name} for number, name in found.items()]
