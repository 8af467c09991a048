"""Actions on a show as such, on what is being watched, and on what is kept of the person."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.integration.calling import call, in_progress
from tests.integration.conftest import Unseen
from trakt_tmdb import Media
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Movie, Part

TITLES = {"get_watchlist": "wishes", "get_favorites": "favorites", "get_history": "plays"}


async def test_a_show_is_dropped_and_restored(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show, hidden = in_progress(simulator), simulator.state.demo.hidden
    await call(hass, "drop", title=show.title)
    assert show in [title for title, _ in hidden.items("dropped")]
    await call(hass, "restore", ids={"tmdb": show.ids.tmdb})
    assert show not in [title for title, _ in hidden.items("dropped")]


async def test_a_rewatch_is_started_and_taken_back(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show, rewatching = in_progress(simulator), simulator.state.demo.rewatching
    started = await call(hass, "start_rewatch", title=show.title)
    assert show.ids.trakt in rewatching
    await call(hass, "undo", receipt=started["receipt"])
    assert show.ids.trakt not in rewatching


async def test_somebody_checks_in_and_leaves(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, simulator: Simulator
) -> None:
    await call(hass, "checkin", **unseen.fields)
    assert watching(simulator) == simulator.state.catalogue.part(unseen.episode)
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "checkin", media="movie", ids={"trakt": movie_id(simulator)})
    assert refused.value.translation_key == "conflict"

    await call(hass, "cancel_checkin")
    assert watching(simulator) is None
    assert unseen.plays(simulator) == []


def watching(simulator: Simulator) -> Part | Movie | None:
    checkin = simulator.state.demo.checkin
    return checkin.item if checkin else None


def movie_id(simulator: Simulator) -> int | None:
    return simulator.state.catalogue.movies.on_trakt[0].ids.trakt


@pytest.mark.parametrize("action", TITLES)
async def test_what_is_kept_is_answered_in_the_wanted_language(
    hass: HomeAssistant, entry: MockConfigEntry, action: str
) -> None:
    english: Any = await call(hass, action, language="en")
    chinese: Any = await call(hass, action, language="zh-CN")
    assert english[TITLES[action]]
    assert len(english[TITLES[action]]) == len(chinese[TITLES[action]])
    assert english != chinese


async def test_the_watchlist_is_sorted_and_of_one_kind(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    answer: Any = await call(hass, "get_watchlist", media="movie", sort="title")
    titles = [wish["title"]["title"] for wish in answer["wishes"]]
    movies = [one.title for one in simulator.state.demo.watchlist.items() if isinstance(one.title, Movie)]
    assert answer["item_count"] == len(movies)
    assert titles == sorted(titles, key=str.casefold)
    assert {wish["title"]["media"] for wish in answer["wishes"]} == {Media.MOVIE}
