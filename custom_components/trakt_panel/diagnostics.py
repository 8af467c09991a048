"""What helps whoever looks for a fault in an account, without what is private in it."""

from datetime import datetime
from enum import Enum
from typing import Any, Final

import msgspec
from homeassistant.components.diagnostics import REDACTED, async_redact_data
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_CLIENT_ID, CONF_TOKEN
from homeassistant.core import HomeAssistant
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

from trakt_tmdb import TMDBClient, TraktClient

from .const import CONF_CLIENT_SECRET, CONF_SERVICES, CONF_TMDB_TOKEN
from .coordinator import TraktConfigEntry, TraktCoordinator, TraktData
from .errors import FAILURES, code_of

_PRIVATE: Final = {CONF_CLIENT_ID, CONF_CLIENT_SECRET, CONF_TMDB_TOKEN, CONF_TOKEN, "user", "proxy"}


async def async_get_config_entry_diagnostics(_hass: HomeAssistant, entry: TraktConfigEntry) -> dict[str, Any]:
    """The entry, its coordinators, and how much was asked of each service and answered from the cache."""
    data = entry.runtime_data
    return {
        "entry": _entry(entry),
        "coordinators": {
            "account": _coordinator(data.coordinator),
            "card_lists": [_polling(one) for one in data.card_lists],
        },
        "journal": await _journal(data),
        "services": {
            "trakt": _client(data.account.trakt),
            "tmdb": _client(data.account.tmdb) if data.account.tmdb else None,
        },
    }


def _entry(entry: ConfigEntry[Any]) -> dict[str, Any]:
    told: dict[str, Any] = async_redact_data(
        entry.as_dict(), _PRIVATE | {"title", "unique_id", "list", "exclude"}
    )
    if CONF_SERVICES in entry.data:
        # A server of one's own may be named after its owner; that there is one is what matters.
        told["data"][CONF_SERVICES] = dict.fromkeys(entry.data[CONF_SERVICES], REDACTED)
    return told


def _coordinator(coordinator: TraktCoordinator) -> dict[str, Any]:
    overview = coordinator.data
    return {
        **_polling(coordinator),
        "polled_at": _plain(coordinator.polled_at),
        "standstill": code_of(coordinator.standstill) if coordinator.standstill else None,
        "missing": sorted(overview.missing),
        "shown": {name: _amount(part) for name, part in msgspec.structs.asdict(overview).items()},
    }


def _polling(coordinator: DataUpdateCoordinator[Any]) -> dict[str, Any]:
    return {
        "last_update_success": coordinator.last_update_success,
        "last_exception": getattr(coordinator.last_exception, "translation_key", None),
        "update_interval": str(coordinator.update_interval),
    }


async def _journal(data: TraktData) -> dict[str, Any]:
    """How far the writes of the last 30 days have come; of what they are is private."""
    trouble = data.tracker.trouble
    try:
        states = [str(entry.state) for entry in await data.account.journal.recent()]
    except FAILURES as err:
        return {"trouble": code_of(err)}
    counts = {state: states.count(state) for state in sorted(set(states))}
    return {
        "pending": data.tracker.pending,
        "trouble": code_of(trouble) if trouble else None,
        "states": counts,
    }


def _client(client: TraktClient | TMDBClient) -> dict[str, Any]:
    outage = client.outage
    return {
        "budget": msgspec.to_builtins(client.budget),
        "cache": msgspec.to_builtins(client.cache_figures),
        "outage": {"data_from": _plain(outage.data_from), "error": code_of(outage.error)} if outage else None,
    }


def _amount(part: object) -> object:
    """How much of something there is, in place of what it is."""
    match part:
        case tuple() | list() | frozenset() | dict():
            return len(part)
        case msgspec.Struct():
            return {name: _amount(value) for name, value in msgspec.structs.asdict(part).items()}
        case str():
            return None
    return _plain(part)


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.isoformat()
        case Enum():
            return value.value
    return value
