"""What the panel asks and writes, against the simulator's own state."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from homeassistant.core import HomeAssistant
from homeassistant.util.yaml.objects import NodeStrClass
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.messages import AccountState, Info
from tests.integration.conftest import Ask, Unseen
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind
from trakt_tmdb.tracker.views import Receipt

WEEK = {"scope": "mine", "filter": "everything"}


def airings(week: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for day in week["days"]:
        yield from day["airings"]


async def test_info_names_the_account(connection: MockHAClientWebSocket, entry: MockConfigEntry) -> None:
    await connection.send_json_auto_id({"type": f"{DOMAIN}/info"})
    reply = await connection.receive_json()
    info = msgspec.convert(reply["result"], Info)
    assert info.api == 1
    assert [(account.entry_id, account.name, account.can_write) for account in info.accounts] == [
        (entry.entry_id, "Demo", True)
    ]
    assert info.accounts[0].state is AccountState.READY
    assert info.accounts[0].images == "proxy"


async def test_info_says_that_an_account_does_not_run(
    hass: HomeAssistant, connection: MockHAClientWebSocket, entry: MockConfigEntry
) -> None:
    await hass.config_entries.async_unload(entry.entry_id)
    await connection.send_json_auto_id({"type": f"{DOMAIN}/info"})
    reply = await connection.receive_json()
    assert [account["state"] for account in reply["result"]["accounts"]] == ["loading"]


async def test_the_schedule_is_a_week_of_days(ask: Ask) -> None:
    week = (await ask("schedule", **WEEK))["result"]
    start = date.fromisoformat(week["start"])
    assert [day["date"] for day in week["days"]] == [str(start + timedelta(days=n)) for n in range(7)]
    assert start <= date.fromisoformat(week["today"]) < start + timedelta(days=7)
    assert list(airings(week))


async def test_the_schedule_follows_zone_weekday_and_day_boundary(ask: Ask) -> None:
    reply = await ask(
        "schedule",
        **WEEK,
        week="2026-11-18",
        time_zone="Asia/Shanghai",
        first_weekday=6,
        day_starts=300,
        language="zh-CN",
    )
    week = reply["result"]
    assert (week["start"], week["time_zone"]) == ("2026-11-15", "Asia/Shanghai")


async def test_zone_and_language_may_come_from_configuration_yaml(hass: HomeAssistant, ask: Ask) -> None:
    hass.config.time_zone = NodeStrClass("Europe/Berlin")
    hass.config.language = NodeStrClass("de")
    assert (await ask("schedule", **WEEK))["result"]["time_zone"] == "Europe/Berlin"


async def test_pictures_are_signed(ask: Ask) -> None:
    week = (await ask("schedule", scope="all", filter="everything"))["result"]
    posters = [airing["poster"] for airing in airings(week) if airing.get("poster")]
    assert posters
    assert all(len(poster["sig"]) == 16 for poster in posters)


async def test_a_mark_is_a_play_on_trakt_and_its_undo_takes_it_back(
    ask: Ask, unseen: Unseen, simulator: Simulator
) -> None:
    marked = await ask("mark_watched", intent_id="tap-0001", **unseen.fields)
    receipt = msgspec.convert(marked["result"], Receipt)
    assert (receipt.plays, receipt.pending) == (1, False)
    assert len(unseen.plays(simulator)) == 1

    undone = await ask("undo", intent_id="tap-0002", receipt=receipt.receipt)
    assert undone["result"]["plays"] == 1
    assert unseen.plays(simulator) == []


async def test_the_same_tap_again_adds_nothing(ask: Ask, unseen: Unseen, simulator: Simulator) -> None:
    first = await ask("mark_watched", intent_id="tap-0001", **unseen.fields)
    second = await ask("mark_watched", intent_id="tap-0001", **unseen.fields)
    assert first["result"] == second["result"]
    assert len(unseen.plays(simulator)) == 1


async def test_what_was_seen_is_left_alone_unless_it_was_watched_again(
    ask: Ask, unseen: Unseen, simulator: Simulator
) -> None:
    long_ago = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    await ask("mark_watched", intent_id="tap-0001", watched_at=long_ago.isoformat(), **unseen.fields)
    seen = await ask("mark_watched", intent_id="tap-0002", **unseen.fields)
    assert msgspec.convert(seen["result"], Receipt).seen_at == long_ago
    await ask("mark_watched", intent_id="tap-0003", again=True, **unseen.fields)
    assert len(unseen.plays(simulator)) == 2


async def test_a_movie_is_marked(ask: Ask, simulator: Simulator) -> None:
    history = simulator.state.demo.history
    movie = next(movie for movie in simulator.state.catalogue.movies.on_trakt if not history.of(movie))
    reply = await ask("mark_watched", intent_id="tap-0001", media="movie", ids={"trakt": movie.ids.trakt})
    assert reply["result"]["plays"] == 1
    assert len(history.of(movie)) == 1


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        ("schedule", {}),
        ("schedule", {**WEEK, "week": "soon"}),
        ("schedule", {**WEEK, "week": "9999-12-31"}),
        ("schedule", {**WEEK, "country": "../jp"}),
        ("schedule", {**WEEK, "first_weekday": 7}),
        ("schedule", {**WEEK, "day_starts": 720}),
        ("schedule", {**WEEK, "language": "<script>"}),
        ("schedule", {**WEEK, "surprise": 1}),
        ("mark_watched", {"intent_id": "tap-0001", "media": "list", "ids": {"trakt": 1}}),
        ("mark_watched", {"intent_id": "tap-0001", "media": "movie", "ids": {}}),
        ("mark_watched", {"intent_id": "tap-0001", "media": "movie", "ids": {"trakt": -1}}),
        ("mark_watched", {"intent_id": "tap-0001", "media": "movie", "ids": {"imdb": "x"}}),
        ("mark_watched", {"intent_id": "x", "media": "movie", "ids": {"trakt": 1}}),
        (
            "mark_watched",
            {
                "intent_id": "tap-0001",
                "media": "movie",
                "ids": {"trakt": 1},
                "watched_at": "2026-01-01T10:00:00",
            },
        ),
        ("undo", {}),
        ("drop", {"intent_id": "tap-0001", "media": "movie", "ids": {"trakt": 1}}),
        ("checkin", {"intent_id": "tap-0001", "media": "show", "ids": {"trakt": 1}}),
        ("hide", {"intent_id": "tap-0001", "media": "show", "ids": {"trakt": 1}}),
        ("create_list", {"intent_id": "tap-0001", "name": " "}),
        ("create_list", {"intent_id": "tap-0001", "name": "Weekend", "privacy": "secret"}),
        ("reorder_list", {"intent_id": "tap-0001", "list": "1", "entries": ["1"]}),
        ("reorder_lists", {"intent_id": "tap-0001", "lists": ["1"]}),
        ("change_list", {"intent_id": "tap-0001", "list": "1", "name": " "}),
        ("change_list", {"intent_id": "tap-0001", "list": "1", "privacy": "secret"}),
        ("delete_list", {"intent_id": "tap-0001"}),
        ("set_offset", {"media": "show", "ids": {"trakt": 1}, "minutes": 20_161}),
        ("set_offset", {"media": "movie", "ids": {"trakt": 1}, "minutes": 1}),
    ],
)
async def test_a_command_that_does_not_fit_is_refused(
    ask: Ask, command: str, fields: dict[str, object]
) -> None:
    reply = await ask(command, **fields)
    assert reply["success"] is False
    assert reply["error"]["code"] == "invalid_format"


@pytest.mark.parametrize(
    ("command", "fields", "code"),
    [
        ("schedule", {**WEEK, "time_zone": "Moon/Tranquility"}, "invalid_request"),
        (
            "mark_watched",
            {"intent_id": "tap-0001", "media": "episode", "ids": {"trakt": 1}},
            "number_missing",
        ),
        (
            "mark_watched",
            {"intent_id": "tap-0001", "media": "movie", "ids": {"trakt": 1}, "season": 1},
            "numbers_misfit",
        ),
        (
            "mark_watched",
            {"intent_id": "tap-0001", "media": "movie", "ids": {"trakt": 999_999_999}},
            "not_found",
        ),
        ("undo", {"intent_id": "tap-0001", "receipt": "none-such"}, "nothing_to_undo"),
    ],
)
async def test_a_failure_is_a_code_and_no_sentence(
    ask: Ask, command: str, fields: dict[str, object], code: str
) -> None:
    reply = await ask(command, **fields)
    assert reply["error"] == {
        "code": code,
        "message": "",
        "translation_key": code,
        "translation_domain": DOMAIN,
        "translation_placeholders": {},
    }


async def test_an_unknown_account_is_named_so(connection: MockHAClientWebSocket) -> None:
    await connection.send_json_auto_id({"type": f"{DOMAIN}/schedule", "entry_id": "other", **WEEK})
    assert (await connection.receive_json())["error"]["code"] == "no_account"


async def test_what_trakt_refuses_is_told(ask: Ask, unseen: Unseen, simulator: Simulator) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, method="POST", path="sync/history", status=423))
    reply = await ask("mark_watched", intent_id="tap-0001", **unseen.fields)
    assert reply["error"]["code"] == "account_locked"
    assert unseen.plays(simulator) == []
