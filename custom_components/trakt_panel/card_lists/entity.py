"""A list of cards as a sensor: how many there are, and for upcoming-media-card what they show."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.sensor import SensorEntity
from homeassistant.config_entries import ConfigSubentry
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from custom_components.trakt_panel.coordinator import TraktConfigEntry
from custom_components.trakt_panel.entity import ATTRIBUTION

from .card import LAYOUT, as_upcoming_media
from .coordinator import CardListCoordinator
from .wanted import CARD_LIST


class CardListSensor(CoordinatorEntity[CardListCoordinator], SensorEntity):
    """On no device: it goes with its subentry, and the device of the account stays."""

    _attr_attribution = ATTRIBUTION
    _attr_has_entity_name = True
    _attr_translation_key = CARD_LIST
    _unrecorded_attributes = frozenset({"data"})

    def __init__(
        self, entry: TraktConfigEntry, subentry: ConfigSubentry, coordinator: CardListCoordinator
    ) -> None:
        super().__init__(coordinator)
        self._attr_name = subentry.title
        self._attr_unique_id = f"{entry.unique_id}_{CARD_LIST}_{subentry.subentry_id}"

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self.async_on_remove(self.coordinator.follow())

    @property
    @override
    def available(self) -> bool:
        """From the first reading on, as the account's other entities."""
        return super().available and self.coordinator.data is not None

    @property
    @override
    def native_value(self) -> int:
        return len(self.coordinator.data or ())

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        return {"data": [LAYOUT, *map(as_upcoming_media, self.coordinator.data or ())]}
