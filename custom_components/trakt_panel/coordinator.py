"""One poll per account keeps everything in step with Trakt."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryAuthFailed
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator, UpdateFailed

from trakt_tmdb import AuthenticationError, Tracker, TraktTMDBError

from .calls import Calls
from .const import DOMAIN, LOGGER
from .errors import code_of

POLL = timedelta(minutes=5)
POLL_WHILE_WATCHED = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class TraktData:
    """What a loaded account runs on."""

    tracker: Tracker
    coordinator: TraktCoordinator
    calls: Calls
    close: Callable[[], Awaitable[None]]


type TraktConfigEntry = ConfigEntry[TraktData]


class TraktCoordinator(DataUpdateCoordinator[None]):
    """Polls every five minutes, every minute while a panel is open; the tracker tells what changed."""

    config_entry: TraktConfigEntry

    def __init__(self, hass: HomeAssistant, entry: TraktConfigEntry, tracker: Tracker, calls: Calls) -> None:
        super().__init__(
            hass,
            LOGGER,
            config_entry=entry,
            name=entry.title,
            update_interval=POLL,
        )
        self._tracker = tracker
        self._calls = calls
        self._panels = 0

    @callback
    def watch(self) -> CALLBACK_TYPE:
        """Count an open panel; the answer is for when it closes."""
        self._count_panels(1)
        return partial(self._count_panels, -1)

    @override
    async def _async_update_data(self) -> None:
        try:
            await self._calls.run(self._tracker.refresh())
        except AuthenticationError as err:
            raise ConfigEntryAuthFailed(translation_domain=DOMAIN, translation_key=code_of(err)) from err
        except TraktTMDBError as err:
            raise UpdateFailed(
                translation_domain=DOMAIN,
                translation_key=code_of(err),
                retry_after=getattr(err, "retry_after", None),
            ) from err

    @callback
    def _count_panels(self, change: int) -> None:
        first_opens = self._panels == 0 and change > 0
        self._panels += change
        self.update_interval = POLL_WHILE_WATCHED if self._panels else POLL
        if first_opens:
            self.config_entry.async_create_background_task(
                self.hass, self.async_request_refresh(), f"{self.name} - panel opened"
            )
