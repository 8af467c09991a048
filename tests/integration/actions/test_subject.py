"""What an action is about, said in every way that a person says it."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.integration.calling import call, count_plays, in_progress, not_started, unseen_movie
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part


async def test_a_movie_is_found_by_its_title_alone(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    movie = unseen_movie(simulator)
    assert (await call(hass, "mark_watched", title=movie.title))["plays"] == 1
    assert len(simulator.state.demo.history.of(movie)) == 1


async def test_what_may_be_several_names_them_each_as_it_can_be_asked_for(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "add_to_watchlist", title="the")
    assert refused.value.translation_key == "ambiguous"
    candidates = (refused.value.translation_placeholders or {})["candidates"].split(", ")
    assert len(candidates) > 1
    before = len(simulator.state.demo.watchlist)
    added = await call(hass, "add_to_watchlist", title=candidates[-1])
    await call(hass, "undo", receipt=added["receipt"])
    assert len(simulator.state.demo.watchlist) == before


@pytest.mark.parametrize("source", ["trakt", "tmdb", "tvdb", "imdb", "slug"])
async def test_a_show_is_known_by_any_of_its_ids(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, source: str
) -> None:
    show = not_started(simulator)
    ids = {source: getattr(show.ids, source)}
    await call(hass, "mark_watched", ids=ids, season=1, episode=1)
    assert count_plays(simulator, show) == 1


async def test_an_unknown_slug_is_no_title(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "add_to_watchlist", ids={"slug": "none-such"})
    assert refused.value.translation_key == "not_found"


async def test_a_show_in_progress_goes_on_with_its_next_episode(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    answer: Any = await call(hass, "get_up_next")
    wanted = answer["shows"][0]["episode"]
    await call(hass, "mark_watched", title=answer["shows"][0]["show"]["title"], media="episode")
    latest = next(iter(simulator.state.demo.history.newest_first())).item
    assert isinstance(latest, Part)
    assert (latest.episode.season, latest.episode.number) == (wanted["season"], wanted["number"])


async def test_a_show_that_is_watched_to_its_end_has_no_next_episode(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = not_started(simulator)
    subject = {"media": "show", "ids": {"trakt": show.ids.trakt}}
    count = (await call(hass, "preview", **subject))["plays"]
    await call(hass, "mark_watched", confirm_plays=count, **subject)
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "mark_watched", media="episode", ids={"trakt": show.ids.trakt})
    assert refused.value.translation_key == "nothing_next"


async def test_a_rating_of_a_title_needs_no_media(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = in_progress(simulator)
    await call(hass, "rate", title=show.title, rating=7)
    assert simulator.state.demo.ratings.of(show) == 7
