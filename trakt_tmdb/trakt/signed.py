"""Requests that carry the app's key and the signed-in person's token."""

from trakt_tmdb.errors import AuthenticationError, AuthenticationReason
from trakt_tmdb.transport.message import Request, Response
from trakt_tmdb.transport.sender import Sender

from .auth import TraktAuth


class SignedSender:
    """Signs every request, public ones too; a refused token is renewed once and the request sent again."""

    def __init__(self, sender: Sender, auth: TraktAuth) -> None:
        self._sender = sender
        self._auth = auth

    async def send(self, request: Request) -> Response:
        """Send in the person's name, or in nobody's."""
        token = await self._auth.access_token()
        try:
            return await self._sender.send(self._signed(request, token))
        except AuthenticationError as error:
            if token is None:
                raise AuthenticationError(
                    "Sign in to Trakt first.",
                    reason=AuthenticationReason.SIGNED_OUT,
                    service=error.service,
                    status=error.status,
                ) from error
            renewed = await self._auth.renew(token)
        return await self._sender.send(self._signed(request, renewed))

    def _signed(self, request: Request, token: str | None) -> Request:
        headers = {"trakt-api-version": "2", "trakt-api-key": self._auth.client_id}
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        return request.with_headers(headers)
