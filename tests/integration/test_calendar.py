"""The calendar of movies: releases of what the person wants to see."""

from datetime import date, datetime, timedelta
from http import HTTPStatus
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.integration.overview import overview_read
from tests.integration.test_account import reauth_flows
from trakt_tmdb import Media
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Movie
from trakt_tmdb.transport.clock import Clock

MOVIES = "calendar.demo_movies"
SPAN = timedelta(days=120)
TOO_OLD = 7 * 3600
"""Seconds after which dates are asked for anew before they are shown."""


async def events(hass: HomeAssistant, entity: str, span: timedelta = SPAN) -> list[dict[str, Any]]:
    start = dt_util.start_of_local_day()
    answer: Any = await hass.services.async_call(
        "calendar",
        "get_events",
        {"entity_id": entity, "start_date_time": start, "end_date_time": start + span},
        blocking=True,
        return_response=True,
    )
    found: list[dict[str, Any]] = answer[entity]["events"]
    return found


async def test_a_release_is_a_whole_day_and_named_as_the_movie(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    today = dt_util.now().date()
    movies = [one.title for one in simulator.state.demo.watchlist.items() if isinstance(one.title, Movie)]
    wished = {(one.title, one.released) for one in movies if today <= one.released < today + SPAN}
    found = await events(hass, MOVIES)
    assert wished
    assert {(one["summary"], date.fromisoformat(one["start"])) for one in found} == wished
    for one in found:
        assert date.fromisoformat(one["end"]) - date.fromisoformat(one["start"]) == timedelta(days=1)


async def test_shows_and_movies_stay_apart(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await overview_read(entry)
    fortnight = timedelta(days=14)
    shows = {one["summary"] for one in await events(hass, "calendar.demo_shows", fortnight)}
    movies = {one["summary"] for one in await events(hass, MOVIES, fortnight)}
    assert shows
    assert shows.isdisjoint(movies)


async def test_the_next_release_is_shown(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await overview_read(entry)
    airing = entry.runtime_data.coordinator.data.on_air(dt_util.utcnow(), Media.MOVIE)
    state = hass.states.get(MOVIES)
    assert state
    assert state.attributes.get("message") == (airing.title if airing else None)
    assert state.attributes.get("all_day", True) is True


async def test_a_lost_sign_in_leaves_the_dates_that_were_read(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_client: ClientSessionGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await overview_read(real_entry)
    client, now = await hass_client(), dt_util.utcnow()

    async def page(start: datetime, end: datetime) -> tuple[int, Any]:
        """What Home Assistant's calendar page asks for."""
        span = {"start": start.isoformat(), "end": end.isoformat()}
        answer = await client.get("/api/calendars/calendar.demo_shows", params=span)
        return answer.status, await answer.json()

    fortnight = now - timedelta(days=7), now + timedelta(days=7)
    before = await page(*fortnight)
    assert (before[0], bool(before[1])) == (HTTPStatus.OK, True)

    for grant in services.state.tokens.grants():
        services.state.tokens.revoke(grant.access_token)
    await hass.config_entries.async_reload(real_entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert reauth_flows(real_entry, hass)
    wall = Clock.wall
    monkeypatch.setattr(Clock, "wall", lambda clock: wall(clock) + TOO_OLD)
    assert await page(*fortnight) == before

    status, told = await page(now + timedelta(days=90), now + timedelta(days=97))
    assert status == HTTPStatus.INTERNAL_SERVER_ERROR
    assert told["message"] == "Error reading events: Trakt no longer accepts this sign-in. Sign in again"
