"""The actions that automations and scripts call; their answers can be undone."""

from collections.abc import Callable, Coroutine
from datetime import datetime
from functools import partial
from typing import Any

import probatio
from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.exceptions import Unauthorized, UnknownUser
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import async_get_config_entry
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from trakt_tmdb import (
    EpisodeRef,
    InvalidRequestError,
    Origin,
    Receipt,
    TitleRef,
    Tracker,
    When,
)

from .access import Access, access_to
from .const import DOMAIN
from .coordinator import TraktConfigEntry
from .errors import FAILURES, as_home_assistant_error
from .target import EPISODE, IDS, SEASON, Watchable, target_of

type Action = Callable[[Tracker, dict[str, Any]], Coroutine[Any, Any, Receipt]]


def _moment(value: object) -> datetime:
    """A date and time; without an offset it is in Home Assistant's zone."""
    return dt_util.as_utc(dt_util.as_local(cv.datetime(value)))


MARK_WATCHED = probatio.All(
    probatio.Schema(
        {
            probatio.Optional(ATTR_CONFIG_ENTRY_ID): str,
            probatio.Optional("media"): probatio.Coerce(Watchable),
            probatio.Optional("ids"): IDS,
            probatio.Optional("title"): probatio.All(str, probatio.Length(min=1, max=200)),
            probatio.Optional("season"): SEASON,
            probatio.Optional("episode"): EPISODE,
            probatio.Optional("watched_at", default=When.NOW): probatio.Any(probatio.Coerce(When), _moment),
            probatio.Optional("again", default=False): bool,
        }
    ),
    probatio.ExactlyOne("ids", "title"),
)

UNDO = probatio.Schema(
    {
        probatio.Optional(ATTR_CONFIG_ENTRY_ID): str,
        probatio.Optional("receipt"): probatio.All(str, probatio.Length(min=1, max=200)),
    }
)


async def mark_watched(tracker: Tracker, fields: dict[str, Any]) -> Receipt:
    """Mark an episode or a movie watched, named by ids or by its title."""
    return await tracker.mark_watched(
        await _target(tracker, fields),
        watched_at=fields["watched_at"],
        again=fields["again"],
        origin=Origin.AUTOMATION,
    )


async def undo(tracker: Tracker, fields: dict[str, Any]) -> Receipt:
    """Take back the write with this receipt, or the latest one."""
    return await tracker.undo(fields.get("receipt"), origin=Origin.AUTOMATION)


async def _target(tracker: Tracker, fields: dict[str, Any]) -> EpisodeRef | TitleRef:
    season, episode = fields.get("season"), fields.get("episode")
    media = fields.get("media")
    if "title" not in fields:
        return target_of(media or Watchable.EPISODE, fields["ids"], season, episode)
    found = await tracker.find(_spoken(fields["title"], season, episode))
    if media not in {None, Watchable.EPISODE if isinstance(found, EpisodeRef) else Watchable.MOVIE}:
        raise InvalidRequestError("The title is of another kind.")
    return found


def _spoken(title: str, season: int | None, episode: int | None) -> str:
    """The title as a person says it; season and episode may stand in fields of their own."""
    match season, episode:
        case None, None:
            return title
        case int(), int():
            return f"{title} S{season:02}E{episode:02}"
    raise InvalidRequestError("An episode needs a season and an episode number.")


@callback
def async_setup_actions(hass: HomeAssistant) -> None:
    """Register every action, whether or not an account is loaded."""
    for action, schema in ((mark_watched, MARK_WATCHED), (undo, UNDO)):
        hass.services.async_register(
            DOMAIN,
            action.__name__,
            partial(_run, action),
            schema=schema,
            supports_response=SupportsResponse.OPTIONAL,
        )


async def _run(action: Action, call: ServiceCall) -> ServiceResponse:
    """Find the account, check the calling person, and translate what goes wrong."""
    entry: TraktConfigEntry = async_get_config_entry(call.hass, DOMAIN, call.data.get(ATTR_CONFIG_ENTRY_ID))
    await _check_person(call, entry)
    try:
        account = entry.runtime_data
        return _answer(await account.calls.ask(action(account.tracker, call.data)))
    except FAILURES as err:
        raise as_home_assistant_error(err) from err


async def _check_person(call: ServiceCall, entry: TraktConfigEntry) -> None:
    """Automations have no user and may write; a person needs write access to the account."""
    if call.context.user_id is None:
        return
    user = await call.hass.auth.async_get_user(call.context.user_id)
    if user is None:
        raise UnknownUser(context=call.context, config_entry_id=entry.entry_id)
    if access_to(entry.entry_id, user) < Access.WRITE:
        raise Unauthorized(context=call.context, config_entry_id=entry.entry_id)


def _answer(receipt: Receipt) -> ServiceResponse:
    answer: JsonObjectType = {
        "receipt": receipt.receipt,
        "plays": receipt.plays,
        "pending": receipt.pending,
    }
    if receipt.seen_at is not None:
        answer["seen_at"] = receipt.seen_at.isoformat()
    return answer
