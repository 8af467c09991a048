"""https://developer.themoviedb.org/reference/configuration-details."""

from msgspec import Struct, field


class ImageConfiguration(Struct, frozen=True, gc=False, kw_only=True):
    """Where images are and in which widths, as `w342`."""

    base_url: str | None = None
    secure_base_url: str | None = None
    poster_sizes: tuple[str, ...] = ()
    backdrop_sizes: tuple[str, ...] = ()
    still_sizes: tuple[str, ...] = ()
    logo_sizes: tuple[str, ...] = ()
    profile_sizes: tuple[str, ...] = ()


class Configuration(Struct, frozen=True, gc=False, kw_only=True):
    """TMDB's own settings."""

    images: ImageConfiguration = ImageConfiguration()


class Language(Struct, frozen=True, gc=False, kw_only=True):
    """A language, in two letters, and what it is called in English and by itself."""

    code: str | None = field(default=None, name="iso_639_1")
    english_name: str | None = None
    name: str | None = None


class Zones(Struct, frozen=True, gc=False, kw_only=True):
    """The time zones of a country, in two upper-case letters."""

    country: str | None = field(default=None, name="iso_3166_1")
    zones: tuple[str, ...] = ()


class Department(Struct, frozen=True, gc=False, kw_only=True):
    """What people do for a title, as `Directing`."""

    department: str | None = None
    jobs: tuple[str, ...] = ()
