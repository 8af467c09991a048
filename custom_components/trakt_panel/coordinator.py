"""One poll per account keeps everything in step with Trakt, and the entities with what changed."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import override

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryAuthFailed
from homeassistant.helpers.debounce import Debouncer
from homeassistant.helpers.event import async_track_point_in_utc_time
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator, UpdateFailed
from homeassistant.util import dt as dt_util

from trakt_tmdb import (
    AccountLockedError,
    AppRefusedError,
    AuthenticationError,
    Tracker,
    TraktTMDBError,
    View,
)

from .account import Account
from .calls import Calls
from .const import DOMAIN, LOGGER
from .errors import code_of
from .issues import Standstill, async_show_issue
from .overview import SHOWN, Overview, renewed, starts
from .trouble import is_app_gone, is_signed_out

POLL = timedelta(minutes=5)
POLL_WHILE_WATCHED = timedelta(minutes=1)
_SETTLE = 2.0
"""Seconds in which changes that come together are read together."""


@dataclass(frozen=True, kw_only=True)
class TraktData:
    """What a loaded account runs on."""

    tracker: Tracker
    coordinator: TraktCoordinator
    calls: Calls
    close: Callable[[], Awaitable[None]]

    def demand_writable(self) -> None:
        """Raise what keeps Trakt from taking any write."""
        if self.coordinator.standstill:
            raise self.coordinator.standstill


type TraktConfigEntry = ConfigEntry[TraktData]


class TraktCoordinator(DataUpdateCoordinator[Overview]):
    """Polls every five minutes, every minute while a panel is open; the tracker tells what changed."""

    config_entry: TraktConfigEntry

    def __init__(self, hass: HomeAssistant, entry: TraktConfigEntry, account: Account, calls: Calls) -> None:
        super().__init__(hass, LOGGER, config_entry=entry, name=entry.title, update_interval=POLL)
        self.standstill: Standstill | None = None
        self._account = account
        self._calls = calls
        self._panels = 0
        self._overview = Overview()
        self._unread = SHOWN
        self._one_reading = asyncio.Lock()
        self._reading = Debouncer(
            hass, LOGGER, cooldown=_SETTLE, immediate=False, function=self._show_changes
        )
        self._end_subscription: CALLBACK_TYPE = account.tracker.subscribe(self._on_views)
        self._end_wait: CALLBACK_TYPE = _nothing

    @callback
    def watch(self) -> CALLBACK_TYPE:
        """Count an open panel; the answer is for when it closes."""
        self._count_panels(1)
        return partial(self._count_panels, -1)

    @override
    async def async_shutdown(self) -> None:
        await super().async_shutdown()
        self._reading.async_shutdown()
        for end in (self._end_subscription, self._end_wait):
            end()
        self._end_subscription = self._end_wait = _nothing

    @override
    async def _async_update_data(self) -> Overview:
        await self._calls.run(self._poll())
        if self._is_starting:
            # Texts of a cold cache take seconds, which set-up need not wait for.
            self._run_behind(self._show_changes(), "first overview")
            return self._overview
        return await self._calls.run(self._read_changes())

    async def _poll(self) -> None:
        try:
            await self._account.tracker.refresh()
        except AuthenticationError as err:
            if await is_signed_out(self._account.trakt, err):
                raise ConfigEntryAuthFailed(translation_domain=DOMAIN, translation_key=code_of(err)) from err
            raise _failed(err) from err
        except TraktTMDBError as err:
            self._stand_still(await self._standstill_of(err))
            if self.standstill is None or not self._is_starting:
                raise _failed(err) from err
            # The account loads all the same, so that the panel can say what happened.
        else:
            self._stand_still(None)

    def _stand_still(self, standstill: Standstill | None) -> None:
        self.standstill = standstill
        async_show_issue(self.hass, self.config_entry, standstill)

    async def _standstill_of(self, failure: TraktTMDBError) -> Standstill | None:
        match failure:
            case AccountLockedError():
                return failure
            case AppRefusedError() if await is_app_gone(self._account.trakt):
                return failure
        return None

    @property
    def _is_starting(self) -> bool:
        return self.config_entry.state is ConfigEntryState.SETUP_IN_PROGRESS

    async def _read_changes(self) -> Overview:
        async with self._one_reading:
            unread, self._unread = self._unread, frozenset()
            self._overview = await renewed(self._account.tracker, self._overview, unread)
            self._unread |= self._overview.missing
        self._wait_for_next()
        return self._overview

    async def _show_changes(self) -> None:
        if self._unread:
            self.data = await self._calls.run(self._read_changes())
            self.async_update_listeners()

    @callback
    def _on_views(self, views: frozenset[View]) -> None:
        self._unread |= views & SHOWN
        if self._unread:
            self._reading.async_schedule_call()

    def _wait_for_next(self) -> None:
        """Look again when the next episode airs and when the day ends: Trakt tells of neither."""
        self._end_wait()
        now = dt_util.utcnow()
        tomorrow = dt_util.start_of_local_day(dt_util.now().date() + timedelta(days=1))
        airing = self._overview.next_airing(now)
        moment = min(tomorrow, starts(airing)) if airing else tomorrow
        self._end_wait = async_track_point_in_utc_time(self.hass, self._on_time, moment)

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._end_wait = _nothing
        self.async_update_listeners()
        self._on_views(SHOWN)

    @callback
    def _count_panels(self, change: int) -> None:
        first_opens = self._panels == 0 and change > 0
        self._panels += change
        self.update_interval = POLL_WHILE_WATCHED if self._panels else POLL
        if first_opens:
            self._run_behind(self.async_request_refresh(), "panel opened")

    def _run_behind(self, work: Coroutine[None, None, None], why: str) -> None:
        self.config_entry.async_create_background_task(self.hass, work, f"{self.name} - {why}")


def _nothing() -> None:
    """There is nothing to end."""


def _failed(failure: TraktTMDBError) -> UpdateFailed:
    return UpdateFailed(
        translation_domain=DOMAIN,
        translation_key=code_of(failure),
        retry_after=getattr(failure, "retry_after", None),
    )
