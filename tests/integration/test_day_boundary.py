"""A person whose days begin at five: what the night shows belongs to the evening before, everywhere."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import llm
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel.assist.abilities import ABILITIES
from custom_components.trakt_panel.assist.tool import TraktTool
from custom_components.trakt_panel.naming import named
from custom_components.trakt_panel.overview import airings_between
from tests.integration.moved_clock import MovedClock
from tests.integration.overview import number, overview_read
from trakt_tmdb import Airing, Media

NIGHT = timedelta(hours=20, minutes=30)
"""From five in the morning until half past one."""
TUESDAY, SUNDAY = 1, 6


@pytest.fixture(params=[TUESDAY, SUNDAY], ids=["tuesday", "sunday"])
async def evening(
    hass: HomeAssistant,
    demo_entry: MockConfigEntry,
    simulators: object,
    clock: MovedClock,
    request: pytest.FixtureRequest,
) -> tuple[Airing, ...]:
    """It is half past one in the night after a day of next week, and the day had these episodes."""
    hass.config_entries.async_update_entry(demo_entry, options={"day_starts": 300})
    assert await hass.config_entries.async_setup(demo_entry.entry_id)
    await overview_read(demo_entry)
    tracker = demo_entry.runtime_data.tracker
    week = await tracker.schedule(day=tracker.rule.day_of(clock.utcnow()) + timedelta(days=7))
    day = week.days[request.param]
    await clock.wait_until(tracker.rule.starts_at(day.date) + NIGHT)
    await overview_read(demo_entry)
    airings: tuple[Airing, ...] = day.airings
    return airings


async def asked(hass: HomeAssistant, **fields: object) -> Mapping[str, Any]:
    """What Assist is told of the schedule."""
    tool = next(TraktTool(one) for one in ABILITIES if one.name == "get_schedule")
    context = llm.LLMContext(
        platform="test", context=Context(), language="en", assistant="conversation", device_id=None
    )
    said = llm.ToolInput(tool_name=tool.name, tool_args=dict(fields))
    answer: Mapping[str, Any] = (await tool.async_call(hass, said, context)).data
    return answer


async def test_assist_and_the_sensor_count_the_same_day(
    hass: HomeAssistant, evening: tuple[Airing, ...]
) -> None:
    told = await asked(hass, range="today")
    assert [one["title"] for one in told["airings"]] == [
        named(one.title, one.season, one.number, one.episode_title) for one in evening
    ]
    assert evening
    episodes = [one for one in evening if one.media is Media.SHOW]
    assert number(hass, "airing_today") == len(episodes)


async def test_what_was_watched_in_the_night_counts_with_the_week_before(
    hass: HomeAssistant, demo_entry: MockConfigEntry, evening: tuple[Airing, ...]
) -> None:
    state = hass.states.get("sensor.demo_minutes_watched_this_week")
    assert state
    rule = demo_entry.runtime_data.tracker.rule
    monday = rule.week_start(rule.day_of(evening[0].at))
    assert datetime.fromisoformat(state.attributes["last_reset"]) == rule.starts_at(monday)


async def test_what_is_read_for_the_night_has_the_week_that_it_belongs_to(
    demo_entry: MockConfigEntry, evening: tuple[Airing, ...], clock: MovedClock
) -> None:
    now = clock.utcnow()
    read = await airings_between(demo_entry.runtime_data.tracker, now, now + timedelta(hours=1))
    assert {one.ref for one in evening} <= {one.ref for one in read}
