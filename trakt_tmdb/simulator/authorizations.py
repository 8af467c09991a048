"""Codes that a browser brings back to an app, each good for one exchange."""

import secrets
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta
from hashlib import sha256

from msgspec import Struct

from .clock import Clock

_LIFE = timedelta(minutes=10)
_VERIFIER_LENGTHS = range(43, 129)


class Wish(Struct, frozen=True, kw_only=True):
    """What an app asks a person for; `challenge` is S256."""

    client_id: str
    redirect_uri: str
    challenge: str

    def is_kept_by(self, client_id: str, redirect_uri: str, verifier: str) -> bool:
        """Tell whether who comes with the code is who asked for it."""
        digest = urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
        given = client_id, redirect_uri, digest
        return len(verifier) in _VERIFIER_LENGTHS and given == (
            self.client_id,
            self.redirect_uri,
            self.challenge,
        )


class _Granted(Struct, frozen=True):
    wish: Wish
    username: str
    expires_at: datetime


class Authorizations:
    """The codes that were given out and not yet exchanged."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._by_code: dict[str, _Granted] = {}

    def grant(self, wish: Wish, username: str) -> str:
        """Make the code for a person's yes."""
        code = secrets.token_hex(32)
        self._by_code[code] = _Granted(wish, username, self._clock.now() + _LIFE)
        return code

    def redeem(self, code: str, client_id: str, redirect_uri: str, verifier: str) -> str | None:
        """Use up a code: name who said yes, or None where it is unknown, used, too old or another app's."""
        granted = self._by_code.pop(code, None)
        if granted is None or granted.expires_at <= self._clock.now():
            return None
        return granted.username if granted.wish.is_kept_by(client_id, redirect_uri, verifier) else None
