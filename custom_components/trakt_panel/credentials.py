"""What a person pastes to sign in: an app's client id, perhaps its secret, perhaps TMDB's read token."""

import re
from collections.abc import Mapping
from typing import Any, Final, Self

import msgspec
import probatio
from homeassistant.const import CONF_CLIENT_ID
from homeassistant.helpers.selector import TextSelector, TextSelectorConfig, TextSelectorType

from .const import CONF_CLIENT_SECRET, CONF_TMDB_TOKEN

_SECRET = TextSelector(TextSelectorConfig(type=TextSelectorType.PASSWORD, autocomplete="off"))

FIELDS: Final = probatio.Schema(
    {
        probatio.Required(CONF_CLIENT_ID): TextSelector(),
        probatio.Optional(CONF_CLIENT_SECRET): _SECRET,
        probatio.Optional(CONF_TMDB_TOKEN): _SECRET,
    }
)

_APP_KEY = re.compile(r"[A-Za-z0-9_-]{32,128}")
_TMDB_V3_KEY = re.compile(r"[0-9a-f]{32}", re.IGNORECASE)
_TMDB_TOKEN = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+")


class Credentials(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An app at Trakt and a token for TMDB; neither says who the person is."""

    client_id: str
    client_secret: str | None = None
    tmdb_token: str | None = None

    @classmethod
    def pasted(cls, fields: Mapping[str, Any]) -> Self:
        """Read a form; blanks that came along with a value are no part of it."""
        stripped = {name: "".join(str(value).split()) for name, value in fields.items()}
        return cls(
            client_id=stripped.get(CONF_CLIENT_ID, ""),
            client_secret=stripped.get(CONF_CLIENT_SECRET) or None,
            tmdb_token=stripped.get(CONF_TMDB_TOKEN) or None,
        )

    @classmethod
    def stored(cls, data: Mapping[str, Any]) -> Self:
        """Read an entry's data."""
        return cls(
            client_id=data.get(CONF_CLIENT_ID, ""),
            client_secret=data.get(CONF_CLIENT_SECRET),
            tmdb_token=data.get(CONF_TMDB_TOKEN),
        )

    def same_app(self, other: Self) -> bool:
        """Whether a sign-in with the one is good with the other."""
        return (self.client_id, self.client_secret) == (other.client_id, other.client_secret)

    def problems(self) -> dict[str, str]:
        """Name what looks wrong: form field -> error."""
        found = {
            CONF_CLIENT_ID: self._client_id_problem(),
            CONF_CLIENT_SECRET: self._secret_problem(),
            CONF_TMDB_TOKEN: self._tmdb_problem(),
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
