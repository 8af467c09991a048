"""The to-do lists, through Home Assistant's own actions."""

from datetime import timedelta
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from tests.integration.moved_clock import MovedClock
from tests.integration.overview import overview_read
from trakt_tmdb import EpisodeRef, TitleRef
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Play
from trakt_tmdb.simulator.catalogue import Movie, Part, Show
from trakt_tmdb.simulator.faults import Fault, FaultKind

TO_WATCH = "todo.demo_to_watch"
WATCHLIST = "todo.demo_watchlist"
NOT_TO_HISTORY = {"shows", "seasons"}

type Item = dict[str, Any]


async def call(hass: HomeAssistant, action: str, entity: str, **fields: object) -> None:
    await hass.services.async_call("todo", action, {"entity_id": entity, **fields}, blocking=True)


async def items(hass: HomeAssistant, entity: str, status: str = "needs_action") -> list[Item]:
    answer: Any = await hass.services.async_call(
        "todo", "get_items", {"entity_id": entity, "status": status}, blocking=True, return_response=True
    )
    found: list[Item] = answer[entity]["items"]
    return found


async def tick(hass: HomeAssistant, entity: str, item: Item, status: str = "completed") -> None:
    await call(hass, "update_item", entity, item=item["uid"], status=status)


def plays_of(simulator: Simulator, item: Item) -> list[Play]:
    """What the simulated history holds of an item of To watch."""
    episode = EpisodeRef.parse(item["uid"])
    return [
        play
        for play in simulator.state.demo.history.newest_first()
        if isinstance(play.item, Part)
        and play.item.show.ids.trakt == episode.title.trakt
        and (play.item.episode.season, play.item.episode.number) == (episode.season, episode.number)
    ]


def wished(simulator: Simulator, kind: type[Movie | Show], *, seen: bool = False) -> Movie | Show:
    """A title on the simulated watchlist."""
    demo = simulator.state.demo
    titles = (entry.title for entry in demo.watchlist.items())
    return next(
        title
        for title in titles
        if isinstance(title, kind) and (isinstance(title, Show) or bool(demo.history.of(title)) is seen)
    )


async def item_of(hass: HomeAssistant, title: Movie | Show) -> Item:
    return next(
        item
        for item in await items(hass, WATCHLIST)
        if TitleRef.parse(item["uid"]).trakt == title.ids.trakt and item["uid"].startswith(kind_of(title))
    )


def kind_of(title: Movie | Show) -> str:
    return "movie/" if isinstance(title, Movie) else "show/"


@pytest.fixture(autouse=True)
async def _read(entry: MockConfigEntry) -> None:
    await overview_read(entry)


