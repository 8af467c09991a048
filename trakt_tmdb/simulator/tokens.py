"""Apps, device codes and tokens: who may speak for whom, and how long."""

import secrets
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from msgspec import Struct

from .clock import Clock

CLIENT_ID = sha256(b"the simulator's own app").hexdigest()
_CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


class Grant(Struct, frozen=True, kw_only=True):
    """A pair of tokens; `life` is that of the access token."""

    access_token: str
    refresh_token: str
    username: str
    client_id: str
    created_at: datetime
    life: timedelta

    @property
    def expires_at(self) -> datetime:
        """When the access token ends."""
        return self.created_at + self.life

    def as_json(self) -> dict[str, object]:
        """Show it as the token endpoint does."""
        return {
            "access_token": self.access_token,
            "token_type": "bearer",
            "expires_in": int(self.life.total_seconds()),
            "refresh_token": self.refresh_token,
            "scope": "public",
            "created_at": int(self.created_at.timestamp()),
        }


class CodeState(StrEnum):
    """What became of a device code."""

    PENDING = "pending"
    APPROVED = "approved"
    DENIED = "denied"
    USED = "used"


class DeviceCode(Struct, kw_only=True):
    """A code that waits for a person."""

    device_code: str
    user_code: str
    client_id: str
    expires_at: datetime
    interval: int
    state: CodeState = CodeState.PENDING
    username: str = "demo"
    polled_at: datetime | None = None


class InvalidGrantError(Exception):
    """The refresh token is unknown, spent or revoked."""


class Tokens:
    """Every grant and code; refresh tokens work once."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.life = timedelta(days=7)
        self.code_life = timedelta(minutes=10)
        self.poll_interval = 5
        self.apps = {CLIENT_ID}
        self._by_access: dict[str, Grant] = {}
        self._by_refresh: dict[str, Grant] = {}
        self.codes: dict[str, DeviceCode] = {}

    def issue(self, username: str, client_id: str = CLIENT_ID) -> Grant:
        """Make a new pair for a person."""
        grant = Grant(
            access_token=secrets.token_hex(32),
            refresh_token=secrets.token_hex(32),
            username=username,
            client_id=client_id,
            created_at=self._clock.now(),
            life=self.life,
        )
        self._by_access[grant.access_token] = grant
        self._by_refresh[grant.refresh_token] = grant
        return grant

    def refresh(self, refresh_token: str, client_id: str) -> Grant:
        """Spend a refresh token: the old pair dies. Raises InvalidGrantError."""
        old = self._by_refresh.get(refresh_token)
        if old is None or old.client_id != client_id:
            raise InvalidGrantError
        self._forget(old)
        return self.issue(old.username, client_id)

    def owner(self, access_token: str) -> str | None:
        """Name whose token this is; None when it is unknown or has ended."""
        grant = self._by_access.get(access_token)
        return grant.username if grant and grant.expires_at > self._clock.now() else None

    def revoke(self, token: str) -> None:
        """Kill the pair that one of its tokens names; an unknown token is no error."""
        grant = self._by_access.get(token) or self._by_refresh.get(token)
        if grant:
            self._forget(grant)

    def expire_access(self) -> None:
        """End every access token now; refresh tokens live on."""
        self._by_access.clear()

    def expire_refresh(self) -> None:
        """End every refresh token now; access tokens live on."""
        self._by_refresh.clear()

    def grants(self) -> list[Grant]:
        """List the grants whose refresh token still works."""
        return list(self._by_refresh.values())

    def new_code(self, client_id: str) -> DeviceCode:
        """Start a device sign-in."""
        code = DeviceCode(
            device_code=secrets.token_hex(32),
            user_code="".join(secrets.choice(_CODE_LETTERS) for _ in range(8)),
            client_id=client_id,
            expires_at=self._clock.now() + self.code_life,
            interval=self.poll_interval,
        )
        self.codes[code.device_code] = code
        return code

    def code_for(self, user_code: str) -> DeviceCode | None:
        """Find the waiting code that a person typed; case and blanks do not matter."""
        wanted = "".join(user_code.split()).upper()
        return next((code for code in self.codes.values() if code.user_code == wanted), None)

    def _forget(self, grant: Grant) -> None:
        self._by_access.pop(grant.access_token, None)
        self._by_refresh.pop(grant.refresh_token, None)
