"""Lists of the person's, what is on them, and what was collected."""

from typing import Any, Final

import probatio
from homeassistant.core import HomeAssistant

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.writes import LIST
from trakt_tmdb import Media
from trakt_tmdb.tracker.views import ListedPage, OwnLists

from .command import PAGE, account_command, language_of


@account_command("lists", Access.READ, {})
async def lists(_hass: HomeAssistant, account: TraktData, _msg: dict[str, Any]) -> OwnLists:
    """Answer with OwnLists."""
    return await account.tracker.lists()


@account_command("list_items", Access.READ, {**PAGE, **LIST})
async def list_items(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> ListedPage:
    """Answer with a ListedPage."""
    return await account.tracker.list_items(msg["list"], page=msg["page"], language=language_of(hass, msg))


@account_command("collection", Access.READ, {**PAGE, probatio.Required("media"): probatio.Coerce(Media)})
async def collection(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> ListedPage:
    """Answer with a ListedPage."""
    return await account.tracker.collection(msg["media"], page=msg["page"], language=language_of(hass, msg))


COMMANDS: Final = (lists, list_items, collection)
