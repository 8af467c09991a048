"""Whether something is wrong with an account, and what."""

from typing import Final, override

from homeassistant.components.binary_sensor import BinarySensorEntity, BinarySensorEntityDescription
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator import TraktConfigEntry
from .entity import TraktEntity
from .problem import problem_of

PARALLEL_UPDATES = 0

PROBLEM: Final = BinarySensorEntityDescription(
    key="problem",
    device_class=BinarySensorDeviceClass.PROBLEM,
    entity_category=EntityCategory.DIAGNOSTIC,
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: TraktConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the sensor of an account."""
    async_add_entities([ProblemSensor(entry, PROBLEM)])


class ProblemSensor(TraktEntity, BinarySensorEntity):
    """On while something is wrong; `reason` says what."""

    @property
    @override
    def available(self) -> bool:
        return True

    @callback
    @override
    def _look(self) -> None:
        reason = problem_of(self.account)
        self._attr_is_on = reason is not None
        self._attr_extra_state_attributes = {"reason": reason}
