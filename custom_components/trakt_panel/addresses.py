"""Where an entry finds Trakt and TMDB; development and end-to-end tests put a simulator there.

`TRAKT_PANEL_SERVICES` in Home Assistant's environment is stored with every account that is added while it is
set: `trakt=http://...,auth=http://...,tmdb=http://...,images=http://...`, or the same as a JSON object.
"""

import os
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from trakt_tmdb.addresses import PUBLIC, Addresses, addresses_in

from .const import CONF_SERVICES

__all__ = ["PUBLIC", "VARIABLE", "Addresses", "addresses_in_environment", "addresses_of"]

VARIABLE: Final = "TRAKT_PANEL_SERVICES"


def addresses_of(data: Mapping[str, Any]) -> Addresses:
    """Read an entry's data; without `services` in it, the public ones."""
    return msgspec.convert(data.get(CONF_SERVICES) or {}, Addresses)


def addresses_in_environment() -> Addresses:
    """Read the variable; raises ValueError on what it does not understand."""
    return addresses_in(os.environ.get(VARIABLE, ""))
