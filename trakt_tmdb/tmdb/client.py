"""The client of TMDB's API: https://developer.themoviedb.org/reference."""

from hashlib import blake2s
from typing import Literal

import aiohttp

from trakt_tmdb.cache import keys, ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.cache.entry import CacheBackend
from trakt_tmdb.cache.memory import MemoryCache
from trakt_tmdb.cache.outage import Outage
from trakt_tmdb.cache.reader import Reader
from trakt_tmdb.transport.budget import RequestBudget
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.http import DEFAULT_TIMEOUT, HttpTransport
from trakt_tmdb.transport.limiter import Rate
from trakt_tmdb.transport.message import Request, Response
from trakt_tmdb.transport.pace import Limits
from trakt_tmdb.transport.pages import Pages
from trakt_tmdb.transport.sender import Sender

from .account import Account
from .failure import SERVICE, judge
from .models import Configuration, Result
from .movies import Movies
from .pages import listing_of
from .search import Search
from .tv import TV

type TrendingMedia = Literal["all", "movie", "tv", "person"]
type Window = Literal["day", "week"]

_LIMITS = Limits(reads=Rate(40, 1.0), writes=Rate(10, 1.0), at_once=20)
_CONFIGURATION = Read(path="/3/configuration", decode=one(Configuration), kind=ttl.CONFIGURATION)
_TRENDING = Read(
    path="/3/trending/{media}/{window}", decode=listing_of(Result), kind=ttl.TRENDING, page_size=None
)


class TMDBClient:
    """TMDB, read with the owner's API read access token."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        read_token: str,
        *,
        cache: CacheBackend | None = None,
        api_url: str = "https://api.themoviedb.org",
        clock: Clock | None = None,
        timeout: aiohttp.ClientTimeout = DEFAULT_TIMEOUT,
    ) -> None:
        clock = clock or Clock()
        self._authorization = {"authorization": f"Bearer {read_token}"}
        transport = HttpTransport(session, api_url, SERVICE, timeout)
        self._sender = Sender(SERVICE, transport, _LIMITS, clock, judge)
        self._reader = Reader(self._send, cache or MemoryCache(), clock)
        self._owner = f"tmdb-{blake2s(read_token.encode(), digest_size=8).hexdigest()}"
        self._api = Api(SERVICE, self._send, self._reader, self._namespace)
        self.account = Account(self._api)
        self.movies = Movies(self._api)
        self.search = Search(self._api)
        self.tv = TV(self._api)

    async def configuration(self) -> Configuration:
        """GET /configuration: where images are and in which sizes."""
        return await self._api.read(_CONFIGURATION)

    def trending(
        self, media: TrendingMedia = "all", window: Window = "day", *, language: str = "en-US"
    ) -> Pages[Result]:
        """GET /trending/{media}/{window}: most popular of the last day or week first."""
        return self._api.pages(_TRENDING, {"language": language}, media=media, window=window)

    @property
    def outage(self) -> Outage | None:
        """Since when and why held answers are served in place of new ones; None when all is well."""
        return self._reader.outage

    @property
    def budget(self) -> RequestBudget:
        """What was asked of TMDB and what may be."""
        return self._sender.pace.budget

    async def flush(self) -> None:
        """Forget the owner's lists and what everyone sees, of both services when they share a cache."""
        await self._reader.clear(keys.prefix(self._owner))
        await self._reader.clear(keys.prefix(keys.PUBLIC))

    async def close(self) -> None:
        """End the requests under way; session and cache are closed by whoever made them."""
        await self._reader.close()

    async def _send(self, request: Request) -> Response:
        return await self._sender.send(request.with_headers(self._authorization))

    async def _namespace(self) -> str:
        """Keep what belongs to the read token's owner apart, without a word of the token itself."""
        return self._owner
