"""Keeps one list of cards: read again when its views change, and every hour for what time changes."""

from datetime import timedelta
from typing import Final, override

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator

from custom_components.trakt_panel.const import LOGGER
from custom_components.trakt_panel.coordinator import TraktConfigEntry, update_failed
from trakt_tmdb import TraktTMDBError, View

from .card import Card
from .sources import read_cards, told_by
from .wanted import wanted_of

EVERY: Final = timedelta(hours=1)


class CardListCoordinator(DataUpdateCoordinator[tuple[Card, ...] | None]):
    """Reads what a subentry wants."""

    config_entry: TraktConfigEntry

    def __init__(self, hass: HomeAssistant, entry: TraktConfigEntry, subentry: ConfigSubentry) -> None:
        super().__init__(
            hass, LOGGER, config_entry=entry, name=f"card list {subentry.subentry_id}", update_interval=EVERY
        )
        self.wanted = wanted_of(subentry.data)
        self.data = None

    @callback
    def follow(self) -> CALLBACK_TYPE:
        """Read it now, and again whenever a view tells that it changed; returns what ends that."""
        self._refresh()
        return self.config_entry.runtime_data.tracker.subscribe(self._on_views)

    @override
    async def _async_update_data(self) -> tuple[Card, ...]:
        account = self.config_entry.runtime_data
        try:
            return await account.calls.run(read_cards(account.tracker, self.wanted))
        except TraktTMDBError as err:
            raise update_failed(err) from err

    @callback
    def _on_views(self, views: frozenset[View]) -> None:
        if views & told_by(self.wanted):
            self._refresh()

    @callback
    def _refresh(self) -> None:
        self.config_entry.async_create_background_task(
            self.hass, self.async_request_refresh(), f"{self.name} - cards"
        )
