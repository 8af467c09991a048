"""Every write of the panel's that no other file tells of, with its undo."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.integration.calling import in_progress, unseen_movie
from tests.integration.conftest import Ask, Unseen
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.catalogue import Show


def dropped(demo: Account, show: Show) -> bool:
    return show in [title for title, _ in demo.hidden.items("dropped")]


def out_of_calendar(demo: Account, show: Show) -> bool:
    return show in [title for title, _ in demo.hidden.items("calendar")]


def rewatched(demo: Account, show: Show) -> bool:
    return show.ids.trakt in demo.rewatching


@pytest.mark.parametrize(
    ("command", "fields", "done"),
    [
        ("drop", {}, dropped),
        ("hide", {"place": "calendar"}, out_of_calendar),
        ("start_rewatch", {}, rewatched),
    ],
)
async def test_a_write_about_a_show_is_done_and_undone(
    ask: Ask,
    simulator: Simulator,
    command: str,
    fields: dict[str, Any],
    done: Callable[[Account, Show], bool],
) -> None:
    show, demo = in_progress(simulator), simulator.state.demo
    about = {"media": "show", "ids": {"trakt": show.ids.trakt}}
    written = await ask(command, intent_id="tap-0001", **about, **fields)
    assert done(demo, show)
    await ask("undo", intent_id="tap-0002", receipt=written["result"]["receipt"])
    assert not done(demo, show)


@pytest.mark.parametrize(
    ("there", "back", "fields", "done"),
    [
        ("drop", "restore", {}, dropped),
        ("hide", "unhide", {"place": "calendar"}, out_of_calendar),
    ],
)
async def test_what_was_put_away_comes_back(
    ask: Ask,
    simulator: Simulator,
    there: str,
    back: str,
    fields: dict[str, Any],
    done: Callable[[Account, Show], bool],
) -> None:
    show, demo = in_progress(simulator), simulator.state.demo
    about = {"media": "show", "ids": {"trakt": show.ids.trakt}}
    await ask(there, intent_id="tap-0001", **about, **fields)
    assert done(demo, show)
    await ask(back, intent_id="tap-0002", **about, **fields)
    assert not done(demo, show)


async def test_somebody_checks_in_and_leaves(ask: Ask, unseen: Unseen, simulator: Simulator) -> None:
    await ask("checkin", intent_id="tap-0001", **unseen.fields)
    assert simulator.state.demo.checkin
    other = {"media": "movie", "ids": {"trakt": unseen_movie(simulator).ids.trakt}}
    assert (await ask("checkin", intent_id="tap-0002", **other))["error"]["code"] == "conflict"
    await ask("cancel_checkin", intent_id="tap-0003")
    assert simulator.state.demo.checkin is None
