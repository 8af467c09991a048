"""The shape that every change is sent in."""

from msgspec import Struct


class TitlesBody[T](Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Titles by kind, on lists also people; `ids` are history ids."""

    movies: tuple[T, ...] = ()
    shows: tuple[T, ...] = ()
    seasons: tuple[T, ...] = ()
    episodes: tuple[T, ...] = ()
    people: tuple[T, ...] = ()
    ids: tuple[int, ...] = ()


class Ranks(Struct, frozen=True, gc=False):
    """Entries or lists by their ids, first to last."""

    rank: tuple[int, ...]
