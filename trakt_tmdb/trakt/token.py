"""What a sign-in leaves behind: https://docs.trakt.tv/reference/oauth."""

from datetime import UTC, datetime, timedelta
from typing import override

from msgspec import Struct

_LONGEST_LIFE = 10 * 366 * 86_400
"""Seconds; an answer that says more is not believed."""


NO_REDIRECT = "urn:ietf:wg:oauth:2.0:oob"
"""Where a sign-in without a browser leads."""


class Token(Struct, frozen=True, kw_only=True):
    """A pair of tokens; `expires_at` is aware, `refresh_token` works once.

    `redirect_uri` is the one of the sign-in, which a renewal repeats.
    """

    access_token: str
    refresh_token: str
    expires_at: datetime
    redirect_uri: str = NO_REDIRECT

    @override
    def __repr__(self) -> str:
        return f"Token(expires_at={self.expires_at.isoformat()})"


class DeviceCode(Struct, frozen=True, kw_only=True):
    """The person opens `verification_url` and types `user_code`; seconds for the rest."""

    device_code: str
    user_code: str
    verification_url: str
    expires_in: int = 600
    interval: int = 5

    @override
    def __repr__(self) -> str:
        return f"DeviceCode(verification_url={self.verification_url!r}, expires_in={self.expires_in})"


class TokenAnswer(Struct, frozen=True, kw_only=True):
    """The body of `/oauth/token` and `/oauth/device/token`."""

    access_token: str
    refresh_token: str
    expires_in: int

    @property
    def life(self) -> int:
        """Seconds from now."""
        return max(0, min(self.expires_in, _LONGEST_LIFE))

    def token(self, now: float, redirect_uri: str) -> Token:
        """Start the token's life by our own clock, the one that will judge it."""
        issued = datetime.fromtimestamp(now, UTC)
        return Token(
            access_token=self.access_token,
            refresh_token=self.refresh_token,
            expires_at=issued + timedelta(seconds=self.life),
            redirect_uri=redirect_uri,
        )
