"""Actions on what Home Assistant keeps of an account: what waits for Trakt, and what the services said."""

from typing import Any, Final

import msgspec
from homeassistant.core import SupportsResponse

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.messages import Settled
from custom_components.trakt_panel.settling import discard, discard_all, send, send_all
from custom_components.trakt_panel.writes import LATEST_OR_RECEIPT
from trakt_tmdb import Receipt
from trakt_tmdb.tracker.views import ChangeState, RecentChanges

from .action import Action, Run, account_fields, as_given
from .reads import LANGUAGE

_OPEN: Final = frozenset({ChangeState.WAITING, ChangeState.SENDING, ChangeState.HELD})


async def _get_pending(account: TraktData, fields: dict[str, Any]) -> RecentChanges:
    recent = await account.tracker.changes(language=fields.get("language"))
    waiting = tuple(one for one in recent.changes if one.state in _OPEN)
    return msgspec.structs.replace(recent, changes=waiting)


async def _send_pending(account: TraktData, fields: dict[str, Any]) -> Receipt | Settled:
    if receipt := fields.get("receipt"):
        return await send(account.tracker, receipt)
    return await send_all(account.tracker)


async def _discard_pending(account: TraktData, fields: dict[str, Any]) -> Receipt | Settled:
    if receipt := fields.get("receipt"):
        return await discard(account.tracker, receipt)
    return await discard_all(account.tracker)


async def _flush_cache(account: TraktData, _fields: dict[str, Any]) -> None:
    """Raises what the poll met that follows."""
    await account.coordinator.flush()


def _settles(name: str, run: Run) -> Action:
    return Action(
        name=name, needs=Access.WRITE, schema=account_fields(LATEST_OR_RECEIPT), prepare=as_given(run)
    )


UPKEEP: Final = (
    Action(
        name="get_pending",
        needs=Access.READ,
        response=SupportsResponse.ONLY,
        schema=account_fields(LANGUAGE),
        prepare=as_given(_get_pending),
    ),
    _settles("send_pending", _send_pending),
    _settles("discard_pending", _discard_pending),
    Action(
        name="flush_cache",
        needs=Access.WRITE,
        response=SupportsResponse.NONE,
        schema=account_fields({}),
        prepare=as_given(_flush_cache),
    ),
)
