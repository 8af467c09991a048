"""What a person pastes to sign in: an app's client id, perhaps its secret, TMDB's read token, a seed."""

import re
from collections.abc import Mapping
from typing import Final, Self, override

import msgspec

SENTENCES: Final[Mapping[str, str]] = {
    "not_a_client_id": (
        "This is no client ID: it is a row of at least 32 letters and digits, without spaces."
    ),
    "client_id_is_tmdb_token": "This is a token of TMDB's. The client ID comes from Trakt.",
    "not_a_secret": "This is no client secret. Leave it empty if the app has none.",
    "secret_is_client_id": "This is the client ID again. Leave it empty if the app has no secret.",
    "tmdb_v3_key": "This is an API key (v3). Use the longer API read access token from the same page.",
    "not_a_tmdb_token": "This is no read access token: it begins with eyJ and has two dots.",
    "not_a_refresh_token": (
        "This is no refresh token: it is a row of at least 32 characters, without spaces."
    ),
    "refresh_token_is_client_id": (
        "This is the app's ID or secret again. Leave it empty to sign in with a code."
    ),
}
"""What each problem means and what to do about it."""

_APP_KEY = re.compile(r"[A-Za-z0-9_-]{32,128}")
_TMDB_V3_KEY = re.compile(r"[0-9a-f]{32}", re.IGNORECASE)
_REFRESH_TOKEN = re.compile(r"[\w.~+/=-]{32,}")
_TMDB_TOKEN = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+")


class Credentials(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An app at Trakt and a token for TMDB; neither says who the person is."""

    client_id: str
    client_secret: str | None = None
    tmdb_token: str | None = None

    @classmethod
    def pasted(cls, fields: Mapping[str, object]) -> Self:
        """Read what was filled in, by the names of the fields."""
        return cls(
            client_id=_pasted(fields, "client_id"),
            client_secret=_pasted(fields, "client_secret") or None,
            tmdb_token=_pasted(fields, "tmdb_token") or None,
        )

    @classmethod
    def stored(cls, data: Mapping[str, object]) -> Self:
        """Read what was kept, beside whatever else is kept there."""
        return msgspec.convert({"client_id": ""} | dict(data), cls)

    @override
    def __repr__(self) -> str:
        return "Credentials()"

    def same_app(self, other: Self) -> bool:
        """Whether a sign-in with the one is good with the other."""
        return (self.client_id, self.client_secret) == (other.client_id, other.client_secret)

    def problems(self) -> dict[str, str]:
        """Name what looks wrong: field -> problem."""
        found = {
            "client_id": self._client_id_problem(),
            "client_secret": self._secret_problem(),
            "tmdb_token": self._tmdb_problem(),
        }
        return {field: problem for field, problem in found.items() if problem}

    def _client_id_problem(self) -> str | None:
        if _TMDB_TOKEN.fullmatch(self.client_id):
            return "client_id_is_tmdb_token"
        return None if _APP_KEY.fullmatch(self.client_id) else "not_a_client_id"

    def _secret_problem(self) -> str | None:
        if self.client_secret is None:
            return None
        if self.client_secret == self.client_id:
            return "secret_is_client_id"
        return None if _APP_KEY.fullmatch(self.client_secret) else "not_a_secret"

    def _tmdb_problem(self) -> str | None:
        if self.tmdb_token is None:
            return None
        if _TMDB_V3_KEY.fullmatch(self.tmdb_token):
            return "tmdb_v3_key"
        return None if _TMDB_TOKEN.fullmatch(self.tmdb_token) else "not_a_tmdb_token"


class Seed(msgspec.Struct, frozen=True, omit_defaults=True):
    """A refresh token from elsewhere, which signs in once and is not kept; empty: a code signs in."""

    refresh_token: str = ""

    @classmethod
    def pasted(cls, fields: Mapping[str, object]) -> Self:
        """Read what was filled in, by the names of the fields."""
        return cls(_pasted(fields, "refresh_token"))

    def __bool__(self) -> bool:
        return bool(self.refresh_token)

    @override
    def __repr__(self) -> str:
        return "Seed()"

    def problems(self, credentials: Credentials) -> dict[str, str]:
        """Name what looks wrong: field -> problem."""
        if not self:
            return {}
        if self.refresh_token in {credentials.client_id, credentials.client_secret}:
            return {"refresh_token": "refresh_token_is_client_id"}
        if _REFRESH_TOKEN.fullmatch(self.refresh_token):
            return {}
        return {"refresh_token": "not_a_refresh_token"}


def _pasted(fields: Mapping[str, object], name: str) -> str:
    """Read a field; blanks that came along with a value are no part of it."""
    return "".join(str(fields.get(name) or "").split())
