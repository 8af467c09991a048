"""Sign-in at Trakt, and the life of its tokens."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp

from trakt_tmdb.errors import (
    AuthenticationError,
    AuthenticationReason,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
)
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.http import DEFAULT_TIMEOUT, HttpTransport
from trakt_tmdb.transport.sender import Sender

from .lifetime import Lifetime
from .limits import OAUTH_LIMITS
from .oauth import SERVICE, CodePendingError, OAuth, judge
from .token import DeviceCode, Token, TokenAnswer

type OnToken = Callable[[Token], Awaitable[None]]
"""Stores a new pair durably; the pair is not used before this returns."""

_SLOWER = 5.0


class TraktAuth:
    """Signs in, and gives out an access token that is good.

    A refresh token works once. So there is never more than one renewal: it runs in a task of its own,
    everyone who needs a token waits for that task and then reads the new one. A cancelled caller does
    not cancel it, because an answer that nobody reads would lose the sign-in.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        client_id: str,
        *,
        client_secret: str | None = None,
        token: Token | None = None,
        on_token: OnToken | None = None,
        auth_url: str = "https://auth.trakt.tv",
        clock: Clock | None = None,
        timeout: aiohttp.ClientTimeout = DEFAULT_TIMEOUT,
    ) -> None:
        self.client_id = client_id
        self._clock = clock or Clock()
        transport = HttpTransport(session, auth_url, SERVICE, timeout)
        sender = Sender(SERVICE, transport, OAUTH_LIMITS, self._clock, judge)
        self._oauth = OAuth(sender, client_id, client_secret)
        self._on_token = on_token
        self._life = Lifetime(token, self._clock) if token else None
        self._unsaved = False
        self._renewal: asyncio.Task[None] | None = None

    @property
    def token(self) -> Token | None:
        """The pair in use, as it was last stored."""
        return self._life.token if self._life else None

    async def device_code(self) -> DeviceCode:
        """Begin a sign-in: show the person where to go and what to type."""
        return await self._oauth.device_code()

    async def poll_device_token(self, device: DeviceCode) -> Token:
        """Wait until the person is done; AuthenticationError says why it came to nothing."""
        deadline = self._clock.monotonic() + device.expires_in
        interval = float(device.interval)
        while self._clock.monotonic() + interval <= deadline:
            await self._clock.sleep(interval)
            try:
                return await self._adopt(await self._oauth.redeem(device))
            except RateLimitError as error:
                interval = max(interval + _SLOWER, error.retry_after)
            except (CodePendingError, ServerError, UnreachableError):
                continue
        raise AuthenticationError(
            "The device code has expired. Begin the sign-in again.",
            reason=AuthenticationReason.CODE_EXPIRED,
            service=SERVICE,
        )

    async def access_token(self) -> str | None:
        """Return an access token that is good and stored; None when nobody is signed in."""
        if self._life and (self._unsaved or self._life.is_due()):
            await self._renewed(self._keep_good)
        return self._life.token.access_token if self._life else None

    async def renew(self, refused: str) -> str:
        """Return another access token than the one just refused; AuthenticationError when there is none."""
        while self._life and self._life.token.access_token == refused:
            await self._renewed(self._replace_refused)
        if self._life is None:
            raise self._signed_out()
        return self._life.token.access_token

    async def refresh(self) -> Token:
        """Renew the pair now."""
        if self._life is None:
            raise self._signed_out()
        await self._renewed(self._replace)
        return self._life.token

    async def revoke(self) -> None:
        """Sign out: Trakt forgets the pair, and so do we."""
        await self.close()
        if self._life:
            await self._oauth.revoke(self._life.token.access_token)
        self._life = None
        self._unsaved = False

    async def close(self) -> None:
        """Wait for a renewal under way: cut short, it would lose the sign-in."""
        if self._renewal:
            await asyncio.wait([self._renewal])

    async def _renewed(self, work: Callable[[Lifetime], Awaitable[None]]) -> None:
        """Do the work in the one renewal task, or wait for the one that runs."""
        if self._renewal is None or self._renewal.done():
            self._renewal = asyncio.create_task(self._work(work))
            self._renewal.add_done_callback(self._done)
        await asyncio.shield(self._renewal)

    async def _work(self, work: Callable[[Lifetime], Awaitable[None]]) -> None:
        if self._life:
            await work(self._life)

    def _done(self, task: asyncio.Task[None]) -> None:
        if self._renewal is task:
            self._renewal = None
        if not task.cancelled():
            task.exception()  # marks it as seen: its caller may be gone

    async def _keep_good(self, life: Lifetime) -> None:
        await self._save(life)
        if not life.is_due():
            return
        try:
            await self._replace(life)
        except AuthenticationError:
            raise
        except TraktTMDBError:
            if life.is_over():
                raise
            life.postpone()

    async def _replace_refused(self, life: Lifetime) -> None:
        life.count_refusal()
        await self._replace(life)
        if self._life:
            self._life.came_of_refusal = True

    async def _replace(self, life: Lifetime) -> None:
        life.check_renewable()
        try:
            answer = await self._oauth.refresh(life.token.refresh_token)
        except AuthenticationError as error:
            life.refused = error
            raise
        await self._adopt(answer)

    async def _adopt(self, answer: TokenAnswer) -> Token:
        """Take over a new pair: the old one is dead, so it is kept in memory even if storing it fails."""
        self._life = Lifetime(answer.token(self._clock.wall()), self._clock, answer.expires_in)
        self._unsaved = True
        await self._save(self._life)
        return self._life.token

    async def _save(self, life: Lifetime) -> None:
        if self._unsaved and self._on_token:
            try:
                await self._on_token(life.token)
            except Exception as error:
                raise TraktTMDBError(
                    "The renewed sign-in could not be stored; it is kept in memory until it can be.",
                    service=SERVICE,
                ) from error
        self._unsaved = False

    def _signed_out(self) -> AuthenticationError:
        return AuthenticationError(
            "Nobody is signed in to Trakt.", reason=AuthenticationReason.SIGNED_OUT, service=SERVICE
        )
