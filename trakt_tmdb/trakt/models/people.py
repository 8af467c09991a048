"""https://docs.trakt.tv/reference/people."""

from collections.abc import Mapping

from msgspec import Struct

from .ids import Ids, Images, Instant
from .movie import Movie
from .show import Show


class SocialIds(Struct, frozen=True, gc=False, kw_only=True):
    """What a person is called elsewhere."""

    twitter: str | None = None
    facebook: str | None = None
    instagram: str | None = None
    wikipedia: str | None = None


class Person(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody before or behind the camera; all but name and ids with `extended=full`.

    `birthday` and `death` as `1956-03-07`, or less of it where no more is known.
    """

    name: str | None = None
    ids: Ids = Ids()
    social_ids: SocialIds | None = None
    biography: str | None = None
    birthday: str | None = None
    death: str | None = None
    birthplace: str | None = None
    homepage: str | None = None
    gender: str | None = None
    known_for_department: str | None = None
    updated_at: Instant | None = None
    images: Images | None = None


class CastMember(Struct, frozen=True, gc=False, kw_only=True):
    """A person and whom they play."""

    person: Person
    characters: tuple[str, ...] = ()
    episode_count: int | None = None


class CrewMember(Struct, frozen=True, gc=False, kw_only=True):
    """A person and what they did."""

    person: Person
    jobs: tuple[str, ...] = ()
    episode_count: int | None = None


class People(Struct, frozen=True, kw_only=True):
    """Who made a title: the cast in billing order, the crew by department as `directing`.

    Only seasons and episodes tell guests.
    """

    cast: tuple[CastMember, ...] = ()
    crew: Mapping[str, tuple[CrewMember, ...]] = {}
    guest_stars: tuple[CastMember, ...] = ()


class Role(Struct, frozen=True, gc=False, kw_only=True):
    """A movie or show that somebody plays in."""

    movie: Movie | None = None
    show: Show | None = None
    characters: tuple[str, ...] = ()
    episode_count: int | None = None
    series_regular: bool = False


class Job(Struct, frozen=True, gc=False, kw_only=True):
    """A movie or show that somebody worked on."""

    movie: Movie | None = None
    show: Show | None = None
    jobs: tuple[str, ...] = ()
    episode_count: int | None = None


class PersonCredits(Struct, frozen=True, kw_only=True):
    """What somebody played in, and worked on by department as `directing`."""

    cast: tuple[Role, ...] = ()
    crew: Mapping[str, tuple[Job, ...]] = {}


class UpdatedPerson(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody whose facts changed."""

    person: Person
    updated_at: Instant | None = None
