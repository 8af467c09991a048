"""The client of TMDB's API: https://developer.themoviedb.org/reference."""

import re
from collections.abc import Callable, Mapping
from hashlib import blake2s
from typing import Literal

import aiohttp
from msgspec.structs import replace

from trakt_tmdb.cache import keys, ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.cache.entry import CacheBackend
from trakt_tmdb.cache.figures import KindFigures
from trakt_tmdb.cache.memory import MemoryCache
from trakt_tmdb.cache.outage import Outage
from trakt_tmdb.cache.passing import Passing
from trakt_tmdb.cache.reader import Reader, Renewal
from trakt_tmdb.cache.ttl import Kind
from trakt_tmdb.transport.budget import RequestBudget
from trakt_tmdb.transport.carrier import Network, transport_to
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.http import DEFAULT_TIMEOUT
from trakt_tmdb.transport.limiter import Rate
from trakt_tmdb.transport.message import Request, Response
from trakt_tmdb.transport.pace import Limits
from trakt_tmdb.transport.pages import Pages
from trakt_tmdb.transport.sender import Sender

from .account import Account
from .configuration import Configurations
from .discover import Discover
from .failure import SERVICE, judge
from .genres import Genres
from .models import Result
from .movies import Movies
from .pages import listing_of
from .people import People
from .providers import Providers
from .search import Search
from .sessions import Sessions
from .tv import TV

type TrendingMedia = Literal["all", "movie", "tv", "person"]
type Window = Literal["day", "week"]

_PERSONAL = re.compile(r"/3/account(/|$)|.*/(rating|account_states)$")
_LIMITS = Limits(reads=Rate(40, 1.0), writes=Rate(10, 1.0), at_once=20)
_TRENDING = Read(
    path="/3/trending/{media}/{window}", decode=listing_of(Result), kind=ttl.TRENDING, page_size=None
)


class TMDBClient(Passing):
    """TMDB, read with the owner's API read access token.

    With the `session_id` of a person (`sessions` makes one) the account is theirs, and can be changed.
    """

    def __init__(
        self,
        session: Network,
        read_token: str,
        *,
        session_id: str | None = None,
        cache: CacheBackend | None = None,
        api_url: str = "https://api.themoviedb.org",
        proxy: str | None = None,
        clock: Clock | None = None,
        timeout: aiohttp.ClientTimeout = DEFAULT_TIMEOUT,
    ) -> None:
        clock = clock or Clock()
        self._authorization = {"authorization": f"Bearer {read_token}"}
        self._session_id = session_id
        transport = transport_to(session, api_url, SERVICE, timeout=timeout, proxy=proxy)
        self._sender = Sender(SERVICE, transport, _LIMITS, clock, judge)
        self._reader = Reader(self._send, cache or MemoryCache(), clock)
        owner = session_id or read_token
        self._owner = f"tmdb-{blake2s(owner.encode(), digest_size=8).hexdigest()}"
        self._api = Api(SERVICE, self._reader, self._namespace)
        self.account = Account(self._api, may_write=session_id is not None)
        self.configuration = Configurations(self._api)
        self.discover = Discover(self._api)
        self.genres = Genres(self._api)
        self.movies = Movies(self._api)
        self.people = People(self._api)
        self.providers = Providers(self._api)
        self.search = Search(self._api)
        self.sessions = Sessions(self._api)
        self.tv = TV(self._api)

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

    @property
    def cache_figures(self) -> Mapping[str, KindFigures]:
        """How reads were answered since the start, by kind of data."""
        return self._reader.figures

    def on_renewed(self, listener: Callable[[Renewal], None] | None) -> None:
        """Call `listener` when something newer came behind a stale answer that was served."""
        self._reader.on_renewed = listener

    async def flush(self) -> None:
        """Forget the owner's lists and what everyone sees, of both services when they share a cache."""
        await self.flush_account()
        await self._reader.clear(keys.account_prefix(keys.PUBLIC))

    async def flush_account(self) -> None:
        """Forget the owner's lists alone."""
        await self._api.clear()

    async def flush_kind(self, kind: Kind) -> None:
        """Forget one kind of `cache.ttl`, such as `ttl.TITLE`."""
        await self._api.clear_kind(kind)

    async def room(self) -> None:
        """Wait while others' answers come from the cache: for who asks for hundreds at once."""
        await self._reader.room()

    async def close(self) -> None:
        """End the requests under way; session and cache are closed by whoever made them."""
        await self._reader.close()

    async def _send(self, request: Request) -> Response:
        return await self._sender.send(self._of_the_person(request).with_headers(self._authorization))

    def _of_the_person(self, request: Request) -> Request:
        """Name the session where the answer is a person's; it is no part of any key."""
        if self._session_id is None or not _PERSONAL.match(request.path):
            return request
        return replace(request, params=(*request.params, ("session_id", self._session_id)))

    async def _namespace(self) -> str:
        """Keep what belongs to the read token's owner apart, without a word of the token itself."""
        return self._owner
