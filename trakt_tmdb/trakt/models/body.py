"""The shape that every change is sent in."""

from msgspec import Struct


class TitlesBody[T](Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Titles by kind; `ids` are history ids."""

    movies: tuple[T, ...] = ()
    shows: tuple[T, ...] = ()
    seasons: tuple[T, ...] = ()
    episodes: tuple[T, ...] = ()
    ids: tuple[int, ...] = ()
