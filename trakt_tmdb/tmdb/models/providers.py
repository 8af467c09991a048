"""Where there is something to watch: https://developer.themoviedb.org/reference/watch-provider-tv-list."""

from collections.abc import Mapping

from msgspec import Struct, field

from .extras import Provider


class Region(Struct, frozen=True, gc=False, kw_only=True):
    """A country, in two upper-case letters."""

    country: str | None = field(default=None, name="iso_3166_1")
    english_name: str | None = None
    native_name: str | None = None


class RankedProvider(Provider, frozen=True, kw_only=True):
    """A streaming service or shop; the lowest priority comes first, overall and by country."""

    id: int | None = field(default=None, name="provider_id")
    display_priority: int | None = None
    display_priorities: Mapping[str, int] = {}
