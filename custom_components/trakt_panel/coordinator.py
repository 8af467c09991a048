"""One poll per account keeps everything in step with Trakt, and the entities with what changed."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, override

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
    BlockedError,
    Tracker,
    TraktTMDBError,
    View,
    VIPRequiredError,
)

from .account import Account
from .calls import Calls
from .const import DOMAIN, LOGGER
from .errors import code_of
from .issues import Standstill, async_show_poll
from .options import Options
from .overview import SHOWN, Overview, renewed, starts
from .trouble import is_app_gone, is_signed_out

POLL = timedelta(minutes=5)
POLL_WHILE_WATCHED = timedelta(minutes=1)
_SETTLE = 2.0
"""Seconds in which changes that come together are read together."""


@dataclass(frozen=True, kw_only=True)
class TraktData:
    """What a loaded account runs on."""

    account: Account
    coordinator: TraktCoordinator
    calls: Calls
    close: Callable[[], Awaitable[None]]
    options: Options
    """As they were when the account was opened."""
    card_lists: list[DataUpdateCoordinator[Any]] = field(default_factory=list)

    @property
    def tracker(self) -> Tracker:
        """The account's views and writes."""
        return self.account.tracker

    def demand_writable(self) -> None:
        """Raise what keeps Trakt from taking any write."""
        if self.coordinator.standstill:
            raise self.coordinator.standstill


type TraktConfigEntry = ConfigEntry[TraktData]