async def test_to_watch_holds_the_next_aired_episode_of_each_show(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    up_next = await entry.runtime_data.tracker.up_next()
    shown = await items(hass, TO_WATCH)
    assert [item["uid"] for item in shown] == [show.episode.ref for show in up_next.shows]
    first = up_next.shows[0]
    code = f"S{first.episode.season:02}E{first.episode.number:02}"
    assert shown[0]["summary"] == f"{first.show.title} {code} {first.episode.title}"
    assert hass.states.is_state(TO_WATCH, str(len(shown)))


async def test_a_ticked_episode_is_watched_and_the_next_one_follows(
    hass: HomeAssistant, simulator: Simulator
) -> None:
    item = (await items(hass, TO_WATCH))[0]
    await tick(hass, TO_WATCH, item)

    assert len(plays_of(simulator, item)) == 1
    assert item["uid"] not in {one["uid"] for one in await items(hass, TO_WATCH)}
    (ticked,) = await items(hass, TO_WATCH, "completed")
    assert (ticked["uid"], ticked["summary"]) == (item["uid"], item["summary"])


async def test_an_unticked_episode_is_as_it_was(hass: HomeAssistant, simulator: Simulator) -> None:
    before = await items(hass, TO_WATCH)
    item = before[0]
    await tick(hass, TO_WATCH, item)
    (ticked,) = await items(hass, TO_WATCH, "completed")
    await call(hass, "update_item", TO_WATCH, item=ticked["summary"], status="needs_action")

    assert plays_of(simulator, item) == []
    assert await items(hass, TO_WATCH) == before
    assert await items(hass, TO_WATCH, "completed") == []


async def test_a_tick_stays_a_day(hass: HomeAssistant, entry: MockConfigEntry, clock: MovedClock) -> None:
    item = (await items(hass, TO_WATCH))[0]
    await tick(hass, TO_WATCH, item)
    ticked_at = dt_util.utcnow()
    for hours, left in ((23, [item["uid"]]), (25, [])):
        clock.move_to(ticked_at + timedelta(hours=hours))
        entry.runtime_data.coordinator.async_update_listeners()
        assert [one["uid"] for one in await items(hass, TO_WATCH, "completed")] == left


async def test_a_tick_survives_a_restart_with_its_undo(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    await overview_read(real_entry)
    lists = [state.entity_id for state in hass.states.async_all("todo") if "to_watch" in state.entity_id]
    (real,) = (one for one in lists if one != TO_WATCH)
    item = (await items(hass, real))[0]
    await tick(hass, real, item)

    await hass.config_entries.async_reload(real_entry.entry_id)
    await overview_read(real_entry)

    (ticked,) = await items(hass, real, "completed")
    assert ticked["uid"] == item["uid"]
    await tick(hass, real, ticked, "needs_action")
    assert plays_of(services, item) == []


async def test_a_name_cannot_be_changed(hass: HomeAssistant, simulator: Simulator) -> None:
    item = (await items(hass, TO_WATCH))[0]
    for entity, one in ((TO_WATCH, item), (WATCHLIST, (await items(hass, WATCHLIST))[0])):
        with pytest.raises(ServiceValidationError) as refused:
            await call(hass, "update_item", entity, item=one["uid"], rename="Another name")
        assert refused.value.translation_key == "item_unchangeable"
    assert plays_of(simulator, item) == []


async def test_the_watchlist_is_whole_and_in_the_persons_order(
    hass: HomeAssistant, simulator: Simulator
) -> None:
    shown = [TitleRef.parse(item["uid"]).trakt for item in await items(hass, WATCHLIST)]
    assert shown == [entry.title.ids.trakt for entry in simulator.state.demo.watchlist.items()]


async def test_only_a_release_that_lies_ahead_is_due(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    released = {wish.title.ref: wish.released for wish in entry.runtime_data.coordinator.data.wishes}
    today = dt_util.now().date()
    for item in await items(hass, WATCHLIST):
        day = released[item["uid"]]
        assert item.get("due") == (day.isoformat() if day and day > today else None)
    assert {bool(day and day > today) for day in released.values()} == {True, False}


async def test_a_completed_movie_was_watched_and_leaves_the_watchlist(
    hass: HomeAssistant, simulator: Simulator
) -> None:
    movie = wished(simulator, Movie)
    item = await item_of(hass, movie)
    await tick(hass, WATCHLIST, item)
    assert len(simulator.state.demo.history.of(movie)) == 1  # type: ignore[arg-type]
    assert item["uid"] not in {one["uid"] for one in await items(hass, WATCHLIST)}


async def test_a_completed_movie_that_was_seen_before_leaves_without_another_play(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    demo = simulator.state.demo
    movie = next(one for one in simulator.state.catalogue.movies.on_trakt if demo.history.of(one))
    demo.want(movie)
    await entry.runtime_data.coordinator.async_refresh()
    plays = len(demo.history.of(movie))
    item = await item_of(hass, movie)
    await tick(hass, WATCHLIST, item)
    assert len(demo.history.of(movie)) == plays
    assert movie not in demo.watchlist
    assert item["uid"] not in {one["uid"] for one in await items(hass, WATCHLIST)}


async def test_a_show_is_not_completed(hass: HomeAssistant, simulator: Simulator) -> None:
    plays = len(simulator.state.demo.history)
    item = await item_of(hass, wished(simulator, Show))
    with pytest.raises(ServiceValidationError) as refused:
        await tick(hass, WATCHLIST, item)
    assert refused.value.translation_key == "whole_show"
    assert len(simulator.state.demo.history) == plays


async def test_a_deleted_wish_is_gone(hass: HomeAssistant, simulator: Simulator) -> None:
    show, movie = wished(simulator, Show), wished(simulator, Movie)
    gone = [(await item_of(hass, one))["uid"] for one in (show, movie)]
    await call(hass, "remove_item", WATCHLIST, item=gone)
    assert show not in simulator.state.demo.watchlist
    assert movie not in simulator.state.demo.watchlist
    assert {one["uid"] for one in await items(hass, WATCHLIST)}.isdisjoint(gone)


async def test_a_title_is_found_and_put_on_the_watchlist(hass: HomeAssistant, simulator: Simulator) -> None:
    state = simulator.state
    names = [one.title for one in (*state.catalogue.movies.on_trakt, *state.catalogue.shows.on_trakt)]
    movie = next(
        one
        for one in state.catalogue.movies.on_trakt
        if one not in state.demo.watchlist and names.count(one.title) == 1
    )
    await call(hass, "add_item", WATCHLIST, item=movie.title)
    assert movie in state.demo.watchlist
    assert (await item_of(hass, movie))["status"] == "needs_action"


async def test_what_nobody_knows_is_not_put_on_the_watchlist(hass: HomeAssistant) -> None:
    before = await items(hass, WATCHLIST)
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "add_item", WATCHLIST, item="Nothing of that name anywhere")
    assert refused.value.translation_key == "not_found"
    assert await items(hass, WATCHLIST) == before


async def test_no_list_ever_marks_a_season_or_a_show(hass: HomeAssistant, simulator: Simulator) -> None:
    await tick(hass, TO_WATCH, (await items(hass, TO_WATCH))[0])
    await tick(hass, WATCHLIST, await item_of(hass, wished(simulator, Movie)))
    sent = [one for one in simulator.state.requests.entries if one.route == "/sync/history"]
    bodies = [one.body for one in sent if one.method == "POST"]
    assert len(bodies) == 2
    for body in bodies:
        assert not any(f'"{name}":[{{' in body for name in NOT_TO_HISTORY)


async def test_a_tick_while_trakt_is_away_is_shown_and_sent_later(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    item = (await items(hass, TO_WATCH))[0]
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, method="POST", path="history$", count=99))
    await tick(hass, TO_WATCH, item)
    assert plays_of(simulator, item) == []
    assert [one["uid"] for one in await items(hass, TO_WATCH, "completed")] == [item["uid"]]

    simulator.state.faults.clear()
    await entry.runtime_data.coordinator.async_refresh()
    assert len(plays_of(simulator, item)) == 1
    assert [one["uid"] for one in await items(hass, TO_WATCH, "completed")] == [item["uid"]]


async def test_who_may_not_write_to_the_account_cannot_tick(
    hass: HomeAssistant, simulator: Simulator
) -> None:
    item = (await items(hass, TO_WATCH))[0]
    user = MockUser(is_owner=False).add_to_hass(hass)
    fields = {"entity_id": TO_WATCH, "item": item["uid"], "status": "completed"}
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            "todo", "update_item", fields, blocking=True, context=Context(user_id=user.id)
        )
    assert plays_of(simulator, item) == []


async def test_a_refused_write_has_a_sentence(hass: HomeAssistant, simulator: Simulator) -> None:
    simulator.state.faults.add(
        Fault(kind=FaultKind.STATUS, method="POST", path="watchlist", status=420, count=9)
    )
    item = (await items(hass, WATCHLIST))[0]
    with pytest.raises(HomeAssistantError) as refused:
        await call(hass, "remove_item", WATCHLIST, item=item["uid"])
    assert refused.value.translation_key == "account_limit"
