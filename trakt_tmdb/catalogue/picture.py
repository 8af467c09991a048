"""A picture of one of the services, before anyone chose its size."""

from collections.abc import Callable
from enum import StrEnum

import msgspec


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


type Sign = Callable[[str], str]
"""Signs `<source>/<name>`."""


def unsigned(_picture: str) -> str:
    """Sign nothing: for scripts, which load pictures from the services themselves."""
    return ""
