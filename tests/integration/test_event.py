"""The event of an account, over time, over restarts, and for marks of many."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_capture_events

from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.images import image_url
from custom_components.trakt_panel.news import Activity
from custom_components.trakt_panel.overview import starts
from custom_components.trakt_panel.told_as import MOST_NAMED
from tests.integration.conftest import Unseen
from tests.integration.moved_clock import MovedClock
from tests.integration.overview import overview_read, settle
from trakt_tmdb import Airing, Media
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.control import ForeignPlay, ForeignWish, add_play, add_wish
from trakt_tmdb.simulator.faults import Fault, FaultKind

ENTITY = "event.demo_activity"

type Told = dict[str, Any]
type Tell = Callable[[str], list[Told]]


@pytest.fixture
def told(hass: HomeAssistant) -> Tell:
    """What was told of a kind since the test began."""
    changes = async_capture_events(hass, EVENT_STATE_CHANGED)

    def of(kind: str) -> list[Told]:
        found: dict[str, Told] = {}
        for change in changes:
            state = change.data["new_state"]
            before = change.data["old_state"]
            # A restart shows the last event again, at the time that it had.
            if change.data["entity_id"] == ENTITY and state and before and state.state != before.state:
                found[state.state] = dict(state.attributes)
        return [one for one in found.values() if one.get("event_type") == kind]

    return of


def coming(entry: ConfigEntry[Any]) -> list[Airing]:
    """Episodes still to air, by time."""
    airings = entry.runtime_data.coordinator.data.of(Media.SHOW)
    now = datetime.now(UTC)
    return [one for one in airings if isinstance(one.at, datetime) and one.at > now]


def at_the_time_of(airing: Airing, airings: list[Airing]) -> set[str]:
    """The shows with episodes at that time."""
    return {one.title_ref for one in airings if one.at == airing.at and one.watched_at is None}


async def poll(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Poll, and let what came of it be told."""
    coordinator = entry.runtime_data.coordinator
    await coordinator.async_refresh()
    if coordinator.last_update_success:
        await all_told(hass, entry)
    await hass.async_block_till_done()


