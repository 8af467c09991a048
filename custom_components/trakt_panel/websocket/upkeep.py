"""What Settings shows and does: how much was asked, what the account may do, and a cache to clear."""

from typing import Any, Final

from homeassistant.core import HomeAssistant

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.messages import Abilities, Requests
from trakt_tmdb.probe import Access as Reach
from trakt_tmdb.probe import probe_trakt
from trakt_tmdb.probe.access import tried

from .command import account_command


@account_command("requests", Access.READ, {})
async def requests(_hass: HomeAssistant, account: TraktData, _msg: dict[str, Any]) -> Requests:
    """Answer with Requests; nothing is asked for it."""
    return _requests(account)


@account_command("abilities", Access.READ, {})
async def abilities(_hass: HomeAssistant, account: TraktData, _msg: dict[str, Any]) -> Abilities:
    """Answer with Abilities: up to three requests to Trakt, and one to TMDB."""
    may, tmdb = await probe_trakt(account.account.trakt), account.account.tmdb
    _, reach = await tried(tmdb.account.details()) if tmdb else (None, Reach.NOT_ASKED)
    return Abilities(
        account=may.account,
        app=may.app,
        up_next=may.up_next,
        vip=may.vip,
        most_lists=may.limits.list.count,
        most_on_list=may.limits.list.item_count,
        most_on_watchlist=may.limits.watchlist.item_count,
        tmdb_account=reach,
        tmdb_writable=bool(tmdb and tmdb.account.may_write),
    )


@account_command("flush_cache", Access.WRITE, {})
async def flush_cache(_hass: HomeAssistant, account: TraktData, _msg: dict[str, Any]) -> Requests:
    """Forget every answer of both services; they are asked anew behind it."""
    await account.coordinator.forget()
    account.coordinator.poll_behind("cache cleared")
    return _requests(account)


def _requests(account: TraktData) -> Requests:
    trakt, tmdb = account.account.trakt.budget, account.account.tmdb
    return Requests(
        left=trakt.reads.left,
        last_hour=trakt.last_hour,
        tmdb_last_hour=tmdb.budget.last_hour if tmdb else None,
    )


COMMANDS: Final = (requests, abilities, flush_cache)
