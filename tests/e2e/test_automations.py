"""Automations of a real Home Assistant: what they do with our actions, our event and our blueprints."""

from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from tests.e2e.home_server import HomeServer
from tests.e2e.processes import REPOSITORY
from tests.e2e.resident import Resident
from tests.e2e.until import until
from trakt_tmdb import TitleRef

FOLDER = REPOSITORY / "blueprints/automation/trakt_panel"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
PLAYER = "media_player.tv"
TOLD, SEEN = "input_text.told", "input_text.seen"
HOUR = 3600


@pytest.fixture(scope="module")
def website() -> Iterator[str]:
    """Serves the blueprints as a website does."""
    handler = partial(SimpleHTTPRequestHandler, directory=FOLDER)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


@pytest.fixture(scope="module")
def blueprints(server: HomeServer, website: str) -> Mapping[str, Any]:
    """Imports every blueprint as its button does; what Home Assistant then knows."""

    async def bring(resident: Resident) -> Mapping[str, Any]:
        for name in NAMES:
            url = f"{website}/{name}.yaml"
            found = await resident.ask("blueprint/import", url=url)
            assert found["validation_errors"] is None
            written = {"yaml": found["raw_data"], "path": f"trakt_panel/{name}", "source_url": url}
            await resident.ask("blueprint/save", domain="automation", **written)
        known: Mapping[str, Any] = await resident.ask("blueprint/list", domain="automation")
        return known

    return server.do(bring)


def up_next(server: HomeServer) -> list[dict[str, Any]]:
    answer = server.do(lambda resident: resident.act("trakt_panel", "get_up_next", {}))
    shows: list[dict[str, Any]] = answer["shows"]
    return shows


def named(show: dict[str, Any]) -> str:
    episode = show["episode"]
    return f"{show['show']['title']} S{episode['season']:02d}E{episode['number']:02d}"


def reads(server: HomeServer, entity: str, text: str) -> None:
    """Wait until a text is there."""
    now = partial(shown, server, entity)
    until(lambda: now() == text, now)


def shown(server: HomeServer, entity: str) -> str:
    """What an entity shows now."""
    state: str = server.do(lambda resident: resident.state(entity))["state"]
    return state


def knows_the_plays(server: HomeServer) -> None:
    """Wait until the plays of before are known: what is seen first is no news."""
    now = partial(shown, server, "sensor.demo_watched_this_week")
    until(lambda: now().isdigit(), now)


def test_an_automation_in_yaml_asks_what_is_next_and_marks_what_it_was_told(server: HomeServer) -> None:
    knows_the_plays(server)
    first = up_next(server)[0]
    before = server.house.simulator.plays()

    server.do(lambda resident: resident.happen("movie_night"))

    reads(server, TOLD, f"1 play of {named(first)}")
    until(lambda: server.house.simulator.plays() == before + 1, server.house.simulator.plays)
    play = server.house.simulator.latest_play()
    assert f"{play['title']} S{play['season']:02d}E{play['number']:02d}" == named(first)
    assert named(up_next(server)[0]) != named(first)
    reads(server, SEEN, named(first))  # what is told late is not taken for what is watched next


def test_what_is_watched_elsewhere_starts_an_automation(server: HomeServer) -> None:
    knows_the_plays(server)
    show = up_next(server)[0]
    episode = show["episode"]
    title = str(TitleRef.parse(show["show"]["ref"]).trakt)
    elsewhere = {"show": title, "season": episode["season"], "number": episode["number"]}
    server.house.simulator.tell("plays", elsewhere)
    server.house.poll()
    reads(server, SEEN, named(show))


@pytest.mark.parametrize("name", NAMES)
def test_a_blueprint_is_imported_by_its_address(blueprints: Mapping[str, Any], name: str) -> None:
    assert "error" not in blueprints[f"trakt_panel/{name}.yaml"]


@pytest.mark.usefixtures("blueprints")
def test_what_airs_today_is_told_at_its_time(server: HomeServer) -> None:
    automate(server, "airs_today", account=account(server), actions=[tell("count")])
    week = server.do(lambda resident: resident.act("trakt_panel", "get_schedule", {}))
    (today,) = (day["airings"] for day in week["days"] if day["date"] == week["today"])
    server.do(lambda resident: resident.do("input_text.set_value", {"entity_id": TOLD, "value": "nothing"}))

    start = {"entity_id": "automation.airs_today", "skip_condition": False}
    server.do(lambda resident: resident.do("automation.trigger", start))

    reads(server, TOLD, str(len(today)) if today else "nothing")


@pytest.mark.usefixtures("blueprints")
def test_what_a_player_played_to_its_end_is_a_play(server: HomeServer) -> None:
    automate(server, "watched_on_player", player=PLAYER, account=account(server))
    broken_off, watched = up_next(server)[:2]
    before = server.house.simulator.plays()

    play(server, broken_off, 0.5 * HOUR)
    play(server, watched, 0.95 * HOUR)

    until(lambda: server.house.simulator.plays() > before)
    assert server.house.simulator.plays() == before + 1
    latest = server.house.simulator.latest_play()
    assert f"{latest['title']} S{latest['season']:02d}E{latest['number']:02d}" == named(watched)


@pytest.mark.usefixtures("blueprints")
def test_an_episode_that_airs_is_told(server: HomeServer) -> None:
    activity = "event.demo_activity"
    automate(server, "episode_aired", activity=activity, actions=[tell("message")])
    aired = {"show": "Roots", "season": 1, "number": 2, "title": "Salt", "count": 1, "late": False}
    rest = {"event_type": "episode_aired", "poster_path": None, "panel_path": "/trakt-panel"}

    server.do(lambda resident: resident.show(activity, "2026-11-01T20:00:00.000+00:00", **aired, **rest))

    reads(server, TOLD, "Roots S01E02 Salt")


def tell(variable: str) -> dict[str, Any]:
    """An action that writes down one of a blueprint's variables."""
    value = {"value": f"{{{{ {variable} }}}}"}
    return {"action": "input_text.set_value", "target": {"entity_id": TOLD}, "data": value}


def account(server: HomeServer) -> str:
    return server.do(Resident.accounts)["demo"]


def automate(server: HomeServer, name: str, **inputs: object) -> None:
    """Make an automation of an imported blueprint."""
    use = {"path": f"trakt_panel/{name}.yaml", "input": inputs}
    server.do(lambda resident: resident.automate(name, {"alias": name, "use_blueprint": use}))


def play(server: HomeServer, show: Mapping[str, Any], position: float) -> None:
    """Let the player play the next episode of a show up to a second of its hour, and stop."""
    playing = {
        "media_content_type": "tvshow",
        "media_series_title": show["show"]["title"],
        "media_season": show["episode"]["season"],
        "media_episode": show["episode"]["number"],
        "media_duration": HOUR,
        "media_position": position,
    }

    async def watch(resident: Resident) -> None:
        await resident.show(PLAYER, "playing", **playing)
        await resident.show(PLAYER, "idle")

    server.do(watch)
