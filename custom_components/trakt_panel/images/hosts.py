"""Where pictures come from, and what a picture may be called."""

import re
from typing import override

import msgspec
from yarl import URL

from trakt_tmdb.catalogue.picture import PictureSource


class ImageName(msgspec.Struct, frozen=True):
    """A picture as its URL names it, of a known source and an allowed shape."""

    source: PictureSource
    name: str

    @override
    def __str__(self) -> str:
        return f"{self.source}/{self.name}"


class ImageHosts(msgspec.Struct, frozen=True, kw_only=True):
    """The image hosts of one set of services; its scope is part of every signature made for it.

    A signature thereby says which hosts to ask, although all pictures share one form of URL:
    what was signed for the demo is fetched from its simulator only, and only while that runs.
    """

    scope: str
    """At most 8 bytes."""
    tmdb: URL
    """Sizes and names follow it."""
    trakt: tuple[URL, ...]
    """Origins; Trakt's names begin with the host of one of them."""
    proxy: str | None = None
    """What they are reached through."""

    def url_of(self, picture: ImageName, size: str) -> URL | None:
        """Where the picture is in this size; None where its name leads to another host."""
        if picture.source is PictureSource.TMDB:
            return self.tmdb / size / picture.name
        host, *path = picture.name.split("/")
        return next((origin.joinpath(*path) for origin in self.trakt if origin.authority == host), None)


PUBLIC_HOSTS = ImageHosts(
    scope="",
    tmdb=URL("https://image.tmdb.org/t/p"),
    trakt=tuple(
        URL.build(scheme="https", host=host)
        for host in ("media.trakt.tv", "walter-r2.trakt.tv", "walter.trakt.tv", "image.tmdb.org")
    ),
)

_EXTENSION = r"\.(?:jpe?g|png|webp)"
_SHAPES = {
    PictureSource.TMDB: re.compile(rf"[A-Za-z0-9_-]{{1,100}}{_EXTENSION}"),
    PictureSource.TRAKT: re.compile(
        rf"[a-z0-9.-]{{1,60}}(?::\d{{1,5}})?(?:/[A-Za-z0-9_-]{{1,100}}){{1,15}}(?:{_EXTENSION}){{1,2}}"
    ),
}
_SIZES = {
    # TMDB's for posters, backdrops, stills, logos and profiles together.
    PictureSource.TMDB: frozenset(
        "w45 w92 w154 w185 w300 w342 w500 w780 w1280 h632 original".split()  # noqa: SIM905 - a row of words
    ),
    PictureSource.TRAKT: frozenset({"full"}),
}


def read_name(source: str, size: str, name: str) -> ImageName | None:
    """Read source, size and name from a URL; None where one of them is not allowed."""
    try:
        known = PictureSource(source)
    except ValueError:
        return None
    if size not in _SIZES[known] or not _SHAPES[known].fullmatch(name):
        return None
    return ImageName(known, name)
