"""What all entities share."""

from typing import override

from homeassistant.helpers.device_registry import DeviceEntryType, DeviceInfo
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .const import DOMAIN
from .coordinator import TraktConfigEntry, TraktCoordinator
from .overview import Overview


class TraktEntity(CoordinatorEntity[TraktCoordinator]):
    """An entity of an account; its key ends its unique id, names its text and icon, and never changes."""

    _attr_has_entity_name = True
    _attr_attribution = "Data from Trakt and TMDB"

    def __init__(self, entry: TraktConfigEntry, description: EntityDescription) -> None:
        super().__init__(entry.runtime_data.coordinator)
        self.entity_description = description
        self._attr_translation_key = description.key
        self._attr_unique_id = f"{entry.unique_id}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, str(entry.unique_id))},
            entry_type=DeviceEntryType.SERVICE,
            name=entry.title,
            manufacturer="Trakt",
            configuration_url="homeassistant://trakt-panel",
        )

    @property
    def overview(self) -> Overview:
        """What was read last."""
        return self.coordinator.data

    @property
    @override
    def available(self) -> bool:
        return super().available and self.coordinator.standstill is None
