"""Sign-in at Trakt, and the life of its tokens."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine

from yarl import URL

from trakt_tmdb.errors import (
    AuthenticationError,
    AuthenticationReason,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
)
from trakt_tmdb.transport.carrier import Network, transport_to
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.sender import Sender

from .browser import BrowserSignIn
from .lifetime import Lifetime
from .limits import OAUTH_LIMITS
from .oauth import AUTHORIZE, SERVICE, CodePendingError, OAuth, judge
from .token import NO_REDIRECT, DeviceCode, Token, TokenAnswer

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
        session: Network,
        client_id: str,
        *,
        client_secret: str | None = None,
        token: Token | None = None,
        on_token: OnToken | None = None,
        auth_url: str = "https://auth.trakt.tv",
        proxy: str | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.client_id = client_id
        self._clock = clock or Clock()
        self._url = auth_url.rstrip("/")
        transport = transport_to(session, auth_url, SERVICE, proxy=proxy)
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
        interval = max(1.0, float(device.interval))
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

    def authorize_url(self, browser: BrowserSignIn) -> str:
        """Begin a sign-in in a browser: the address to send the person to."""
        return str(URL(f"{self._url}{AUTHORIZE}").with_query(self._oauth.authorize_query(browser)))

    async def exchange_code(self, browser: BrowserSignIn, returned_to: str) -> Token:
        """End it with the whole address the browser was sent back to; AuthenticationError says why not."""
        code = browser.code_in(returned_to)
        return await self._adopt(await self._oauth.exchange(browser, code), browser.redirect_uri)

    async def redeem_seed(self, seed: str) -> Token:
        """Sign in with a refresh token from elsewhere; AuthenticationError: it works once."""
        await self._alone(lambda: self._spend(seed))
        return self._pair()

    async def access_token(self) -> str | None:
        """Return an access token that is good and stored; None when nobody is signed in."""
        if self._life and (self._unsaved or self._life.is_due()):
            await self._renewed(self._keep_good)
        return self._life.token.access_token if self._life else None

    async def renew(self, refused: str) -> str:
        """Return another access token than the one just refused; AuthenticationError when there is none."""
        while self._life and self._life.token.access_token == refused:
            await self._renewed(self._replace_refused)
        return self._pair().access_token

    async def refresh(self) -> Token:
        """Renew the pair now."""
        await self._renewed(self._replace)
        return self._pair()

    async def revoke(self) -> None:
        """Sign out: Trakt forgets the pair, and so do we."""
        await self.close()
        await self._renewed(self._end)

    async def close(self) -> None:
        """Wait for a renewal under way: cut short, it would lose the sign-in."""
        while self._renewal:
            await asyncio.wait([self._renewal])

    async def _renewed(self, work: Callable[[Lifetime], Awaitable[None]]) -> None:
        await self._alone(lambda: self._work(work))

    async def _alone(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Do the work in the one renewal task, or wait for the one that runs."""
        if self._renewal is None or self._renewal.done():
            self._renewal = asyncio.create_task(work())
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
            answer = await self._oauth.refresh(life.token)
        except AuthenticationError as error:
            life.refused = error
            raise
        await self._adopt(answer, life.token.redirect_uri)

    async def _spend(self, seed: str) -> None:
        await self._adopt(await self._oauth.redeem_seed(seed))

    async def _end(self, life: Lifetime) -> None:
        await self._oauth.revoke(life.token)
        self._life = None
        self._unsaved = False

    async def _adopt(self, answer: TokenAnswer, redirect_uri: str = NO_REDIRECT) -> Token:
        """Take over a new pair: the old one is dead, so it is kept in memory even if storing it fails."""
        self._life = Lifetime(answer.token(self._clock.wall(), redirect_uri), self._clock, answer.life)
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

    def _pair(self) -> Token:
        if self._life is None:
            raise AuthenticationError(
                "Nobody is signed in to Trakt.", reason=AuthenticationReason.SIGNED_OUT, service=SERVICE
            )
        return self._life.token
