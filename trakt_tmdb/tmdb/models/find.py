"""https://developer.themoviedb.org/reference/find-by-id."""

from msgspec import Struct, field

from .results import Result


class Found(Struct, frozen=True, gc=False, kw_only=True):
    """What goes by another service's id; mostly one of these has one item."""

    movies: tuple[Result, ...] = field(default=(), name="movie_results")
    shows: tuple[Result, ...] = field(default=(), name="tv_results")
    people: tuple[Result, ...] = field(default=(), name="person_results")
