"""`tmdb.sessions`: a person allows changes to their account.

https://developer.themoviedb.org/reference/authentication-how-do-i-generate-a-session-id.
"""

from msgspec import Struct

from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import nothing, one

_PAGE = "https://www.themoviedb.org/authenticate/{token}"


class RequestToken(Struct, frozen=True, kw_only=True):
    """Becomes a session once the person allowed it; good for an hour."""

    request_token: str
    expires_at: str | None = None

    @property
    def address(self) -> str:
        """The page where the person says yes."""
        return _PAGE.format(token=self.request_token)


class Session(Struct, frozen=True, kw_only=True):
    """What `TMDBClient(session_id=...)` takes; good until it is ended."""

    session_id: str


_TOKEN = Read(path="/3/authentication/token/new", decode=one(RequestToken))
_CREATE = Write(path="/3/authentication/session/new", decode=one(Session))
_END = Write(method="DELETE", path="/3/authentication/session", decode=nothing)


class Sessions:
    """Ask for a token, send the person to its address, make a session of it."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def ask(self) -> RequestToken:
        """GET /authentication/token/new."""
        return await self._api.read(_TOKEN)

    async def create(self, token: RequestToken) -> Session:
        """POST /authentication/session/new; AuthenticationError as long as the person did not allow it."""
        return await self._api.write(_CREATE, {"request_token": token.request_token})

    async def end(self, session: Session) -> None:
        """DELETE /authentication/session."""
        await self._api.write(_END, session)
