"""What may be appended to a title: https://developer.themoviedb.org/reference/tv-series-credits and on."""

from collections.abc import Mapping

from msgspec import Struct, field

from .results import Result


class CastMember(Struct, frozen=True, gc=False, kw_only=True):
    """A person and whom they play; the lowest `order` is billed first."""

    id: int | None = None
    name: str | None = None
    original_name: str | None = None
    character: str | None = None
    order: int | None = None
    profile_path: str | None = None


class CrewMember(Struct, frozen=True, gc=False, kw_only=True):
    """A person and what they did; `department` as `Directing`."""

    id: int | None = None
    name: str | None = None
    original_name: str | None = None
    department: str | None = None
    job: str | None = None
    profile_path: str | None = None


class Credits(Struct, frozen=True, gc=False, kw_only=True):
    """Who plays in a title, and who made it."""

    cast: tuple[CastMember, ...] = ()
    crew: tuple[CrewMember, ...] = ()
    guest_stars: tuple[CastMember, ...] = ()
    """Of an episode."""


class Video(Struct, frozen=True, gc=False, kw_only=True):
    """A video at `site` (`YouTube`), where `key` is its id; `kind` as `Trailer`."""

    name: str | None = None
    key: str | None = None
    site: str | None = None
    kind: str | None = field(default=None, name="type")
    official: bool = False
    language: str | None = field(default=None, name="iso_639_1")


class Videos(Struct, frozen=True, gc=False, kw_only=True):
    """A title's trailers and the like."""

    results: tuple[Video, ...] = ()


class Provider(Struct, frozen=True, gc=False, kw_only=True):
    """A streaming service or shop."""

    name: str | None = field(default=None, name="provider_name")
    logo_path: str | None = None


class Offers(Struct, frozen=True, gc=False, kw_only=True):
    """Where to watch in one country; the data is JustWatch's, `link` leads to a page about it."""

    link: str | None = None
    flatrate: tuple[Provider, ...] = ()
    free: tuple[Provider, ...] = ()
    ads: tuple[Provider, ...] = ()
    rent: tuple[Provider, ...] = ()
    buy: tuple[Provider, ...] = ()


class WatchProviders(Struct, frozen=True, gc=False, kw_only=True):
    """Offers by country (ISO 3166, upper case)."""

    results: Mapping[str, Offers] = {}


class ContentRating(Struct, frozen=True, gc=False, kw_only=True):
    """Who may watch a show in one country."""

    country: str | None = field(default=None, name="iso_3166_1")
    rating: str | None = None


class ContentRatings(Struct, frozen=True, gc=False, kw_only=True):
    """A show's ratings, country by country."""

    results: tuple[ContentRating, ...] = ()


class Release(Struct, frozen=True, gc=False, kw_only=True):
    """A release of a movie; the certification is often empty."""

    certification: str | None = None


class CountryReleases(Struct, frozen=True, gc=False, kw_only=True):
    """A movie's releases in one country."""

    country: str | None = field(default=None, name="iso_3166_1")
    release_dates: tuple[Release, ...] = ()


class ReleaseDates(Struct, frozen=True, gc=False, kw_only=True):
    """A movie's releases, country by country."""

    results: tuple[CountryReleases, ...] = ()


class Recommendations(Struct, frozen=True, gc=False, kw_only=True):
    """Titles that those who like one also like."""

    results: tuple[Result, ...] = ()


class Extras(Struct, frozen=True, gc=False, kw_only=True):
    """What shows and movies have appended alike."""

    credits: Credits = Credits()
    recommendations: Recommendations = Recommendations()
    videos: Videos = Videos()
    watch_providers: WatchProviders = field(default=WatchProviders(), name="watch/providers")
