"""Home Assistant's clock, moved; the services and what is written to them keep the real time."""

from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed


class MovedClock:
    """A time of the test's own for entities; a frozen clock would give datetimes that nobody encodes."""

    def __init__(self, hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> None:
        self._hass = hass
        self._ahead = timedelta()
        monkeypatch.setattr(dt_util, "utcnow", self.utcnow)
        monkeypatch.setattr(dt_util, "now", self._now)

    def utcnow(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def move_to(self, moment: datetime) -> None:
        """Let it be this moment, with nothing told of it."""
        self._ahead = moment - datetime.now(UTC)

    async def wait_until(self, moment: datetime) -> None:
        """Let it be this moment, and let everything happen that waits for it."""
        self.move_to(moment)
        for _ in range(2):
            async_fire_time_changed(self._hass, moment + timedelta(seconds=3))
            await self._hass.async_block_till_done(wait_background_tasks=True)

    def _now(self, time_zone: tzinfo | None = None) -> datetime:
        return self.utcnow().astimezone(time_zone or dt_util.get_default_time_zone())
