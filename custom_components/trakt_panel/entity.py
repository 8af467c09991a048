"""What all entities share."""

from typing import Final, override

from homeassistant.core import callback
from homeassistant.helpers.device_registry import DeviceEntryType, DeviceInfo
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.update_coordinator import CoordinatorEntity

from .access import Access, check_person
from .const import DOMAIN
from .coordinator import TraktConfigEntry, TraktCoordinator
from .errors import FAILURES, as_home_assistant_error
from .options import Entities
from .overview import Overview

ATTRIBUTION: Final = "Data from Trakt and TMDB"


class TraktEntity(CoordinatorEntity[TraktCoordinator]):
    """An entity of an account; its key ends its unique id, names its text and icon, and never changes."""

    _attr_has_entity_name = True
    _attr_attribution = ATTRIBUTION

    def __init__(self, entry: TraktConfigEntry, description: EntityDescription) -> None:
        super().__init__(entry.runtime_data.coordinator)
        self.account = entry.runtime_data
        self.entity_description = description
        self.names_titles = self.account.options.entities is Entities.ON
        self._attr_translation_key = description.key
        self._attr_unique_id = f"{entry.unique_id}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, str(entry.unique_id))},
            entry_type=DeviceEntryType.SERVICE,
            name=entry.title,
            manufacturer="Trakt",
            configuration_url="homeassistant://trakt-panel",
        )

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self._look()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        self._look()
        super()._handle_coordinator_update()

    @callback
    def _look(self) -> None:
        """Take what the state is made of, once for each state."""

    async def demand(self, needed: Access) -> None:
        """Raise unless who calls may do so much with the account, and for a write Trakt takes it."""
        await check_person(self.hass, self._context, self.coordinator.config_entry.entry_id, needed)
        if needed >= Access.WRITE:
            try:
                self.account.demand_writable()
            except FAILURES as err:
                raise as_home_assistant_error(err) from err

    @property
    def overview(self) -> Overview:
        """What was read last."""
        return self.coordinator.data

    @property
    @override
    def available(self) -> bool:
        """From the first reading on: until then nothing is known, which is no state to act on."""
        return super().available and self.coordinator.has_read and self.coordinator.standstill is None
