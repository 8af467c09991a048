"""What a person chooses for a show, from the panel; Trakt hears nothing of it."""

from typing import Any

from tests.integration.calling import in_progress
from tests.integration.conftest import Ask
from trakt_tmdb.simulator import Simulator


async def test_a_show_airs_later_for_the_person(ask: Ask, simulator: Simulator) -> None:
    show = {"media": "show", "ids": {"trakt": in_progress(simulator).ids.trakt}}
    simulator.state.requests.clear()
    assert (await ask("set_offset", minutes=90, **show))["result"] == {
        "offset_minutes": 90,
        "specials": False,
    }
    assert not any(route.startswith("trakt POST") for route in simulator.state.requests.counts)
    details: Any = await ask("details", ref=f"show/trakt-{show_id(show)}")
    assert details["result"]["offset_minutes"] == 90


async def test_a_shows_specials_count_or_do_not(ask: Ask, simulator: Simulator) -> None:
    show = {"media": "show", "ids": {"trakt": in_progress(simulator).ids.trakt}}
    for specials in (True, False):
        chosen = await ask("set_specials", specials=specials, **show)
        assert chosen["result"] == {"offset_minutes": 0, "specials": specials}


def show_id(show: dict[str, Any]) -> int:
    return int(show["ids"]["trakt"])
