"""A title in another language: https://docs.trakt.tv/reference/shows and movies."""

from msgspec import Struct


class Translation(Struct, frozen=True, gc=False, kw_only=True):
    """One language of one country, both in two lower-case letters; empty texts are untranslated."""

    title: str | None = None
    overview: str | None = None
    tagline: str | None = None
    language: str | None = None
    country: str | None = None
