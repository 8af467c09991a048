"""Every picture that the image route may show, by signature."""

import asyncio
from functools import partial
from hashlib import blake2s
from hmac import compare_digest
from http import HTTPStatus

from aiohttp import ClientSession
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from trakt_tmdb.catalogue.picture import Sign

from .disk import DiskCache
from .download import PictureUnavailableError, download
from .hosts import PUBLIC_HOSTS, ImageHosts, ImageName

_AT_ONCE = 8
_DIGEST_BYTES = 8


class Gallery:
    """Signs pictures, and brings those that were signed: from disk, else from their host, each asked once."""

    def __init__(self, hass: HomeAssistant, session: ClientSession, key: bytes, cache: DiskCache) -> None:
        self._hass = hass
        self._session = session
        self._key = key
        self._cache = cache
        self._hosts = {PUBLIC_HOSTS.scope: PUBLIC_HOSTS}
        self._under_way: dict[str, asyncio.Task[bytes]] = {}
        self._places = asyncio.Semaphore(_AT_ONCE)

    def signer(self, scope: str = PUBLIC_HOSTS.scope) -> Sign:
        """What signs `<source>/<name>` for the hosts of this scope."""
        return partial(self._sign, scope)

    @callback
    def add_hosts(self, hosts: ImageHosts) -> CALLBACK_TYPE:
        """Open pictures signed for these hosts; the answer closes them again."""
        self._hosts[hosts.scope] = hosts

        @callback
        def remove() -> None:
            self._hosts.pop(hosts.scope, None)

        return remove

    def hosts_of(self, picture: ImageName, sig: str) -> ImageHosts | None:
        """The hosts that the picture was signed for; None when nobody here signed it."""
        given = sig.encode()
        return next(
            (
                hosts
                for scope, hosts in self._hosts.items()
                if compare_digest(self._sign(scope, str(picture)).encode(), given)
            ),
            None,
        )

    async def bring(self, hosts: ImageHosts, picture: ImageName, size: str) -> bytes:
        """The picture's bytes; raises PictureUnavailableError."""
        key = f"{self._sign(hosts.scope, str(picture))}-{size}"
        if (kept := await self._hass.async_add_executor_job(self._cache.read, key)) is not None:
            return kept
        task = self._under_way.get(key)
        if task is None:
            task = self._under_way[key] = self._hass.async_create_background_task(
                self._fetch(key, hosts, picture, size), f"trakt_panel image {key}", eager_start=False
            )
            task.add_done_callback(partial(self._forget, key))
        return await asyncio.shield(task)

    async def forget_all(self) -> None:
        """Keep no picture on disk."""
        await self._hass.async_add_executor_job(self._cache.clear)

    async def _fetch(self, key: str, hosts: ImageHosts, picture: ImageName, size: str) -> bytes:
        url = hosts.url_of(picture, size)
        if url is None:
            raise PictureUnavailableError(HTTPStatus.NOT_FOUND)
        async with self._places:
            body = await download(self._session, url, hosts.proxy)
        await self._hass.async_add_executor_job(self._cache.write, key, body)
        return body

    def _forget(self, key: str, task: asyncio.Task[bytes]) -> None:
        del self._under_way[key]
        if not task.cancelled():
            task.exception()

    def _sign(self, scope: str, picture: str) -> str:
        return blake2s(
            picture.encode(), key=self._key, person=scope.encode(), digest_size=_DIGEST_BYTES
        ).hexdigest()


GALLERY: HassKey[Gallery] = HassKey("trakt_panel.gallery")
