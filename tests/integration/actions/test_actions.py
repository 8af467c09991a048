"""What automations and scripts call."""

from datetime import UTC, datetime
from typing import Any

import probatio
import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.trakt_panel.const import DOMAIN
from tests.integration.calling import call, count_plays, not_started
from tests.integration.conftest import Unseen
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def test_a_mark_answers_with_a_receipt_that_undoes_it(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, simulator: Simulator
) -> None:
    marked = await call(hass, "mark_watched", config_entry_id=entry.entry_id, **unseen.fields)
    assert marked == {"receipt": marked["receipt"], "plays": 1, "pending": False}
    assert len(unseen.plays(simulator)) == 1

    undone = await call(hass, "undo", receipt=marked["receipt"])
    assert undone["plays"] == 1
    assert unseen.plays(simulator) == []


async def test_undo_without_a_receipt_takes_the_latest(
    hass: HomeAssistant, unseen: Unseen, simulator: Simulator
) -> None:
    await call(hass, "mark_watched", **unseen.fields)
    await call(hass, "undo")
    assert unseen.plays(simulator) == []


async def test_an_episode_is_found_by_its_title(
    hass: HomeAssistant, unseen: Unseen, simulator: Simulator
) -> None:
    episode = unseen.episode
    title = f"{unseen.show.title} S{episode.season:02}E{episode.number:02}"
    await call(hass, "mark_watched", title=title)
    assert len(unseen.plays(simulator)) == 1


async def test_a_show_by_its_title_takes_season_and_episode_apart(
    hass: HomeAssistant, unseen: Unseen, simulator: Simulator
) -> None:
    episode = unseen.episode
    fields = {"title": unseen.show.title, "season": episode.season, "episode": episode.number}
    await call(hass, "mark_watched", **fields)
    assert len(unseen.plays(simulator)) == 1


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"media": "movie"}, "not_found"),
        ({"season": 1}, "number_missing"),
        ({"media": "season"}, "number_missing"),
        ({"media": "show", "season": 1, "episode": 1}, "numbers_misfit"),
        ({"media": "show", "up_to_here": True}, "episode_wanted"),
        ({"media": "show", "again": True}, "single_wanted"),
    ],
)
async def test_a_title_of_another_kind_is_refused(
    hass: HomeAssistant, unseen: Unseen, simulator: Simulator, wrong: dict[str, object], key: str
) -> None:
    title = f"{unseen.show.title} S01E01" if wrong == {"media": "movie"} else unseen.show.title
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "mark_watched", title=title, **wrong)
    assert refused.value.translation_key == key
    assert unseen.plays(simulator) == []


async def test_a_time_without_an_offset_is_home_assistants(
    hass: HomeAssistant, unseen: Unseen, simulator: Simulator
) -> None:
    await hass.config.async_set_time_zone("Europe/Berlin")
    await call(hass, "mark_watched", watched_at="2026-07-01 21:00:00", **unseen.fields)
    assert unseen.plays(simulator)[0].watched_at == datetime(2026, 7, 1, 19, 0, tzinfo=UTC)


async def test_what_was_seen_is_left_alone_and_the_answer_says_when(
    hass: HomeAssistant, unseen: Unseen, simulator: Simulator
) -> None:
    await call(hass, "mark_watched", watched_at="2026-01-02T03:04:05Z", **unseen.fields)
    seen = await call(hass, "mark_watched", **unseen.fields)
    assert (seen["plays"], seen["seen_at"]) == (0, "2026-01-02T03:04:05+00:00")
    assert len(unseen.plays(simulator)) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"ids": {"trakt": 1}, "title": "Both"},
        {"ids": {"slug": 7}},
        {"title": ""},
        {"title": "When", "watched_at": "some day"},
    ],
)
async def test_fields_that_do_not_fit_are_refused(
    hass: HomeAssistant, entry: MockConfigEntry, fields: dict[str, object]
) -> None:
    with pytest.raises(probatio.Invalid):
        await call(hass, "mark_watched", **fields)


@pytest.mark.parametrize(
    ("action", "fields", "key"),
    [
        ("mark_watched", {"ids": {"trakt": 1}}, "number_missing"),
        ("mark_watched", {"media": "movie", "ids": {"trakt": 999_999_999}}, "not_found"),
        ("undo", {"receipt": "none-such"}, "nothing_to_undo"),
        ("send_pending", {"receipt": "none-such"}, "not_held"),
        ("discard_pending", {"receipt": "none-such"}, "not_held"),
        ("add_to_list", {"media": "show", "ids": {"trakt": 1}, "list": "None such"}, "unknown_list"),
    ],
)
async def test_misuse_is_told_in_the_persons_language(
    hass: HomeAssistant, entry: MockConfigEntry, action: str, fields: dict[str, object], key: str
) -> None:
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, action, **fields)
    assert (refused.value.translation_domain, refused.value.translation_key) == (DOMAIN, key)


async def test_a_failure_is_no_misuse(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, simulator: Simulator
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, method="POST", path="sync/history", status=423))
    with pytest.raises(HomeAssistantError) as failed:
        await call(hass, "mark_watched", **unseen.fields)
    assert not isinstance(failed.value, ServiceValidationError)
    assert failed.value.translation_key == "account_locked"


