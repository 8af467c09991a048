"""Where Trakt and TMDB are; development and end-to-end tests put a simulator there.

`TRAKT_PANEL_SERVICES` in Home Assistant's environment is stored with every account that is added while it is
set: `trakt=http://...,auth=http://...,tmdb=http://...,images=http://...`, or the same as a JSON object.
"""

import os
from typing import Final

import msgspec

VARIABLE: Final = "TRAKT_PANEL_SERVICES"


class Addresses(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """Base URLs of the services."""

    trakt: str = "https://api.trakt.tv"
    auth: str = "https://auth.trakt.tv"
    tmdb: str = "https://api.themoviedb.org"
    images: str = "https://image.tmdb.org"


PUBLIC: Final = Addresses()


def addresses_of(stored: object) -> Addresses:
    """Read what an entry's data holds under `services`; nothing means the public ones."""
    return msgspec.convert(stored or {}, Addresses)


def addresses_in_environment() -> Addresses:
    """Read the variable; raises ValueError on what it does not understand."""
    text = os.environ.get(VARIABLE, "").strip()
    if text.startswith("{"):
        return msgspec.json.decode(text, type=Addresses)
    pairs = (pair.partition("=") for pair in text.split(",") if pair)
    return addresses_of({name.strip(): url.strip() for name, _, url in pairs})
