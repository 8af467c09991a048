"""`/api/trakt_panel/image/{source}/{size}/{name}?sig=`, open to whoever holds a signed URL."""

from http import HTTPStatus
from urllib.parse import quote

from aiohttp import web
from homeassistant.helpers.http import HomeAssistantView

from trakt_tmdb.catalogue.picture import Picture, PictureSource

from .download import PictureUnavailableError, content_type_of
from .gallery import Gallery
from .hosts import ImageHosts, ImageName, read_name

_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_NEVER = {"Cache-Control": "no-store"}


class ImageView(HomeAssistantView):
    """A signature opens one picture in every allowed size, and nothing else; its URL never changes."""

    url = "/api/trakt_panel/image/{source}/{size}/{name:.+}"
    name = "api:trakt_panel:image"
    requires_auth = False

    def __init__(self, gallery: Gallery) -> None:
        self._gallery = gallery

    async def get(self, request: web.Request, source: str, size: str, name: str) -> web.Response:
        """Answer with the picture."""
        picture = read_name(source, size, name)
        if picture is None:
            return _refuse(HTTPStatus.NOT_FOUND)
        hosts = self._gallery.hosts_of(picture, request.query.get("sig", ""))
        if hosts is None:
            return _refuse(HTTPStatus.FORBIDDEN)
        if request.if_none_match:
            # What a signed URL shows never changes, so that any copy of it is the current one.
            return web.Response(status=HTTPStatus.NOT_MODIFIED, headers=_FOREVER)
        return await self._show(hosts, picture, size)

    async def _show(self, hosts: ImageHosts, picture: ImageName, size: str) -> web.Response:
        try:
            body = await self._gallery.bring(hosts, picture, size)
        except PictureUnavailableError as err:
            return _refuse(err.status)
        response = web.Response(body=body, content_type=content_type_of(body), headers=_FOREVER)
        response.etag = size
        return response


def image_url(picture: Picture) -> str:
    """The path of a picture at this route, in a size for lists and notifications."""
    size = "w342" if picture.source is PictureSource.TMDB else "full"
    return f"/api/trakt_panel/image/{picture.source}/{size}/{quote(picture.name, safe='')}?sig={picture.sig}"


def _refuse(status: HTTPStatus) -> web.Response:
    return web.Response(status=status, text=status.phrase, headers=_NEVER)
