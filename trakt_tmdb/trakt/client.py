"""The client of Trakt's API."""

from collections.abc import Mapping
from typing import overload

import aiohttp
import msgspec

from trakt_tmdb.cache import keys
from trakt_tmdb.cache.api import Api, LiveApi
from trakt_tmdb.cache.endpoint import Param, Read
from trakt_tmdb.cache.entry import CacheBackend
from trakt_tmdb.cache.memory import MemoryCache
from trakt_tmdb.cache.outage import Outage
from trakt_tmdb.cache.reader import Reader, decoded
from trakt_tmdb.transport.budget import RequestBudget
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.http import DEFAULT_TIMEOUT, HttpTransport
from trakt_tmdb.transport.message import Request
from trakt_tmdb.transport.sender import Sender

from .account import Namespace
from .auth import TraktAuth
from .calendars import Calendars
from .limits import API_LIMITS
from .models import Settings
from .movies import Movies
from .oauth import SERVICE
from .recommendations import Recommendations
from .search import Search
from .shows import Shows
from .signed import SignedSender
from .sync import Sync
from .users import Users

_WHO = Read(path="/users/settings", decode=one(Settings))
_PRIVATE = "self"


class Endpoints:
    """Every group of endpoints, read in one way."""

    def __init__(self, api: Api) -> None:
        self.calendars = Calendars(api)
        self.movies = Movies(api)
        self.recommendations = Recommendations(api)
        self.search = Search(api)
        self.shows = Shows(api)
        self.sync = Sync(api)
        self.users = Users(api)


class TraktClient(Endpoints):
    """Trakt, as the person sees it that `auth` signed in.

    `account` names this person in the keys of a shared `cache`; unnamed, it is read from the settings.
    `live` has the same endpoints, always asked and never served from the cache.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        auth: TraktAuth,
        *,
        cache: CacheBackend | None = None,
        account: str | None = None,
        api_url: str = "https://api.trakt.tv",
        clock: Clock | None = None,
        timeout: aiohttp.ClientTimeout = DEFAULT_TIMEOUT,
    ) -> None:
        clock = clock or Clock()
        self.auth = auth
        self._sender = Sender(SERVICE, HttpTransport(session, api_url, SERVICE, timeout), API_LIMITS, clock)
        self._signed = SignedSender(self._sender, auth)
        self._reader = Reader(self._signed.send, cache or MemoryCache(), clock)
        name = account or (None if cache else _PRIVATE)
        self._account = Namespace(name, self._who)
        parts = SERVICE, self._signed.send, self._reader, self._account.name
        self._api = Api(*parts)
        super().__init__(self._api)
        self.live = Endpoints(LiveApi(*parts))

    @property
    def outage(self) -> Outage | None:
        """Since when and why held answers are served in place of new ones; None when all is well."""
        return self._reader.outage

    @property
    def budget(self) -> RequestBudget:
        """What was asked of Trakt and what may be."""
        return self._sender.pace.budget

    async def expire(self, *tags: str) -> None:
        """Read anew what carries one of `trakt.tags`; until then it is served only in an outage."""
        await self._api.expire(*tags)

    async def flush(self) -> None:
        """Forget this account's answers and everyone's; tokens are not touched."""
        await self._reader.clear(keys.prefix(await self._account.name()))
        await self._reader.clear(keys.prefix(keys.PUBLIC))

    async def close(self) -> None:
        """End the requests under way; session and cache are closed by whoever made them."""
        await self._reader.close()
        await self.auth.close()

    @overload
    async def request[T](
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Param] | None = None,
        json: object = None,
        model: type[T],
    ) -> T: ...

    @overload
    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Param] | None = None,
        json: object = None,
        model: None = None,
    ) -> None: ...

    async def request[T](
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Param] | None = None,
        json: object = None,
        model: type[T] | None = None,
    ) -> T | None:
        """Ask what has no method of its own; never cached, and the answer read as `model`."""
        request = Request(
            method=method.upper(),
            path=path,
            params=tuple(sorted((name, str(value)) for name, value in (params or {}).items())),
            body=None if json is None else msgspec.json.encode(json),
        )
        response = await self._signed.send(request)
        return None if model is None else decoded(one(model), response)

    async def _who(self) -> Settings:
        return await self._api.read(_WHO)