async def test_an_account_that_does_not_run_is_named(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await hass.config_entries.async_unload(entry.entry_id)
    with pytest.raises(ServiceValidationError):
        await call(hass, "undo", config_entry_id=entry.entry_id)


async def test_many_plays_have_to_be_confirmed_by_their_count(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = not_started(simulator)
    subject = {"media": "show", "ids": {"trakt": show.ids.trakt}}
    preview = await call(hass, "preview", **subject)
    count = preview["plays"]
    assert await call(hass, "mark_watched", **subject) == {"plays": count, "pending": False}
    assert await call(hass, "mark_watched", confirm_plays=1, **subject) == {"plays": count, "pending": False}
    assert count_plays(simulator, show) == 0

    marked = await call(hass, "mark_watched", confirm_plays=count, **subject)
    assert (marked["plays"], count_plays(simulator, show)) == (count, count)
    await call(hass, "undo", receipt=marked["receipt"])
    assert count_plays(simulator, show) == 0


async def test_everything_up_to_an_episode_is_marked(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = not_started(simulator)
    first, second = [one for one in show.aired(simulator.state.clock.now()) if one.season == 1][:2]
    assert (first.number, second.number) == (1, 2)
    title = f"{show.title} S01E02"
    assert (await call(hass, "preview", title=title, up_to_here=True))["plays"] == 2
    await call(hass, "mark_watched", title=title, up_to_here=True, confirm_plays=2)
    assert count_plays(simulator, show) == 2


async def test_a_season_is_named_by_its_shows_title(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = not_started(simulator)
    aired = [one for one in show.aired(simulator.state.clock.now()) if one.season == 1]
    preview = await call(hass, "preview", title=show.title, media="season", season=1)
    assert preview["plays"] == len(aired)


async def test_a_show_alone_means_its_next_episode_where_one_is_asked_for(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = not_started(simulator)
    for subject in ({"title": show.title}, {"ids": {"trakt": show.ids.trakt}}):
        await call(hass, "mark_watched", media="episode", **subject)
    latest = [play.item for play in simulator.state.demo.history.newest_first()[:2]]
    assert {item.episode.number for item in latest if isinstance(item, Part)} == {1, 2}


async def test_plays_are_taken_back(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, simulator: Simulator
) -> None:
    await call(hass, "mark_watched", **unseen.fields)
    unmarked = await call(hass, "mark_unwatched", **unseen.fields)
    assert (unmarked["plays"], unseen.plays(simulator)) == (1, [])
    await call(hass, "undo", receipt=unmarked["receipt"])
    assert len(unseen.plays(simulator)) == 1


@pytest.mark.parametrize(
    ("add", "remove", "titles"),
    [
        ("add_to_watchlist", "remove_from_watchlist", "watchlist"),
        ("add_favorite", "remove_favorite", "favorites"),
    ],
)
async def test_a_title_goes_on_a_list_and_off_it(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, add: str, remove: str, titles: str
) -> None:
    show = not_started(simulator)
    listed = getattr(simulator.state.demo, titles)
    await call(hass, add, title=show.title)
    assert show in listed
    await call(hass, remove, media="show", ids={"tmdb": show.ids.tmdb})
    assert show not in listed


async def test_a_rating_is_given_and_taken_back(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, simulator: Simulator
) -> None:
    ratings = simulator.state.demo.ratings
    part = simulator.state.catalogue.part(unseen.episode)
    assert ratings.of(part) is None
    await call(hass, "rate", rating=9, **unseen.fields)
    assert ratings.of(part) == 9
    await call(hass, "unrate", **unseen.fields)
    assert ratings.of(part) is None


async def test_search_answers_with_titles_and_pictures(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = not_started(simulator)
    answer: Any = await call(hass, "search", query=show.title)
    found = next(one for one in answer["titles"] if one["title"] == show.title)
    assert found["media"] == "show"
    assert str(found["poster"]).startswith("/api/trakt_panel/image/tmdb/w342/")


async def test_the_schedule_answers_with_a_week_of_days(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    week: Any = await call(hass, "get_schedule", week="2026-11-18", scope="all", filter="shows")
    assert (week["start"], len(week["days"])) == ("2026-11-16", 7)
    assert all(one["media"] == "show" for day in week["days"] for one in day["airings"])


async def test_up_next_answers_with_shows_and_their_next_episode(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    answer: Any = await call(hass, "get_up_next", order="left")
    left = [show["episodes_left"] for show in answer["shows"]]
    assert left
    assert left == sorted(left)
    assert all(show["episode"]["number"] for show in answer["shows"])


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("search", {}),
        ("search", {"query": "x", "page": 0}),
        ("get_schedule", {"scope": "yours"}),
        ("get_up_next", {"order": "best"}),
        ("rate", {"title": "x", "rating": 11}),
        ("rate", {"title": "x", "media": "season", "rating": 1}),
        ("add_to_watchlist", {"title": "x", "media": "episode"}),
        ("add_to_watchlist", {"title": "x", "season": 1}),
        ("preview", {}),
    ],
)
async def test_every_action_checks_its_fields(
    hass: HomeAssistant, entry: MockConfigEntry, action: str, fields: dict[str, object]
) -> None:
    with pytest.raises(probatio.Invalid):
        await call(hass, action, **fields)


async def test_reading_needs_access_to_the_account_too(
    hass: HomeAssistant, entry: MockConfigEntry, hass_read_only_user: MockUser
) -> None:
    context = Context(user_id=hass_read_only_user.id)
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN, "get_up_next", {}, blocking=True, return_response=True, context=context
        )
