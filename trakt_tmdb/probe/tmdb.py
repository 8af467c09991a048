"""What a TMDB token opens: https://developer.themoviedb.org/docs/authentication-application."""

import re

from msgspec import Struct

from trakt_tmdb.cache.reader import decoded
from trakt_tmdb.tmdb.failure import SERVICE, judge
from trakt_tmdb.tmdb.models import AccountDetails
from trakt_tmdb.transport.carrier import Network, transport_to
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.limiter import Rate
from trakt_tmdb.transport.message import Request
from trakt_tmdb.transport.pace import Limits
from trakt_tmdb.transport.sender import Sender

from .access import Access, tried

_API_KEY = re.compile(r"[0-9a-fA-F]{32}")
_LIMITS = Limits(reads=Rate(10, 1.0), writes=Rate(1, 1.0), at_once=1)
_ACCOUNT = one(AccountDetails)


class _Good(Struct, frozen=True):
    status_code: int


_GOOD = one(_Good)


class TMDBAbilities(Struct, frozen=True, kw_only=True):
    """What the read token opens, whose it is where that is told, and whether a session is good.

    `token` is WRONG_KIND where the short API key stands in its place. `account` open means that the owner's
    lists can be read; writing to them needs a `session`.
    """

    token: Access
    account: Access = Access.NOT_ASKED
    session: Access = Access.NOT_ASKED
    account_id: int | None = None
    username: str | None = None


async def probe_tmdb(
    session: Network,
    read_token: str,
    *,
    session_id: str | None = None,
    api_url: str = "https://api.themoviedb.org",
    proxy: str | None = None,
    clock: Clock | None = None,
) -> TMDBAbilities:
    """Ask what is open, at most three requests; raises nothing for a refusal."""
    if _API_KEY.fullmatch(read_token):
        return TMDBAbilities(token=Access.WRONG_KIND)
    transport = transport_to(session, api_url, SERVICE, proxy=proxy)
    ask = _Questions(Sender(SERVICE, transport, _LIMITS, clock or Clock(), judge), read_token)
    _, token = await tried(ask.is_token_good())
    if token is not Access.OPEN:
        return TMDBAbilities(token=token)
    owner, account = await tried(ask.owner())
    held = Access.NOT_ASKED if session_id is None else (await tried(ask.owner(session_id)))[1]
    return TMDBAbilities(
        token=token,
        account=account,
        session=held,
        account_id=owner.id if owner else None,
        username=owner.username if owner else None,
    )


class _Questions:
    """Asked past every cache: a held answer would speak for another token."""

    def __init__(self, sender: Sender, read_token: str) -> None:
        self._sender = sender
        self._headers = {"authorization": f"Bearer {read_token}"}

    async def is_token_good(self) -> None:
        """GET /authentication."""
        request = Request(path="/3/authentication", headers=self._headers)
        decoded(_GOOD, await self._sender.send(request))

    async def owner(self, session_id: str | None = None) -> AccountDetails:
        """GET /account, of the token or of the session."""
        params = () if session_id is None else (("session_id", session_id),)
        request = Request(path="/3/account", params=params, headers=self._headers)
        return decoded(_ACCOUNT, await self._sender.send(request))
