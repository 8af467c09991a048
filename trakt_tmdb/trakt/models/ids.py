"""Ids of titles at the services, and their pictures at Trakt."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

type Instant = Annotated[datetime, Meta(tz=True)]
"""An aware datetime; Trakt sends UTC."""

type ImageKind = Literal["poster", "fanart", "logo", "clearart", "banner", "thumb", "screenshot", "headshot"]


class Ids(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """What a title is called elsewhere; as part of a request, one id is enough."""

    trakt: int | None = None
    slug: str | None = None
    imdb: str | None = None
    tmdb: int | None = None
    tvdb: int | None = None


class TitleIds(Ids, frozen=True, gc=False, kw_only=True):
    """The ids of a show, season, episode or movie that Trakt sent: its own is always there."""

    trakt: int


class Images(Struct, frozen=True, gc=False, kw_only=True):
    """Paths without a scheme, best first; they must be cached, never linked."""

    poster: tuple[str, ...] = ()
    fanart: tuple[str, ...] = ()
    logo: tuple[str, ...] = ()
    clearart: tuple[str, ...] = ()
    banner: tuple[str, ...] = ()
    thumb: tuple[str, ...] = ()
    screenshot: tuple[str, ...] = ()
    headshot: tuple[str, ...] = ()

    def url(self, kind: ImageKind) -> str | None:
        """Return the first picture of a kind, as an https URL."""
        paths: tuple[str, ...] = getattr(self, kind)
        return f"https://{paths[0].removeprefix('https://')}" if paths else None
