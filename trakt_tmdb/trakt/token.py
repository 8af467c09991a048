"""What a sign-in leaves behind: https://docs.trakt.tv/reference/oauth."""

from datetime import UTC, datetime, timedelta
from typing import override

from msgspec import Struct


class Token(Struct, frozen=True, kw_only=True):
    """A pair of tokens; `expires_at` is aware, `refresh_token` works once."""

    access_token: str
    refresh_token: str
    expires_at: datetime

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

    def token(self, now: float) -> Token:
        """Start the token's life by our own clock, the one that will judge it."""
        issued = datetime.fromtimestamp(now, UTC)
        return Token(
            access_token=self.access_token,
            refresh_token=self.refresh_token,
            expires_at=issued + timedelta(seconds=self.expires_in),
        )
