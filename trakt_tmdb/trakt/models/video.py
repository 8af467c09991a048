"""Trailers and the like: https://docs.trakt.tv/reference/shows and movies."""

from msgspec import Struct, field


class Video(Struct, frozen=True, gc=False, kw_only=True):
    """A video elsewhere; `site` as `youtube`, `kind` as `trailer`, `language` in two letters."""

    title: str | None = None
    url: str | None = None
    site: str | None = None
    kind: str | None = field(default=None, name="type")
    official: bool = False
    language: str | None = None
