"""https://docs.trakt.tv/reference/shows."""

from msgspec import Struct

from .ids import Images, Instant, TitleIds
from .media import Status


class Airs(Struct, frozen=True, gc=False, kw_only=True):
    """When a show airs where it comes from, as `Sunday`, `21:00`, `America/New_York`."""

    day: str | None = None
    time: str | None = None
    timezone: str | None = None


class Show(Struct, frozen=True, gc=False, kw_only=True):
    """`runtime` in minutes; `country` and `language` in two letters; the rest with `extended=full`."""

    ids: TitleIds
    title: str | None = None
    year: int | None = None
    original_title: str | None = None
    tagline: str | None = None
    overview: str | None = None
    status: Status | None = None
    first_aired: Instant | None = None
    airs: Airs | None = None
    aired_episodes: int | None = None
    runtime: int | None = None
    total_runtime: int | None = None
    certification: str | None = None
    network: str | None = None
    country: str | None = None
    language: str | None = None
    languages: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    subgenres: tuple[str, ...] = ()
    available_translations: tuple[str, ...] = ()
    rating: float | None = None
    votes: int | None = None
    trailer: str | None = None
    homepage: str | None = None
    updated_at: Instant | None = None
    images: Images | None = None


class TrendingShow(Struct, frozen=True, gc=False, kw_only=True):
    """A show and how many people watch it at this moment."""

    show: Show
    watchers: int = 0


class AnticipatedShow(Struct, frozen=True, gc=False, kw_only=True):
    """A show still to come and how many lists it is on."""

    show: Show
    list_count: int = 0
