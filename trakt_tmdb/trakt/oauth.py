"""The exchanges with Trakt's sign-in host: https://docs.trakt.tv/reference/oauth."""

import msgspec
from msgspec import Struct

from trakt_tmdb.cache.reader import decoded
from trakt_tmdb.errors import (
    AppRefusedError,
    AuthenticationError,
    AuthenticationReason,
    InvalidRequestError,
    TraktTMDBError,
)
from trakt_tmdb.transport.decode import Decode, one
from trakt_tmdb.transport.failure import error_of
from trakt_tmdb.transport.message import Request, Response
from trakt_tmdb.transport.sender import Sender

from .browser import BrowserSignIn
from .token import NO_REDIRECT, DeviceCode, Token, TokenAnswer

SERVICE = "Trakt"
AUTHORIZE = "/oauth/authorize"
_POLL = "/oauth/device/token"
_TOKENS = "/oauth/token"
_DEVICE_CODE = one(DeviceCode)
_TOKEN = one(TokenAnswer)

_POLL_ENDS: dict[int, tuple[AuthenticationReason, str]] = {
    404: (AuthenticationReason.CODE_INVALID, "Trakt does not know the device code. Begin the sign-in again."),
    409: (AuthenticationReason.CODE_USED, "The device code was used already. Begin the sign-in again."),
    410: (AuthenticationReason.CODE_EXPIRED, "The device code has expired. Begin the sign-in again."),
    418: (AuthenticationReason.DENIED, "The sign-in was denied at Trakt."),
}


class CodePendingError(InvalidRequestError):
    """Nobody has typed the code yet."""


class _Credentials(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Every body names the app; an empty secret is left out, new apps have none."""

    client_id: str
    client_secret: str = ""
    code: str = ""
    code_verifier: str = ""
    grant_type: str = ""
    redirect_uri: str = ""
    refresh_token: str = ""
    token: str = ""


class OAuth:
    """Device code, tokens, their renewal and their end, for one app."""

    def __init__(self, sender: Sender, client_id: str, client_secret: str | None) -> None:
        self._sender = sender
        self._id = client_id
        self._secret = client_secret or ""

    async def device_code(self) -> DeviceCode:
        """POST /oauth/device/code."""
        return await self._post("/oauth/device/code", _Credentials(client_id=self._id), _DEVICE_CODE)

    async def redeem(self, device: DeviceCode) -> TokenAnswer:
        """POST /oauth/device/token; CodePendingError until the person is done."""
        body = _Credentials(client_id=self._id, client_secret=self._secret, code=device.device_code)
        return await self._post(_POLL, body, _TOKEN)

    def authorize_query(self, browser: BrowserSignIn) -> dict[str, str]:
        """Parameters of GET /oauth/authorize, which the person opens."""
        return {
            "response_type": "code",
            "client_id": self._id,
            "redirect_uri": browser.redirect_uri,
            "state": browser.state,
            "code_challenge": browser.challenge,
            "code_challenge_method": "S256",
        }

    async def exchange(self, browser: BrowserSignIn, code: str) -> TokenAnswer:
        """POST /oauth/token with the code that the browser brought."""
        body = _Credentials(
            client_id=self._id,
            client_secret=self._secret,
            grant_type="authorization_code",
            redirect_uri=browser.redirect_uri,
            code=code,
            code_verifier=browser.verifier,
        )
        try:
            return await self._post(_TOKENS, body, _TOKEN)
        except AuthenticationError as error:
            raise AuthenticationError(
                "Trakt does not accept the code of the sign-in. Begin the sign-in again.",
                reason=AuthenticationReason.CODE_INVALID,
                service=SERVICE,
                status=error.status,
            ) from error

    async def refresh(self, token: Token) -> TokenAnswer:
        """POST /oauth/token; afterwards the old pair is dead, even when this answer is lost."""
        return await self._refresh(token.refresh_token, token.redirect_uri)

    async def redeem_seed(self, seed: str) -> TokenAnswer:
        """POST /oauth/token with a refresh token of unknown origin; AuthenticationError: it works once."""
        try:
            return await self._refresh(seed, NO_REDIRECT)
        except AuthenticationError as error:
            raise AuthenticationError(
                "The refresh token was used already, or belongs to another app: it works once. "
                "Sign in with a device code instead.",
                reason=AuthenticationReason.SEED_SPENT,
                service=SERVICE,
                status=error.status,
            ) from error

    async def _refresh(self, refresh_token: str, redirect_uri: str) -> TokenAnswer:
        body = _Credentials(
            client_id=self._id,
            client_secret=self._secret,
            grant_type="refresh_token",
            redirect_uri=redirect_uri,
            refresh_token=refresh_token,
        )
        return await self._post(_TOKENS, body, _TOKEN)

    async def revoke(self, token: Token) -> None:
        """POST /oauth/revoke: the pair is dead."""
        body = _Credentials(client_id=self._id, client_secret=self._secret, token=token.access_token)
        await self._post("/oauth/revoke", body, lambda _body, _paging: None)

    async def _post[T](self, path: str, body: _Credentials, decode: Decode[T]) -> T:
        request = Request(method="POST", path=path, body=msgspec.json.encode(body))
        return decoded(decode, await self._sender.send(request))


class _Refusal(Struct, frozen=True):
    error: str | None = None


def judge(request: Request, response: Response, now: float) -> TraktTMDBError | None:
    """Judge an answer of the sign-in host, where statuses mean other things than at the API."""
    status = response.status
    if 200 <= status < 300:  # noqa: PLR2004  every 2xx
        return None
    if by_name := _by_name(response):
        return by_name
    if request.path == _POLL and status in _POLL_ENDS:
        reason, sentence = _POLL_ENDS[status]
        return AuthenticationError(sentence, reason=reason, service=SERVICE, status=status)
    if request.path == _POLL and status == 400:  # noqa: PLR2004  Bad Request
        return CodePendingError("The code was not typed yet.", service=SERVICE, status=status)
    return error_of(response, SERVICE, now)


def _by_name(response: Response) -> TraktTMDBError | None:
    try:
        name = msgspec.json.decode(response.body, type=_Refusal).error
    except (msgspec.MsgspecError, UnicodeError):
        return None
    if name == "invalid_client":
        return AppRefusedError(
            "Trakt does not know the app. Check the client id; the app may have been removed.",
            service=SERVICE,
            status=response.status,
        )
    if name == "invalid_grant":
        return AuthenticationError(
            "Trakt does not renew the sign-in. Sign in again.",
            reason=AuthenticationReason.REFRESH_REFUSED,
            service=SERVICE,
            status=response.status,
        )
    return None