async def all_told(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Wait until nothing is left to read: texts that come late have the overview read once more."""
    await settle(hass)
    await overview_read(entry)
    await hass.async_block_till_done()


def show_of_many(simulator: Simulator) -> Show:
    """A show of which nothing was watched, with a long first season that is out."""
    state = simulator.state
    seen = state.demo.history.shows()
    now = state.clock.now()
    return next(
        show
        for show in state.catalogue.shows.on_trakt
        if show.ids.trakt not in seen and sum(one.season == 1 for one in show.aired(now)) >= 6
    )


async def test_nothing_is_told_at_the_first_sync(
    hass: HomeAssistant, entry: MockConfigEntry, told: Tell
) -> None:
    await overview_read(entry)
    await poll(hass, entry)
    assert hass.states.is_state(ENTITY, "unknown")


async def test_an_episode_that_airs_is_told_once(
    hass: HomeAssistant, entry: MockConfigEntry, told: Tell, clock: MovedClock
) -> None:
    await overview_read(entry)
    airings = coming(entry)
    first = airings[0]
    await clock.wait_until(starts(first) - timedelta(minutes=1))
    assert told("episode_aired") == []

    await clock.wait_until(starts(first))
    news = told("episode_aired")
    assert len(news) == len(at_the_time_of(first, airings))
    assert {one["at"] for one in news} == {starts(first).isoformat()}
    assert {one["late"] for one in news} == {False}
    one = next(one for one in news if one["show"] == first.title)
    assert one["panel_path"].startswith(f"/trakt-panel/{first.title_ref}/s")
    poster = first.poster or first.poster_fallback
    assert one["poster_path"] == (image_url(poster) if poster else None)

    await clock.wait_until(starts(first) + timedelta(minutes=1))
    await poll(hass, entry)
    assert told("episode_aired") == news


async def test_an_episode_that_was_watched_before_is_not_told(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, told: Tell, clock: MovedClock
) -> None:
    await overview_read(entry)
    airings = coming(entry)
    first = airings[0]
    for one in airings:
        if one.at == first.at:
            show = one.title_ref.partition("trakt-")[2].partition(".")[0]
            add_play(simulator.state, ForeignPlay(show=show, season=one.season or 0, number=one.number or 0))
    await poll(hass, entry)
    await clock.wait_until(starts(first))
    assert told("episode_aired") == []


async def test_a_restart_tells_nothing_again_and_what_was_missed_is_late(
    hass: HomeAssistant, real_entry: ConfigEntry[Any], told: Tell, clock: MovedClock
) -> None:
    await overview_read(real_entry)
    airings = coming(real_entry)
    first = airings[0]
    missed = next(one for one in airings if starts(one) > starts(first))
    await clock.wait_until(starts(first))
    before = told("episode_aired")
    assert before

    await hass.config_entries.async_unload(real_entry.entry_id)
    again = starts(missed) + timedelta(hours=1)
    clock.move_to(again)
    await hass.config_entries.async_setup(real_entry.entry_id)
    await overview_read(real_entry)
    await hass.async_block_till_done(wait_background_tasks=True)

    since = [one for one in told("episode_aired") if one not in before]
    expected = {(one.title_ref, one.at) for one in airings if starts(missed) <= starts(one) <= again}
    assert len(since) == len(expected)
    # What aired in the last quarter of an hour, a poll would not have told earlier.
    just_now = again - timedelta(minutes=15)
    late = {one["at"] for one in since if one["late"]}
    assert late == {one["at"] for one in since if datetime.fromisoformat(one["at"]) <= just_now}
    assert starts(missed).isoformat() in late


async def test_what_was_watched_elsewhere_while_nothing_ran_is_not_told_as_aired(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    told: Tell,
    clock: MovedClock,
) -> None:
    await overview_read(real_entry)
    airings = coming(real_entry)
    first = airings[0]
    await hass.config_entries.async_unload(real_entry.entry_id)
    for one in airings:
        if one.at == first.at:
            show = one.title_ref.partition("trakt-")[2].partition(".")[0]
            add_play(services.state, ForeignPlay(show=show, season=one.season or 0, number=one.number or 0))
    clock.move_to(starts(first) + timedelta(minutes=1))
    await hass.config_entries.async_setup(real_entry.entry_id)
    await overview_read(real_entry)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert told("episode_aired") == []


async def test_a_mark_of_ours_is_told(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, told: Tell
) -> None:
    await overview_read(entry)
    await hass.services.async_call(DOMAIN, "mark_watched", unseen.fields, blocking=True)
    await all_told(hass, entry)
    (news,) = told("episode_watched")
    assert news["show"] == unseen.show.title
    assert (news["season"], news["number"]) == (unseen.episode.season, unseen.episode.number)
    assert news["ids"]["trakt"] == unseen.show.ids.trakt
    assert news["count"] == 1
    await all_told(hass, entry)
    assert told("episode_watched") == [news]


async def test_a_play_from_elsewhere_is_told_with_the_next_poll(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, told: Tell
) -> None:
    await overview_read(entry)
    movie = next(
        one for one in simulator.state.catalogue.movies.on_trakt if not simulator.state.demo.history.of(one)
    )
    add_play(simulator.state, ForeignPlay(movie=str(movie.ids.trakt)))
    await poll(hass, entry)
    (news,) = told("movie_watched")
    assert news["title"] == movie.title
    assert news["panel_path"].startswith("/trakt-panel/movie/")
    assert told("episode_watched") == []


async def test_what_was_watched_since_the_last_poll_is_told_in_its_order(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, told: Tell
) -> None:
    await overview_read(entry)
    state = simulator.state
    unseen = [one for one in state.catalogue.movies.on_trakt if not state.demo.history.of(one)][:4]
    now = state.clock.now()
    state.demo.watch(
        [
            (movie, now - timedelta(minutes=minutes))
            for movie, minutes in zip(unseen, (3, 1, 4, 2), strict=True)
        ]
    )
    await poll(hass, entry)
    latest_last = [unseen[place].title for place in (2, 0, 3, 1)]
    assert [one["title"] for one in told("movie_watched")] == latest_last


async def test_a_whole_season_is_one_event(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, told: Tell
) -> None:
    await overview_read(entry)
    show = show_of_many(simulator)
    count = sum(one.season == 1 for one in show.aired(simulator.state.clock.now()))
    fields = {"media": "season", "ids": {"trakt": show.ids.trakt}, "season": 1, "confirm_plays": count}
    await hass.services.async_call(DOMAIN, "mark_watched", fields, blocking=True)
    await all_told(hass, entry)
    (news,) = told("episode_watched")
    assert (news["show"], news["count"]) == (show.title, count)
    assert len(news["episodes"]) == min(count, 20)


async def test_an_import_of_many_titles_is_one_event(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, told: Tell
) -> None:
    await overview_read(entry)
    state = simulator.state
    movies: list[Movie] = [
        one
        for one in state.catalogue.movies.on_trakt
        if not state.demo.history.of(one) and one not in state.demo.watchlist
    ]
    now = state.clock.now()
    many = movies[:60]
    state.demo.watch([(movie, now - timedelta(minutes=number)) for number, movie in enumerate(many)])
    state.requests.clear()
    await poll(hass, entry)
    (news,) = told("movie_watched")
    assert (news["count"], news["title"]) == (len(many), many[0].title)
    looked_up = {one.path.rpartition("/")[2] for one in state.requests.entries if "/3/movie/" in one.path}
    named, others = many[:MOST_NAMED], many[MOST_NAMED:]
    assert not looked_up.isdisjoint(str(movie.ids.tmdb) for movie in named)
    assert looked_up.isdisjoint(str(movie.ids.tmdb) for movie in others), "only what is named is looked up"


async def test_what_was_watched_long_ago_and_is_marked_now_is_no_news(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, told: Tell
) -> None:
    await overview_read(entry)
    fields = {**unseen.fields, "watched_at": "2025-01-02T03:04:05Z"}
    await hass.services.async_call(DOMAIN, "mark_watched", fields, blocking=True)
    await all_told(hass, entry)
    assert told("episode_watched") == []


async def test_a_wish_from_elsewhere_is_told(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, told: Tell
) -> None:
    await overview_read(entry)
    state = simulator.state
    show = next(one for one in state.catalogue.shows.on_trakt if one not in state.demo.watchlist)
    add_wish(state, ForeignWish(show=str(show.ids.trakt)))
    await poll(hass, entry)
    (news,) = told("watchlist_added")
    assert (news["title"], news["media"]) == (show.title, "show")


async def test_news_of_an_outage_is_told_after_it(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, told: Tell, clock: MovedClock
) -> None:
    await overview_read(entry)
    first = coming(entry)[0]
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="last_activities", count=99))
    await poll(hass, entry)
    await clock.wait_until(starts(first))
    assert told("episode_aired") == []

    simulator.state.faults.clear()
    clock.move_to(starts(first) + timedelta(hours=1))
    await poll(hass, entry)
    assert first.title in {one["show"] for one in told("episode_aired")}
    assert {one["late"] for one in told("episode_aired") if one["show"] == first.title} == {True}


async def test_news_of_last_week_that_cannot_be_read_is_told_later(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any], told: Tell, clock: MovedClock
) -> None:
    await overview_read(real_entry)
    aired, rule = coming(real_entry)[0], real_entry.runtime_data.tracker.rule
    monday = rule.starts_at(rule.week_start(rule.day_of(aired.at)))
    await real_entry.runtime_data.coordinator.forget()
    await hass.config_entries.async_unload(real_entry.entry_id)
    begins = "|".join(str((monday - timedelta(days=days)).date()) for days in range(-1, 3))
    fault = Fault(kind=FaultKind.STATUS, path=f"calendars/my/shows/({begins})/", status=423, count=99)
    services.state.faults.add(fault)
    clock.move_to(monday + timedelta(days=7, minutes=1))
    await hass.config_entries.async_setup(real_entry.entry_id)
    await overview_read(real_entry)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert fault.count < 99
    assert told("episode_aired") == []

    services.state.faults.clear()
    await poll(hass, real_entry)
    assert aired.title in {one["show"] for one in told("episode_aired")}


async def test_a_memory_that_makes_no_sense_begins_anew(
    hass: HomeAssistant, real_entry: ConfigEntry[Any], told: Tell, hass_storage: dict[str, Any]
) -> None:
    await overview_read(real_entry)
    await hass.async_block_till_done(wait_background_tasks=True)
    await hass.config_entries.async_unload(real_entry.entry_id)
    hass_storage[f"{DOMAIN}.{real_entry.entry_id}.told"]["data"] = {"aired_until": "some day", "plays": []}
    await hass.config_entries.async_setup(real_entry.entry_id)
    await overview_read(real_entry)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert [told(kind) for kind in Activity] == [[]] * len(Activity)


async def test_what_was_told_goes_with_the_account(
    hass: HomeAssistant, real_entry: ConfigEntry[Any], hass_storage: dict[str, Any]
) -> None:
    await overview_read(real_entry)
    await hass.async_block_till_done(wait_background_tasks=True)
    key = f"{DOMAIN}.{real_entry.entry_id}.told"
    assert key in hass_storage
    await hass.config_entries.async_remove(real_entry.entry_id)
    assert key not in hass_storage
