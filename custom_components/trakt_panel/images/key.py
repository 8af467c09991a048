"""The key that signs pictures: made once, so that the URLs of pictures never change."""

import secrets
from typing import TypedDict

from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store

from custom_components.trakt_panel.const import DOMAIN

_VERSION = 1


class _Stored(TypedDict):
    image_key: str


async def async_load_key(hass: HomeAssistant) -> bytes:
    """Read the key from `.storage/trakt_panel`; make and keep one the first time."""
    store: Store[_Stored] = Store(hass, _VERSION, DOMAIN, private=True, atomic_writes=True)
    stored = await store.async_load()
    if stored is None:
        stored = _Stored(image_key=secrets.token_hex(32))
        await store.async_save(stored)
    return bytes.fromhex(stored["image_key"])
