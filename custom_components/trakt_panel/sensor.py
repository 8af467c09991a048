"""Sensors: numbers of a person's watching, and when the next episode airs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import EntityCategory, UnitOfTime
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .card_lists.coordinator import CardListCoordinator
from .card_lists.entity import CardListSensor
from .card_lists.wanted import CARD_LIST
from .coordinator import TraktConfigEntry, TraktData
from .entity import TraktEntity
from .options import Entities
from .overview import Overview, week_start
from .upcoming import next_episode

PARALLEL_UPDATES = 0

type Value = int | datetime | None


@dataclass(frozen=True, kw_only=True)
class TraktSensorDescription(SensorEntityDescription):
    """How a sensor's value is read from an account."""

    value_fn: Callable[[TraktData], Value]
    exists_fn: Callable[[TraktData], bool] = lambda _: True
    attributes_fn: Callable[[Overview], Mapping[str, Any]] = lambda _: {}
    last_reset_fn: Callable[[TraktData], datetime | None] = lambda _: None


def _shown(value_fn: Callable[[Overview], Value]) -> Callable[[TraktData], Value]:
    """A value that the overview tells."""
    return lambda account: value_fn(account.coordinator.data)


def _next_at(overview: Overview) -> datetime | None:
    upcoming = next_episode(overview, dt_util.utcnow())
    return None if upcoming is None else upcoming.at


def _next_attributes(overview: Overview) -> Mapping[str, Any]:
    upcoming = next_episode(overview, dt_util.utcnow())
    return {} if upcoming is None else upcoming.attributes()


def _to_watch(overview: Overview) -> int | None:
    up_next = overview.up_next
    return None if up_next is None else sum(show.episodes_left for show in up_next.shows)


def _airing_today(account: TraktData) -> int | None:
    return account.coordinator.data.on_day_of(dt_util.utcnow(), account.tracker.rule)


def _week_start(account: TraktData) -> datetime:
    return week_start(account.tracker.rule)


SENSORS: Final = (
    TraktSensorDescription(
        key="next_episode",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_shown(_next_at),
        attributes_fn=_next_attributes,
    ),
    TraktSensorDescription(
        key="episodes_to_watch", state_class=SensorStateClass.MEASUREMENT, value_fn=_shown(_to_watch)
    ),
    TraktSensorDescription(
        key="shows_in_progress",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_shown(lambda overview: None if overview.up_next is None else len(overview.up_next.shows)),
    ),
    TraktSensorDescription(
        key="watchlist",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_shown(lambda overview: None if overview.tally is None else overview.tally.wishes),
    ),
    TraktSensorDescription(
        key="airing_today",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_airing_today,
    ),
    TraktSensorDescription(
        key="watched_today",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_shown(lambda overview: None if overview.today is None else overview.today.plays),
    ),
    TraktSensorDescription(
        key="watched_this_week",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_shown(lambda overview: None if overview.tally is None else overview.tally.plays),
    ),
    TraktSensorDescription(
        key="minutes_watched",
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.MINUTES,
        # Counted from Monday on; the statistics add the weeks up.
        state_class=SensorStateClass.TOTAL,
        last_reset_fn=_week_start,
        value_fn=lambda account: account.coordinator.data.minutes_since(_week_start(account)),
    ),
    TraktSensorDescription(
        key="tmdb_favorites",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=_shown(lambda overview: overview.tmdb_favorites),
        exists_fn=lambda account: account.account.tmdb is not None,
    ),
    TraktSensorDescription(
        key="requests_left",
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda account: account.account.trakt.budget.reads.left,
    ),
)


async def async_setup_entry(
    hass: HomeAssistant, entry: TraktConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the sensors of an account, and one for each of its lists of cards."""
    async_add_entities(
        TraktSensor(entry, description)
        for description in SENSORS
        if description.exists_fn(entry.runtime_data)
    )
    for subentry in _card_lists(entry):
        cards = CardListCoordinator(hass, entry, subentry)
        entry.runtime_data.card_lists.append(cards)
        async_add_entities([CardListSensor(entry, subentry, cards)], config_subentry_id=subentry.subentry_id)


def _card_lists(entry: TraktConfigEntry) -> list[ConfigSubentry]:
    """None where entities may name no titles."""
    if entry.runtime_data.options.entities is not Entities.ON:
        return []
    return entry.get_subentries_of_type(CARD_LIST)


class TraktSensor(TraktEntity, SensorEntity):
    """One value of the overview."""

    entity_description: TraktSensorDescription

    @property
    @override
    def native_value(self) -> Value:
        return self.entity_description.value_fn(self.account)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        return self.entity_description.attributes_fn(self.overview) if self.names_titles else {}

    @property
    @override
    def last_reset(self) -> datetime | None:
        return self.entity_description.last_reset_fn(self.account)