class TraktCoordinator(DataUpdateCoordinator[Overview]):
    """Polls every five minutes, every minute while a panel is open; the tracker tells what changed."""

    config_entry: TraktConfigEntry

    def __init__(self, hass: HomeAssistant, entry: TraktConfigEntry, account: Account, calls: Calls) -> None:
        super().__init__(hass, LOGGER, config_entry=entry, name=_unnamed(entry), update_interval=POLL)
        self.standstill: Standstill | None = None
        self.polled_at: datetime | None = None
        self.has_read = False
        """Whether the overview shows anything yet; set-up does not wait for that."""
        self._account = account
        self._calls = calls
        self._begins = True
        self._panels = 0
        self._overview = Overview()
        self._unread = SHOWN
        self._when_forgotten: list[CALLBACK_TYPE] = []
        self._one_reading = asyncio.Lock()
        self._reading = Debouncer(hass, LOGGER, cooldown=_SETTLE, immediate=False, function=self.show_changes)
        self._end_subscription: CALLBACK_TYPE = account.tracker.subscribe(self._on_views)
        self._end_wait: CALLBACK_TYPE = nothing

    @property
    def is_in_step(self) -> bool:
        """Whether the overview shows everything as the last poll left it, but for what could not be read."""
        if self.polled_at is None or self._one_reading.locked():
            return False
        return self._unread <= self._overview.missing

    @callback
    def watch(self) -> CALLBACK_TYPE:
        """Count an open panel; the answer is for when it closes."""
        self._count_panels(1)
        return partial(self._count_panels, -1)

    @callback
    def begin(self) -> None:
        """Read what the entities show, once they are there: set-up need not wait for it."""
        self._run_behind(self._look(), "first overview")

    async def show_changes(self) -> None:
        """Read and show what changed, without waiting for more of it."""
        if self._unread:
            self.data = await self._calls.run(self._read_changes())
            self.async_update_listeners()

    async def poll_now(self) -> None:
        """Poll for somebody who waits for it; raises what that met."""
        await self.async_refresh()
        if not self.last_update_success and (failure := self.last_exception):
            raise failure

    async def flush(self) -> None:
        """Forget every answer of both services, and ask anew; raises what that met."""
        await self.forget()
        await self.poll_now()

    async def forget(self) -> None:
        """Forget every answer of both services; the next poll asks for what the entities show."""
        await self._account.trakt.flush()
        if self._account.tmdb:
            await self._account.tmdb.flush()
        self._unread = SHOWN
        for told in self._when_forgotten:
            told()

    @callback
    def on_forgotten(self, told: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Call this whenever every answer was forgotten; the answer ends that."""
        self._when_forgotten.append(told)
        return lambda: self._when_forgotten.remove(told)

    @callback
    def poll_behind(self, why: str) -> None:
        """Poll soon, for nobody who waits."""
        self._run_behind(self.async_request_refresh(), why)

    @override
    async def async_shutdown(self) -> None:
        await super().async_shutdown()
        self._reading.async_shutdown()
        for end in (self._end_subscription, self._end_wait):
            end()
        self._end_subscription = self._end_wait = nothing

    @override
    async def _async_update_data(self) -> Overview:
        begins, self._begins = self._begins, False
        if not begins:
            await self._calls.run(self._poll())
            return await self._calls.run(self._read_changes())
        if not await self._account.tracker.warm():
            await self._calls.run(self._poll())
        return self._overview

    async def _look(self) -> None:
        """Show what the last run left, before anything is asked; then catch up."""
        await self.show_changes()
        if self.polled_at is None and self.standstill is None:
            await self.async_refresh()

    async def _poll(self) -> None:
        try:
            await self._account.tracker.refresh()
        except AuthenticationError as err:
            if await is_signed_out(self._account.trakt, err):
                raise ConfigEntryAuthFailed(translation_domain=DOMAIN, translation_key=code_of(err)) from err
            raise update_failed(err) from err
        except TraktTMDBError as err:
            self._stand_still(err, await self._standstill_of(err))
            if self.standstill is None or not self._is_starting:
                raise update_failed(err) from err
            # The account loads all the same, so that the panel can say what happened.
        else:
            self.polled_at = dt_util.utcnow()
            self._stand_still(None, None)

    def _stand_still(self, failure: TraktTMDBError | None, standstill: Standstill | None) -> None:
        self.standstill = standstill
        passing = failure if isinstance(failure, BlockedError) else None
        async_show_poll(self.hass, self.config_entry, standstill or passing)

    async def _standstill_of(self, failure: TraktTMDBError) -> Standstill | None:
        match failure:
            case AccountLockedError():
                return failure
            case AppRefusedError() | VIPRequiredError() if await is_app_gone(self._account.trakt):
                return failure
        return None

    @property
    def _is_starting(self) -> bool:
        return self.config_entry.state is ConfigEntryState.SETUP_IN_PROGRESS

    async def _read_changes(self) -> Overview:
        async with self._one_reading:
            unread, self._unread = self._unread, frozenset()
            try:
                self._overview = await renewed(self._account.tracker, self._overview, unread)
            except asyncio.CancelledError:
                self._unread |= unread
                raise
            self._unread |= self._overview.missing
            self.has_read = True
        self._wait_for_next()
        return self._overview

    @callback
    def _on_views(self, views: frozenset[View]) -> None:
        self._unread |= views & SHOWN
        if self._unread:
            self._reading.async_schedule_call()

    def _wait_for_next(self) -> None:
        """Look again when the next episode airs and when the day ends: Trakt tells of neither."""
        self._end_wait()
        now = dt_util.utcnow()
        rule = self._account.tracker.rule
        tomorrow = rule.starts_at(rule.day_of(now) + timedelta(days=1))
        airing = self._overview.next_airing(now)
        moment = min(tomorrow, starts(airing)) if airing else tomorrow
        self._end_wait = async_track_point_in_utc_time(self.hass, self._on_time, moment)

    @callback
    def _on_time(self, _now: datetime) -> None:
        self._end_wait = nothing
        self.async_update_listeners()
        self._on_views(SHOWN)

    @callback
    def _count_panels(self, change: int) -> None:
        first_opens = self._panels == 0 and change > 0
        self._panels += change
        self.update_interval = POLL_WHILE_WATCHED if self._panels else POLL
        if first_opens:
            self.poll_behind("panel opened")

    def _run_behind(self, work: Coroutine[None, None, None], why: str) -> None:
        self.config_entry.async_create_background_task(self.hass, work, f"{self.name} - {why}")


def _unnamed(entry: ConfigEntry[Any]) -> str:
    """The account as a log tells of it: whose it is, is private."""
    return f"account {entry.entry_id}"


def nothing() -> None:
    """There is nothing to end."""


def update_failed(failure: TraktTMDBError) -> UpdateFailed:
    """The failure as a coordinator tells it."""
    return UpdateFailed(
        translation_domain=DOMAIN,
        translation_key=code_of(failure),
        retry_after=getattr(failure, "retry_after", None),
    )
