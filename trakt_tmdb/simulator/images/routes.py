"""The addresses of pictures: TMDB's /t/p/ and Trakt's own."""

from collections.abc import Callable

from aiohttp import web

from .gallery import Gallery, PicturesUnavailableError, pixels
from .names import Format, Shape, parse_name

GALLERY = web.AppKey("gallery", Gallery)

_TRAKT_SIZES = {Shape.POSTER: "w500", Shape.BACKDROP: "w1280", Shape.STILL: "w780"}
_FOREVER = {"Cache-Control": "public, max-age=31536000"}


def add_images(app: web.Application) -> None:
    """Serve the pictures."""
    app[GALLERY] = Gallery()
    app.router.add_get("/images/t/p/{size}/{name}.jpg", tmdb_picture)
    app.router.add_get("/images/trakt/{place:.+}/{name}.jpg.webp", trakt_picture)
    app.on_cleanup.append(_close)


async def tmdb_picture(request: web.Request) -> web.Response:
    """Answer a JPEG in the size that the path names."""
    return await _picture(request, lambda _: request.match_info["size"], "JPEG")


async def trakt_picture(request: web.Request) -> web.Response:
    """Answer a WebP in Trakt's medium size."""
    return await _picture(request, lambda shape: _TRAKT_SIZES.get(shape, "w300"), "WEBP")


async def _picture(
    request: web.Request, size_of: Callable[[Shape], str], file_format: Format
) -> web.Response:
    name = parse_name(request.match_info["name"])
    size = pixels(name.shape, size_of(name.shape)) if name else None
    if name is None or size is None:
        return web.Response(status=404)
    try:
        body = await request.app[GALLERY].picture(name, size, file_format)
    except PicturesUnavailableError:
        return web.Response(status=501, text="The simulator draws pictures with Pillow: pip install Pillow")
    return web.Response(body=body, content_type=f"image/{file_format.lower()}", headers=_FOREVER)


async def _close(app: web.Application) -> None:
    await app[GALLERY].close()
