"""What a list of cards shows, from the simulated account."""

from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

import pytest
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from custom_components.trakt_panel.card_lists.coordinator import EVERY
from custom_components.trakt_panel.card_lists.entity import CardListSensor
from custom_components.trakt_panel.card_lists.wanted import Source
from custom_components.trakt_panel.diagnostics import async_get_config_entry_diagnostics
from tests.integration.calling import call
from tests.integration.overview import overview_read
from trakt_tmdb import Media
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account.items import name_of
from trakt_tmdb.simulator.faults import Fault, FaultKind

SENSOR = "sensor.cards"

type Card = dict[str, Any]


async def add(hass: HomeAssistant, entry: MockConfigEntry, source: str, **fields: object) -> None:
    data = {"source": source, "count": 10, **fields}
    cards = ConfigSubentry(
        data=MappingProxyType(data), subentry_type="card_list", title="Cards", unique_id=None
    )
    hass.config_entries.async_add_subentry(entry, cards)
    assert await hass.config_entries.async_reload(entry.entry_id)
    await overview_read(entry)
    await hass.async_block_till_done(wait_background_tasks=True)


def cards(hass: HomeAssistant) -> list[Card]:
    """The cards after the layout, as many as the state says."""
    state = hass.states.get(SENSOR)
    assert state
    layout, *shown = list[Card](state.attributes["data"])
    assert layout["title_default"] == "$title"
    assert int(state.state) == len(shown)
    return shown


def airdate(card: Card) -> datetime:
    return datetime.fromisoformat(card["airdate"])


@pytest.mark.parametrize("source", [one for one in Source if one is not Source.LIST])
async def test_every_card_has_what_the_dashboard_wants(
    hass: HomeAssistant, entry: MockConfigEntry, source: Source
) -> None:
    await add(hass, entry, source, count=4, days=60)
    for card in cards(hass):
        assert airdate(card).tzinfo
        assert card["title"]
        assert card["deep_link"].startswith(("/trakt-panel/show/", "/trakt-panel/movie/"))
        assert card.get("poster", "/api/trakt_panel/image/").startswith("/api/trakt_panel/image/")
        assert None not in card.values()
    if source not in {Source.PREMIERES, Source.NEW_SHOWS}:
        assert cards(hass)


async def test_up_next_is_what_to_watch_next(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await add(hass, entry, "up_next", count=3)
    up_next = (await entry.runtime_data.tracker.up_next()).shows[:3]
    assert [(one["title"], one["number"]) for one in cards(hass)] == [
        (show.show.title, f"S{show.episode.season:02}E{show.episode.number:02}") for show in up_next
    ]
    assert cards(hass)[0]["deep_link"] == f"/trakt-panel/{up_next[0].episode.ref}"


async def test_upcoming_episodes_lie_within_the_days_ahead(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    await add(hass, entry, "shows", days=7, count=20)
    now = dt_util.utcnow()
    shown = cards(hass)
    assert [airdate(one) for one in shown] == sorted(airdate(one) for one in shown)
    assert all(now - timedelta(days=1) < airdate(one) < now + timedelta(days=8) for one in shown)
    airings = entry.runtime_data.coordinator.data.of(Media.SHOW)
    titles = {one.title for one in airings}
    assert {one["title"] for one in shown} <= titles


async def test_a_title_is_left_out_and_another_takes_its_place(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    up_next = (await entry.runtime_data.tracker.up_next()).shows
    first, second, third = [show.show.title for show in up_next[:3]]
    await add(hass, entry, "up_next", count=2, exclude=[first.upper()])
    assert [one["title"] for one in cards(hass)] == [second, third]


async def test_cards_are_sorted_by_title_or_date(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await add(hass, entry, "watchlist", sort="title")
    titles = [one["title"].casefold() for one in cards(hass)]
    assert titles == sorted(titles)
    await hass.config_entries.async_unload(entry.entry_id)
    (subentry,) = entry.subentries.values()
    hass.config_entries.async_update_subentry(entry, subentry, data={**subentry.data, "sort": "date"})
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    dated = [airdate(one) for one in cards(hass) if "$date" in one.get("release", "")]
    assert dated == sorted(dated) != []


async def test_a_mark_moves_the_list_on(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await add(hass, entry, "up_next", count=1)
    (before,) = cards(hass)
    await call(hass, "mark_watched", title=before["title"], media="episode")
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=30))
    await hass.async_block_till_done(wait_background_tasks=True)
    (after,) = cards(hass)
    assert (before["title"], before["number"]) != (after["title"], after["number"])


async def test_a_list_at_trakt_is_shown(
    hass: HomeAssistant, entry: MockConfigEntry, simulators: list[Simulator]
) -> None:
    await add(hass, entry, "list", list=str(next(iter(simulators[-1].state.demo.lists)).id))
    rainy = next(iter(simulators[-1].state.demo.lists))
    assert {one["title"] for one in cards(hass)} <= {name_of(item.title) for item in rainy.titles.items()}
    assert len(cards(hass)) == min(10, len(rainy.titles))


async def test_what_cannot_be_read_is_unavailable_until_it_can(
    hass: HomeAssistant, entry: MockConfigEntry, simulators: list[Simulator], faults_at_start: list[Fault]
) -> None:
    faults_at_start.append(Fault(kind=FaultKind.STATUS, path="anticipated", status=423, count=99))
    await add(hass, entry, "anticipated_shows")
    assert hass.states.is_state(SENSOR, "unavailable")
    simulators[-1].state.faults.clear()
    async_fire_time_changed(hass, dt_util.utcnow() + EVERY + timedelta(minutes=1))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert cards(hass)


async def test_diagnostics_tell_how_it_is_not_of_what(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await add(hass, entry, "up_next", exclude=["Some Show"], list="me/secret")
    told = await async_get_config_entry_diagnostics(hass, entry)
    assert told["coordinators"]["card_lists"] == [
        {"last_update_success": True, "last_exception": None, "update_interval": str(EVERY)}
    ]
    assert "Some Show" not in str(told)
    assert "secret" not in str(told)


def test_what_cards_show_is_not_recorded() -> None:
    assert "data" in CardListSensor._unrecorded_attributes
