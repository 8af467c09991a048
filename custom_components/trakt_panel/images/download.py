"""One picture from an image host, within limits."""

from http import HTTPStatus
from typing import Final

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout
from yarl import URL

MAX_BYTES: Final = 12 * 1024 * 1024
TIMEOUT: Final = ClientTimeout(total=12, sock_connect=3, sock_read=4)
_CHUNK = 64 * 1024
_JPEG = b"\xff\xd8\xff"
_PNG = b"\x89PNG\r\n\x1a\n"


class PictureUnavailableError(Exception):
    """There is no picture to show; `status` is what the route answers."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


async def download(session: ClientSession, url: URL, proxy: str | None = None) -> bytes:
    """The picture's bytes; raises PictureUnavailableError, also for what is no picture or too big."""
    try:
        async with session.get(url, timeout=TIMEOUT, allow_redirects=False, proxy=proxy) as response:
            return await _read(response)
    except TimeoutError as err:
        raise PictureUnavailableError(HTTPStatus.GATEWAY_TIMEOUT) from err
    except ClientError as err:
        raise PictureUnavailableError(HTTPStatus.BAD_GATEWAY) from err


def content_type_of(body: bytes) -> str | None:
    """The type that the bytes themselves show; None for all but JPEG, PNG and WebP."""
    if body.startswith(_JPEG):
        return "image/jpeg"
    if body.startswith(_PNG):
        return "image/png"
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "image/webp"
    return None


async def _read(response: ClientResponse) -> bytes:
    if response.status == HTTPStatus.NOT_FOUND:
        raise PictureUnavailableError(HTTPStatus.NOT_FOUND)
    if response.status != HTTPStatus.OK or not response.content_type.startswith("image/"):
        raise PictureUnavailableError(HTTPStatus.BAD_GATEWAY)
    body = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        body += chunk
        if len(body) > MAX_BYTES:
            raise PictureUnavailableError(HTTPStatus.BAD_GATEWAY)
    if content_type_of(bytes(body[:16])) is None:
        raise PictureUnavailableError(HTTPStatus.BAD_GATEWAY)
    return bytes(body)
