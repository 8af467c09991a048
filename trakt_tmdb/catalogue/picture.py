"""A picture of one of the services, before anyone chose its size."""

from collections.abc import Callable, Sequence
from enum import StrEnum

import msgspec
from msgspec.structs import replace


class PictureSource(StrEnum):
    """Whose picture it is."""

    TMDB = "tmdb"
    TRAKT = "trakt"


class Picture(msgspec.Struct, frozen=True, gc=False):
    """A poster or backdrop: `name` is TMDB's file name, or Trakt's address without its scheme."""

    source: PictureSource
    name: str
    sig: str = ""
    """What opens it at an image route that checks signatures; empty where nobody signs."""


def tmdb_picture(path: str | None) -> Picture | None:
    """A picture of TMDB's, by its path (`/abc.jpg`)."""
    return Picture(PictureSource.TMDB, path.removeprefix("/")) if path else None


def trakt_picture(addresses: Sequence[str]) -> Picture | None:
    """The first of Trakt's pictures, which are addresses, mostly without a scheme."""
    return Picture(PictureSource.TRAKT, addresses[0].removeprefix("https://")) if addresses else None


type Sign = Callable[[str], str]
"""Signs `<source>/<name>`."""


def unsigned(_picture: str) -> str:
    """Sign nothing: for scripts, which load pictures from the services themselves."""
    return ""


def signed(picture: Picture | None, sign: Sign) -> Picture | None:
    """The picture with the signature that opens it at an image route."""
    return picture and replace(picture, sig=sign(f"{picture.source}/{picture.name}"))
