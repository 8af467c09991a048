"""The form for what a person pastes to sign in."""

from typing import Final

import probatio
from homeassistant.const import CONF_CLIENT_ID
from homeassistant.helpers.selector import TextSelector, TextSelectorConfig, TextSelectorType

from trakt_tmdb.credentials import Credentials, Seed

from .connection import CONF_CONNECTION, CONNECTION
from .const import CONF_CLIENT_SECRET, CONF_REFRESH_TOKEN, CONF_TMDB_TOKEN

__all__ = ["FIELDS", "Credentials", "Seed"]

_SECRET = TextSelector(TextSelectorConfig(type=TextSelectorType.PASSWORD, autocomplete="off"))

FIELDS: Final = probatio.Schema(
    {
        probatio.Required(CONF_CLIENT_ID): TextSelector(),
        probatio.Optional(CONF_CLIENT_SECRET): _SECRET,
        probatio.Optional(CONF_TMDB_TOKEN): _SECRET,
        probatio.Optional(CONF_REFRESH_TOKEN): _SECRET,
        probatio.Optional(CONF_CONNECTION): CONNECTION,
    }
)
