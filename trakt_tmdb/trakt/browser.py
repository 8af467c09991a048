"""Signing in through the person's browser: https://docs.trakt.tv/docs/pkce."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from secrets import compare_digest, token_urlsafe
from typing import override

from msgspec import Struct, field
from yarl import URL

from trakt_tmdb.errors import AuthenticationError, AuthenticationReason


def _unguessable() -> str:
    return token_urlsafe(48)


class BrowserSignIn(Struct, frozen=True, kw_only=True):
    """One sign-in under way: keep it from sending the person off until they come back, and show it nobody.

    `redirect_uri` is written exactly as the app's registration has it.
    """

    redirect_uri: str
    state: str = field(default_factory=_unguessable)
    verifier: str = field(default_factory=_unguessable)

    @property
    def challenge(self) -> str:
        """What is shown of the verifier beforehand: S256."""
        return urlsafe_b64encode(sha256(self.verifier.encode()).digest()).decode().rstrip("=")

    def code_in(self, returned_to: str) -> str:
        """Find the code in the address the browser was sent back to; AuthenticationError says why not."""
        answer = _query(returned_to)
        if not compare_digest(answer.get("state", "").encode(), self.state.encode()):
            raise _refusal("This is the answer to another sign-in.", AuthenticationReason.STATE_DIFFERS)
        if answer.get("error") == "access_denied":
            raise _refusal("The sign-in was denied at Trakt.", AuthenticationReason.DENIED)
        if not (code := answer.get("code")):
            raise _refusal("The sign-in brought no code.", AuthenticationReason.CODE_INVALID)
        return code

    @override
    def __repr__(self) -> str:
        return f"BrowserSignIn(redirect_uri={self.redirect_uri!r})"


def _query(address: str) -> dict[str, str]:
    try:
        return dict(URL(address).query)
    except ValueError:
        return {}


def _refusal(sentence: str, reason: AuthenticationReason) -> AuthenticationError:
    return AuthenticationError(f"{sentence} Begin again.", reason=reason, service="Trakt")
