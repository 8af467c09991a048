"""The pictures that were drawn, and the ones still to draw in a worker thread."""

import asyncio
from collections import OrderedDict

from .names import Format, PictureName, Shape

_REMEMBERED = 400
_ORIGINAL_WIDTHS = {
    Shape.POSTER: 1000,
    Shape.BACKDROP: 1920,
    Shape.STILL: 1280,
    Shape.PROFILE: 632,
    Shape.LOGO: 500,
}
_RATIOS = {
    Shape.POSTER: 3 / 2,
    Shape.BACKDROP: 9 / 16,
    Shape.STILL: 9 / 16,
    Shape.PROFILE: 3 / 2,
    Shape.LOGO: 1.0,
}

type Key = tuple[PictureName, tuple[int, int], Format]


class PicturesUnavailableError(Exception):
    """Pillow is not installed."""


class Gallery:
    """Draws each picture once, and two askers of one picture wait for the same drawing."""

    def __init__(self) -> None:
        self._drawn: OrderedDict[Key, bytes] = OrderedDict()
        self._drawing: dict[Key, asyncio.Task[bytes]] = {}

    async def picture(self, name: PictureName, size: tuple[int, int], file_format: Format) -> bytes:
        """Give a picture's bytes."""
        key = (name, size, file_format)
        if key in self._drawn:
            self._drawn.move_to_end(key)
            return self._drawn[key]
        if key not in self._drawing:
            self._drawing[key] = asyncio.create_task(asyncio.to_thread(_draw, *key))
            self._drawing[key].add_done_callback(lambda _: self._drawing.pop(key))
        self._drawn[key] = await asyncio.shield(self._drawing[key])
        if len(self._drawn) > _REMEMBERED:
            self._drawn.popitem(last=False)
        return self._drawn[key]

    async def close(self) -> None:
        """Wait until nothing is being drawn."""
        await asyncio.gather(*self._drawing.values(), return_exceptions=True)


def _draw(name: PictureName, size: tuple[int, int], file_format: Format) -> bytes:
    """Draw, in a worker thread, where Pillow is first imported."""
    try:
        from .painter import paint  # noqa: PLC0415 - everything but the pictures works without Pillow
    except ModuleNotFoundError as error:
        raise PicturesUnavailableError(str(error)) from error
    return paint(name, size, file_format)


def pixels(shape: Shape, size: str) -> tuple[int, int] | None:
    """Turn a size such as w342, h632 or original into width and height; None when it is none of them."""
    ratio = _RATIOS[shape]
    if size == "original":
        width = _ORIGINAL_WIDTHS[shape]
    elif size[:1] == "w" and size[1:] in _WIDTHS:
        width = int(size[1:])
    elif size == "h632":
        width = round(632 / ratio)
    else:
        return None
    return width, round(width * ratio)


_WIDTHS = frozenset({"45", "92", "154", "185", "300", "342", "500", "780", "1280"})
