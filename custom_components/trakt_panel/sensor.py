"""Sensors: numbers of a person's watching, and when the next episode airs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .coordinator import TraktConfigEntry
from .entity import TraktEntity
from .overview import Overview
from .upcoming import next_episode

PARALLEL_UPDATES = 0

type Value = int | datetime | None


@dataclass(frozen=True, kw_only=True)
class TraktSensorDescription(SensorEntityDescription):
    """How a sensor's value is read from the overview."""

    value_fn: Callable[[Overview], Value]
    attributes_fn: Callable[[Overview], Mapping[str, Any]] = lambda _: {}


def _next_at(overview: Overview) -> datetime | None:
    upcoming = next_episode(overview, dt_util.utcnow())
    return None if upcoming is None else upcoming.at


def _next_attributes(overview: Overview) -> Mapping[str, Any]:
    upcoming = next_episode(overview, dt_util.utcnow())
    return {} if upcoming is None else upcoming.attributes()


def _to_watch(overview: Overview) -> int | None:
    up_next = overview.up_next
    return None if up_next is None else sum(show.episodes_left for show in up_next.shows)


SENSORS = (
    TraktSensorDescription(
        key="next_episode",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_next_at,
        attributes_fn=_next_attributes,
    ),
    TraktSensorDescription(
        key="episodes_to_watch", state_class=SensorStateClass.MEASUREMENT, value_fn=_to_watch
    ),
    TraktSensorDescription(
        key="watchlist",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda overview: None if overview.tally is None else overview.tally.wishes,
    ),
    TraktSensorDescription(
        key="airing_today",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda overview: overview.on_day(dt_util.now().date()),
    ),
    TraktSensorDescription(
        key="watched_this_week",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda overview: None if overview.tally is None else overview.tally.plays,
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: TraktConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the sensors of an account."""
    async_add_entities(TraktSensor(entry, description) for description in SENSORS)


class TraktSensor(TraktEntity, SensorEntity):
    """One value of the overview."""

    entity_description: TraktSensorDescription

    @property
    @override
    def native_value(self) -> Value:
        return self.entity_description.value_fn(self.overview)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        return self.entity_description.attributes_fn(self.overview)
