"""What the panel reads beside the schedule, in the shapes that its types are generated from."""

from typing import Any

import msgspec
import pytest
from homeassistant.core import HomeAssistant

from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.messages import ANSWERS
from tests.integration.conftest import Ask, Unseen
from trakt_tmdb import TitleRef
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.tracker.views import Preview

READS: dict[str, dict[str, object]] = {
    "up_next": {"order": "left"},
    "my_shows": {},
    "history": {"page": 1},
    "watchlist": {"media": "show", "genre": "anime", "sort": "title"},
    "favorites": {},
    "lists": {},
    "collection": {"media": "movie"},
    "season": {"year": 2026, "quarter": 4},
    "changes": {},
    "requests": {},
    "discover": {"list": "trending", "media": "movie"},
    "search": {"query": "the"},
}


@pytest.mark.parametrize("command", READS)
async def test_a_view_has_the_shape_that_the_panel_knows(ask: Ask, command: str) -> None:
    answer = (await ask(command, language="zh-CN", **READS[command]))["result"]
    fields = msgspec.structs.fields(ANSWERS[command])
    assert {field.name for field in fields if field.required} <= set(answer)
    assert set(answer) <= {field.name for field in fields}


async def test_every_command_is_described_and_registered(hass: HomeAssistant, ask: Ask) -> None:
    registered = {name.removeprefix(f"{DOMAIN}/") for name in hass.data["websocket_api"] if DOMAIN in name}
    assert registered == set(ANSWERS)


async def test_up_next_follows_the_chosen_order(ask: Ask) -> None:
    view = (await ask("up_next", order="left"))["result"]
    left = [show["episodes_left"] for show in view["shows"]]
    assert left
    assert left == sorted(left)


async def test_the_watchlist_holds_what_trakt_does(ask: Ask, simulator: Simulator) -> None:
    view = (await ask("watchlist"))["result"]
    assert view["item_count"] == len(simulator.state.demo.watchlist)


async def test_one_play_is_removed_by_its_id(ask: Ask, simulator: Simulator) -> None:
    before = len(simulator.state.demo.history)
    page = (await ask("history"))["result"]
    play = next(one for one in page["plays"] if "episode" in one)
    reply = await ask(
        "mark_unwatched",
        intent_id="tap-0001",
        media="episode",
        ids={"trakt": TitleRef.parse(play["title_ref"]).trakt},
        season=play["episode"]["season"],
        episode=play["episode"]["number"],
        play=play["play_id"],
    )
    assert reply["result"]["plays"] == 1
    assert len(simulator.state.demo.history) == before - 1


async def test_a_title_is_shown_whole_with_its_episodes(ask: Ask) -> None:
    found = (await ask("discover", list="trending", media="show"))["result"]
    ref = found["titles"][0]["ref"]
    details = (await ask("details", ref=ref, region="DE"))["result"]
    assert TitleRef.parse(details["card"]["ref"]).same_title(TitleRef.parse(ref))
    season = (await ask("episodes", ref=ref, season=1))["result"]
    assert [episode["season"] for episode in season["episodes"]] == [1] * len(season["episodes"]) != []


async def test_a_season_is_counted_before_it_is_marked(
    ask: Ask, unseen: Unseen, simulator: Simulator
) -> None:
    subject = {"media": "season", "ids": unseen.fields["ids"], "season": unseen.episode.season}
    preview = msgspec.convert((await ask("preview", **subject))["result"], Preview)
    unconfirmed = await ask("mark_watched", intent_id="tap-0001", **subject)
    if preview.plays != 1:
        assert unconfirmed["result"] == {"plays": preview.plays}
        confirmed = await ask("mark_watched", intent_id="tap-0002", confirm_plays=preview.plays, **subject)
        assert confirmed["result"]["plays"] == preview.plays
    assert len(unseen.plays(simulator)) == 1


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        ("up_next", {"order": "best"}),
        ("history", {"page": 0}),
        ("watchlist", {"sort": "random"}),
        ("watchlist", {"media": "episode"}),
        ("watchlist", {"genre": "Science Fiction"}),
        ("discover", {"list": "trending"}),
        ("discover", {"list": "mine", "media": "show"}),
        ("search", {"query": ""}),
        ("season", {"year": 2026, "quarter": 5}),
        ("collection", {}),
        ("list_items", {"page": 1}),
        ("changes", {"since": "2026-11-20T10:00:00"}),
        ("details", {}),
        ("details", {"ref": "show/trakt-1", "region": "de"}),
        ("episodes", {"ref": "show/trakt-1", "season": -1}),
        ("preview", {"media": "list", "ids": {"trakt": 1}}),
        ("rate", {"intent_id": "tap-0001", "media": "movie", "ids": {"trakt": 1}, "rating": 0}),
        ("rate", {"intent_id": "tap-0001", "media": "season", "ids": {"trakt": 1}, "rating": 1}),
        ("add_favorite", {"intent_id": "tap-0001", "media": "episode", "ids": {"trakt": 1}}),
        ("add_to_watchlist", {"media": "movie", "ids": {"trakt": 1}}),
        ("mark_unwatched", {"intent_id": "tap-0001", "media": "movie", "ids": {"trakt": 1}, "play": "x"}),
    ],
)
async def test_a_command_that_does_not_fit_is_refused(
    ask: Ask, command: str, fields: dict[str, object]
) -> None:
    reply: dict[str, Any] = await ask(command, **fields)
    assert reply["error"]["code"] == "invalid_format"


@pytest.mark.parametrize(
    ("command", "fields", "code"),
    [
        ("details", {"ref": "show/999"}, "invalid_request"),
        ("details", {"ref": "movie/trakt-999999999"}, "not_found"),
        ("episodes", {"ref": "show/", "season": 1}, "invalid_request"),
        ("preview", {"media": "season", "ids": {"trakt": 1}}, "number_missing"),
        ("preview", {"media": "show", "ids": {"trakt": 1}, "up_to_here": True}, "episode_wanted"),
        (
            "add_to_watchlist",
            {"intent_id": "tap-0001", "media": "movie", "ids": {"trakt": 999_999_999}},
            "not_found",
        ),
    ],
)
async def test_what_cannot_be_answered_is_a_code(
    ask: Ask, command: str, fields: dict[str, object], code: str
) -> None:
    assert (await ask(command, **fields))["error"]["code"] == code
