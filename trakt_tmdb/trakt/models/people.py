"""https://docs.trakt.tv/reference/people."""

from msgspec import Struct

from .ids import Ids, Images


class Person(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody before or behind the camera; `images` with `extended=full`."""

    name: str | None = None
    ids: Ids = Ids()
    images: Images | None = None


class CastMember(Struct, frozen=True, gc=False, kw_only=True):
    """A person and whom they play."""

    person: Person
    characters: tuple[str, ...] = ()
    episode_count: int | None = None


class People(Struct, frozen=True, gc=False, kw_only=True):
    """Who made a title; the cast in billing order."""

    cast: tuple[CastMember, ...] = ()
