"""The client of Trakt's API."""

from collections.abc import Callable, Mapping

import aiohttp

from trakt_tmdb.cache import keys
from trakt_tmdb.cache.api import Api, HeldApi, LiveApi
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.cache.entry import CacheBackend
from trakt_tmdb.cache.figures import KindFigures
from trakt_tmdb.cache.memory import MemoryCache
from trakt_tmdb.cache.outage import Outage
from trakt_tmdb.cache.passing import Passing
from trakt_tmdb.cache.reader import Reader, Renewal
from trakt_tmdb.cache.ttl import Kind
from trakt_tmdb.cache.vouchers import BELIEVED
from trakt_tmdb.transport.budget import RequestBudget
from trakt_tmdb.transport.carrier import Network, transport_to
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.http import DEFAULT_TIMEOUT
from trakt_tmdb.transport.sender import Sender

from .account import Namespace
from .auth import TraktAuth
from .calendars import Calendars
from .comments import Comments
from .episodes import Episodes
from .limits import API_LIMITS
from .lists import Lists
from .models import Settings
from .movies import Movies
from .oauth import SERVICE
from .people import People
from .recommendations import Recommendations
from .reference import Reference
from .scrobble import Scrobble
from .search import Search
from .seasons import Seasons
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
        self.comments = Comments(api)
        self.episodes = Episodes(api)
        self.lists = Lists(api)
        self.movies = Movies(api)
        self.people = People(api)
        self.recommendations = Recommendations(api)
        self.reference = Reference(api)
        self.scrobble = Scrobble(api)
        self.search = Search(api)
        self.seasons = Seasons(api)
        self.shows = Shows(api)
        self.sync = Sync(api)
        self.users = Users(api)


class TraktClient(Endpoints, Passing):
    """Trakt, as the person sees it that `auth` signed in.

    `account` names this person in the keys of a shared `cache`; unnamed, it is read from the settings.
    `live` has the same endpoints, always asked and never served from the cache; `held` has them answered
    from the cache alone, however old, with UnreachableError where there is nothing.
    """

    def __init__(
        self,
        session: Network,
        auth: TraktAuth,
        *,
        cache: CacheBackend | None = None,
        account: str | None = None,
        api_url: str = "https://api.trakt.tv",
        proxy: str | None = None,
        clock: Clock | None = None,
        timeout: aiohttp.ClientTimeout = DEFAULT_TIMEOUT,
    ) -> None:
        self.clock = clock = clock or Clock()
        self.auth = auth
        transport = transport_to(session, api_url, SERVICE, timeout=timeout, proxy=proxy)
        self._sender = Sender(SERVICE, transport, API_LIMITS, clock)
        self._reader = Reader(SignedSender(self._sender, auth).send, cache or MemoryCache(), clock)
        name = account or (None if cache else _PRIVATE)
        self._account = Namespace(name, self._who)
        parts = SERVICE, self._reader, self._account.name
        self._api = Api(*parts)
        super().__init__(self._api)
        self.live = Endpoints(LiveApi(*parts))
        self.held = Endpoints(HeldApi(*parts))

    @property
    def outage(self) -> Outage | None:
        """Since when and why held answers are served in place of new ones; None when all is well."""
        return self._reader.outage

    @property
    def budget(self) -> RequestBudget:
        """What was asked of Trakt and what may be."""
        return self._sender.pace.budget

    @property
    def cache_figures(self) -> Mapping[str, KindFigures]:
        """How reads were answered since the start, by kind of data."""
        return self._reader.figures

    def on_renewed(self, listener: Callable[[Renewal], None] | None) -> None:
        """Call `listener` when something newer came behind a stale answer that was served."""
        self._reader.on_renewed = listener

    async def expire(self, *tags: str) -> None:
        """Read anew what carries one of `trakt.tags`; until then it is served only in an outage."""
        await self._api.expire(*tags)

    async def vouch(self, *tags: str, seconds: float, most_age: float = BELIEVED) -> None:
        """Go on serving what carries only these tags, if no older in seconds: a poll saw it unmoved."""
        await self._api.vouch(tags, seconds, most_age)

    async def flush(self) -> None:
        """Forget this account's answers and everyone's; tokens are not touched."""
        await self.flush_account()
        await self._reader.clear(keys.account_prefix(keys.PUBLIC))

    async def flush_account(self) -> None:
        """Forget this account's answers alone."""
        await self._api.clear()

    async def flush_kind(self, kind: Kind) -> None:
        """Forget one kind of `cache.ttl`, such as `ttl.CALENDAR`."""
        await self._api.clear_kind(kind)

    async def close(self) -> None:
        """End the requests under way; session and cache are closed by whoever made them."""
        await self._reader.close()
        await self.auth.close()

    async def _who(self) -> Settings:
        return await self._api.read(_WHO)
