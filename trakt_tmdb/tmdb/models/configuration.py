"""https://developer.themoviedb.org/reference/configuration-details."""

from msgspec import Struct


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
