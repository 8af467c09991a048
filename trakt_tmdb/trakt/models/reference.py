"""Words that filters and titles use: https://docs.trakt.tv/reference/genres and others."""

from msgspec import Struct

from .ids import Ids


class Genre(Struct, frozen=True, gc=False, kw_only=True):
    """`slug` stands for it in a filter."""

    name: str | None = None
    slug: str | None = None


class Place(Struct, frozen=True, gc=False, kw_only=True):
    """A country or a language; `code` in two lower-case letters."""

    name: str | None = None
    code: str | None = None


class Network(Struct, frozen=True, gc=False, kw_only=True):
    """Who broadcasts."""

    name: str | None = None
    country: str | None = None
    ids: Ids = Ids()


class Rule(Struct, frozen=True, gc=False, kw_only=True):
    """Who may watch, as `TV-14`; `slug` stands for it in a filter."""

    name: str | None = None
    slug: str | None = None
    description: str | None = None
