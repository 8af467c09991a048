"""What an account shows in Home Assistant, and when it changes."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed
from syrupy.assertion import SnapshotAssertion

from custom_components.trakt_panel import sensor
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.naming import named
from tests.integration.conftest import Unseen
from tests.integration.overview import number, overview_read, settle
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.control import ForeignPlay, add_play
from trakt_tmdb.simulator.faults import Fault, FaultKind

NUMBERS = ("episodes_to_watch", "watchlist", "airing_today", "watched_this_week")


async def events(hass: HomeAssistant, start: datetime, end: datetime) -> list[dict[str, Any]]:
    answer: Any = await hass.services.async_call(
        "calendar",
        "get_events",
        {"entity_id": "calendar.demo_shows", "start_date_time": start, "end_date_time": end},
        blocking=True,
        return_response=True,
    )
    found: list[dict[str, Any]] = answer["calendar.demo_shows"]["events"]
    return found


def test_keys_never_change(
    entry: MockConfigEntry, entity_registry: er.EntityRegistry, snapshot: SnapshotAssertion
) -> None:
    entities = er.async_entries_for_config_entry(entity_registry, entry.entry_id)
    assert {
        one.entity_id: {
            "unique_id": one.unique_id.replace(str(entry.unique_id), "<account>"),
            "translation_key": one.translation_key,
            "device_class": one.original_device_class,
            "unit": one.unit_of_measurement,
            "capabilities": one.capabilities,
            "features": one.supported_features,
        }
        for one in sorted(entities, key=lambda one: one.entity_id)
    } == snapshot


def test_an_account_is_one_service(
    entry: MockConfigEntry, device_registry: dr.DeviceRegistry, snapshot: SnapshotAssertion
) -> None:
    (device,) = dr.async_entries_for_config_entry(device_registry, entry.entry_id)
    assert {
        "identifiers": {(domain, name) for domain, name in device.identifiers},
        "entry_type": device.entry_type,
        "name": device.name,
        "manufacturer": device.manufacturer,
        "configuration_url": device.configuration_url,
    } == snapshot


async def test_numbers_are_those_of_trakt(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    demo = simulator.state.demo
    assert number(hass, "watchlist") == len(demo.watchlist)
    monday = dt_util.start_of_local_day(dt_util.now() - timedelta(days=dt_util.now().weekday()))
    plays = [play for play in demo.history.newest_first() if play.watched_at >= monday]
    assert number(hass, "watched_this_week") == len(plays)

    up_next = await entry.runtime_data.tracker.up_next()
    assert number(hass, "episodes_to_watch") == sum(show.episodes_left for show in up_next.shows) > 0
    week = await entry.runtime_data.tracker.schedule()
    today = next(day for day in week.days if day.date == week.today)
    assert number(hass, "airing_today") == sum(one.media == "show" for one in today.airings)


async def test_the_next_episode_is_the_soonest(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await overview_read(entry)
    state = hass.states.get("sensor.demo_next_episode")
    assert state
    at = dt_util.parse_datetime(state.state)
    assert at
    now = dt_util.utcnow()
    upcoming = [one for one in await events(hass, now, now + timedelta(days=7)) if "T" in one["start"]]
    first = min(
        (start, one["summary"]) for one in upcoming if (start := datetime.fromisoformat(one["start"])) > now
    )
    told = named(*(state.attributes[part] for part in ("show", "season", "episode", "title")))
    assert (at, told) == first


async def test_the_calendar_holds_my_shows_for_as_long_as_they_run(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    await overview_read(entry)
    start = dt_util.start_of_local_day() - timedelta(days=7)
    found = await events(hass, start, start + timedelta(days=14))
    tracker = entry.runtime_data.tracker
    weeks = [await tracker.schedule(day=start.date() + timedelta(days=days)) for days in (0, 7, 14)]
    airings = {
        named(one.title, one.season, one.number, one.episode_title): one
        for week in weeks
        for day in week.days
        for one in day.airings
        if one.media == "show"
    }
    assert found
    for event in found:
        airing = airings[event["summary"]]
        if isinstance(airing.at, datetime):
            begins, ends = (datetime.fromisoformat(event[side]) for side in ("start", "end"))
            assert begins == airing.at
            assert ends - begins == timedelta(minutes=airing.runtime or 30)


async def test_a_calendar_that_cannot_be_read_says_why(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="calendars", status=423, count=99))
    start = dt_util.now() + timedelta(days=90)
    with pytest.raises(HomeAssistantError) as refused:
        await events(hass, start, start + timedelta(days=7))
    assert refused.value.translation_key == "account_locked"


async def test_a_mark_of_ours_is_counted(hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen) -> None:
    await overview_read(entry)
    before = number(hass, "watched_this_week")
    await hass.services.async_call(DOMAIN, "mark_watched", unseen.fields, blocking=True)
    await settle(hass)
    assert number(hass, "watched_this_week") == before + 1


async def test_a_play_from_elsewhere_is_counted_with_the_next_poll(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, simulator: Simulator
) -> None:
    await overview_read(entry)
    before = number(hass, "watched_this_week")
    play = ForeignPlay(
        show=str(unseen.show.ids.trakt), season=unseen.episode.season, number=unseen.episode.number
    )
    add_play(simulator.state, play)
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    assert number(hass, "watched_this_week") == before + 1


async def test_what_did_not_change_is_not_read_again(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    await settle(hass)
    simulator.state.requests.clear()
    for _ in range(3):
        await entry.runtime_data.coordinator.async_refresh()
    assert simulator.state.requests.counts == {"trakt GET /sync/last_activities": 3}


async def test_a_view_that_cannot_be_read_leaves_the_others(
    hass: HomeAssistant,
    demo_entry: MockConfigEntry,
    simulators: list[Simulator],
    faults_at_start: list[Fault],
) -> None:
    faults_at_start.append(Fault(kind=FaultKind.STATUS, path="calendars", status=423, count=99))
    assert await hass.config_entries.async_setup(demo_entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert number(hass, "watchlist") > 0
    assert hass.states.is_state("sensor.demo_airing_today", "unknown")
    assert hass.states.is_state("calendar.demo_shows", "unavailable")

    simulators[-1].state.faults.clear()
    await demo_entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    assert number(hass, "airing_today") >= 0
    assert not hass.states.is_state("calendar.demo_shows", "unavailable")


async def test_an_account_out_of_reach_shows_nothing_stale(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="last_activities", count=99))
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    for key in NUMBERS:
        assert hass.states.is_state(f"sensor.demo_{key}", "unavailable")

    simulator.state.faults.clear()
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    assert number(hass, "watchlist") > 0


async def test_the_hour_of_an_episode_moves_on_to_the_next(
    hass: HomeAssistant, entry: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    await overview_read(entry)
    first = hass.states.get("sensor.demo_next_episode")
    assert first
    at = dt_util.parse_datetime(first.state)
    assert at
    then_now = SimpleNamespace(utcnow=lambda: at, now=lambda: dt_util.as_local(at))
    monkeypatch.setattr(sensor, "dt_util", then_now)
    async_fire_time_changed(hass, at)
    await hass.async_block_till_done()
    then = hass.states.get("sensor.demo_next_episode")
    assert then
    later = dt_util.parse_datetime(then.state)
    assert later
    assert later > at


async def test_attributes_stay_small(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await overview_read(entry)
    for state in hass.states.async_all():
        assert len(str(dict(state.attributes))) < 1000
