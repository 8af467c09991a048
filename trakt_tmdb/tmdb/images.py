"""Sizes and URLs of TMDB's images; pure. https://developer.themoviedb.org/docs/image-basics."""

from collections.abc import Mapping
from typing import Literal

type PictureKind = Literal["poster", "backdrop", "still", "logo", "profile"]

HOST = "https://image.tmdb.org"
ORIGINAL = "original"

WIDTHS: Mapping[PictureKind, tuple[int, ...]] = {
    "poster": (92, 154, 185, 342, 500, 780),
    "backdrop": (300, 780, 1280),
    "still": (92, 185, 300),
    "logo": (45, 92, 154, 185, 300, 500),
    "profile": (45, 185),
}
"""In pixels, as TMDB serves them."""


def size(kind: PictureKind, width: int) -> str:
    """Name the smallest size that is at least so wide; the original when none is."""
    return next((f"w{wide}" for wide in WIDTHS[kind] if wide >= width), ORIGINAL)


def url(path: str, size: str = ORIGINAL, host: str = HOST) -> str:
    """Build an image's URL from its path, as `/abc.jpg`."""
    return f"{host.rstrip('/')}/t/p/{size}/{path.lstrip('/')}"
