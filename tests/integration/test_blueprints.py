"""The blueprints, each run by Home Assistant's own automations."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from homeassistant.components.automation.config import AUTOMATION_BLUEPRINT_SCHEMA
from homeassistant.components.blueprint.models import Blueprint
from homeassistant.core import Event, HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from homeassistant.util.yaml import load_yaml_dict
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
    async_fire_time_changed,
)

from custom_components.trakt_panel.overview import starts
from tests.integration.calling import unseen_movie
from tests.integration.conftest import Unseen
from tests.integration.moved_clock import MovedClock
from tests.integration.overview import overview_read
from trakt_tmdb import Media
from trakt_tmdb.simulator import Simulator

FOLDER = Path(__file__).parents[2] / "blueprints/automation/trakt_panel"
NAMES = sorted(path.name for path in FOLDER.glob("*.yaml"))
PLAYER = "media_player.tv"
HOUR = 3600


type Automate = Callable[..., Awaitable[list[Event]]]


@pytest.fixture
async def automate(hass: HomeAssistant) -> AsyncIterator[Automate]:
    """Makes an automation of a blueprint; what it does is told by events that hold its message."""
    folder = Path(hass.config.path("blueprints/automation"))
    await hass.async_add_executor_job(shutil.copytree, FOLDER, folder / FOLDER.name)

    async def automate(name: str, **inputs: object) -> list[Event]:
        use = {"path": f"{FOLDER.name}/{name}", "input": inputs}
        assert await async_setup_component(hass, "automation", {"automation": {"use_blueprint": use}})
        await hass.async_block_till_done()
        (automation,) = hass.states.async_all("automation")
        assert automation.state == "on"
        return async_capture_events(hass, "told")

    yield automate
    await hass.services.async_call("automation", "turn_off", {"entity_id": "all"}, blocking=True)


TELL = [{"event": "told", "event_data": {"message": "{{ message }}", "count": "{{ count }}"}}]


@pytest.mark.parametrize("name", NAMES)
def test_a_blueprint_is_one_and_says_where_it_comes_from(name: str) -> None:
    data = load_yaml_dict(str(FOLDER / name))
    blueprint = Blueprint(data, expected_domain="automation", schema=AUTOMATION_BLUEPRINT_SCHEMA)
    assert blueprint.name.startswith("Trakt Panel - ")
    assert blueprint.metadata["source_url"].endswith(f"blueprints/automation/trakt_panel/{name}")


async def test_an_episode_that_airs_is_told(
    hass: HomeAssistant, entry: MockConfigEntry, clock: MovedClock, automate: Automate
) -> None:
    await overview_read(entry)
    told = await automate("episode_aired.yaml", activity="event.demo_activity", actions=TELL)
    airings = entry.runtime_data.coordinator.data.of(Media.SHOW)
    first = next(one for one in airings if starts(one) > dt_util.utcnow() and one.watched_at is None)
    await clock.wait_until(starts(first))
    messages = [event.data["message"] for event in told]
    assert any(first.title in message and "S0" in message for message in messages)


async def test_what_airs_today_is_told_in_one_message(
    hass: HomeAssistant, entry: MockConfigEntry, automate: Automate
) -> None:
    await overview_read(entry)
    at = (dt_util.now() + timedelta(minutes=5)).replace(microsecond=0)
    told = await automate("airs_today.yaml", account=entry.entry_id, at=at.strftime("%H:%M:%S"), actions=TELL)
    async_fire_time_changed(hass, at + timedelta(seconds=1))
    await hass.async_block_till_done(wait_background_tasks=True)
    week = await entry.runtime_data.tracker.schedule()
    today = [one for day in week.days if day.date == week.today for one in day.airings]
    assert [event.data["count"] for event in told] == ([len(today)] if today else [])
    for event in told:
        assert all(one.title in event.data["message"] for one in today)


def plays(hass: HomeAssistant, part: float, **media: object) -> None:
    """Let the player play so much of an hour, and stop."""
    position = {"media_position": part * HOUR, "media_position_updated_at": dt_util.utcnow()}
    hass.states.async_set(PLAYER, "playing", {"media_duration": HOUR, **position, **media})
    hass.states.async_set(PLAYER, "idle")


async def test_what_a_player_played_to_its_end_is_marked(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    unseen: Unseen,
    simulator: Simulator,
    automate: Automate,
) -> None:
    await automate("watched_on_player.yaml", player=PLAYER, account=entry.entry_id)
    movie: Any = unseen_movie(simulator)
    episode = {
        "media_content_type": "tvshow",
        "media_series_title": unseen.show.title,
        "media_season": unseen.episode.season,
        "media_episode": unseen.episode.number,
    }
    for part, count in ((0.5, 0), (0.95, 1), (0.95, 1)):
        plays(hass, part, **episode)
        await hass.async_block_till_done()
        assert len(unseen.plays(simulator)) == count

    plays(hass, 0.95, media_content_type="movie", media_title=movie.title)
    await hass.async_block_till_done()
    assert len(simulator.state.demo.history.of(movie)) == 1
