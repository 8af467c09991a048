"""Repairs: what only the person can mend, shown for as long as it lasts."""

from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from trakt_tmdb import AccountLockedError, AppRefusedError, BlockedError, TraktTMDBError, VIPRequiredError

from .const import DOMAIN

type Standstill = AppRefusedError | AccountLockedError | VIPRequiredError
"""Why Trakt takes nothing from an account, for good: its app is gone or too little, or it is locked."""


class Issue(StrEnum):
    """What can be wrong with an account, by the key of its texts."""

    APP_REFUSED = "app_refused"
    APP_NEEDS_VIP = "app_needs_vip"
    ACCOUNT_LOCKED = "account_locked"
    BLOCKED = "blocked"
    TMDB_REFUSED = "tmdb_refused"
    TMDB_WRONG_KIND = "tmdb_wrong_kind"
    LIST_FULL = "list_full"
    VIP_REQUIRED = "vip_required"


class Fix(StrEnum):
    """What a person does about an issue."""

    LEAVE_APP = "leave_app"
    """Take another app, or everything along."""
    RECONFIGURE = "reconfigure"
    """Change what the account signs in with, or how it connects."""
    CONFIRM = "confirm"
    """Do it at Trakt, and say so; it was met once, and is not met again by looking."""


CONF_FIX: Final = "fix"
_POLL: Final = {
    AppRefusedError: Issue.APP_REFUSED,
    VIPRequiredError: Issue.APP_NEEDS_VIP,
    AccountLockedError: Issue.ACCOUNT_LOCKED,
    BlockedError: Issue.BLOCKED,
}
TMDB: Final = frozenset({Issue.TMDB_REFUSED, Issue.TMDB_WRONG_KIND})
_FIXES: Final = {
    Issue.APP_REFUSED: Fix.LEAVE_APP,
    Issue.APP_NEEDS_VIP: Fix.LEAVE_APP,
    Issue.BLOCKED: Fix.RECONFIGURE,
    Issue.TMDB_REFUSED: Fix.RECONFIGURE,
    Issue.TMDB_WRONG_KIND: Fix.RECONFIGURE,
    Issue.LIST_FULL: Fix.CONFIRM,
    Issue.VIP_REQUIRED: Fix.CONFIRM,
}
_NOTHING_WORKS: Final = frozenset({Issue.APP_REFUSED, Issue.APP_NEEDS_VIP, Issue.ACCOUNT_LOCKED})


@callback
def async_show_poll(hass: HomeAssistant, entry: ConfigEntry[Any], failure: TraktTMDBError | None) -> None:
    """Show what a poll met, if a person can mend it, and nothing else of the kind; None: it went well."""
    async_show(hass, entry, frozenset(_POLL.values()), _POLL.get(type(failure)) if failure else None)


@callback
def async_show(
    hass: HomeAssistant, entry: ConfigEntry[Any], kind: frozenset[Issue], shown: Issue | None
) -> None:
    """Show one issue of a kind, or none, and take the others away."""
    for issue in kind - {shown}:
        ir.async_delete_issue(hass, DOMAIN, _id(entry, issue))
    if shown:
        async_raise(hass, entry, shown)


@callback
def async_raise(hass: HomeAssistant, entry: ConfigEntry[Any], issue: Issue) -> None:
    """Show an issue, with the way to mend it."""
    fix = _FIXES.get(issue)
    ir.async_create_issue(
        hass,
        DOMAIN,
        _id(entry, issue),
        data={"entry_id": entry.entry_id, CONF_FIX: fix} if fix else None,
        is_fixable=fix is not None,
        is_persistent=fix is Fix.CONFIRM,
        severity=ir.IssueSeverity.ERROR if issue in _NOTHING_WORKS else ir.IssueSeverity.WARNING,
        translation_key=issue,
        translation_placeholders={"name": entry.title},
    )


@callback
def async_forget_issues(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Take away everything that was shown of an account."""
    async_show(hass, entry, frozenset(Issue), None)


def _id(entry: ConfigEntry[Any], issue: Issue) -> str:
    return f"{issue}_{entry.entry_id}"
