"""What somebody says to Assist, through Home Assistant's own API for models."""

from typing import Any

import pytest
from homeassistant.components.homeassistant.exposed_entities import async_expose_entity
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers import llm
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.trakt_panel.const import CONF_DEMO, DOMAIN
from custom_components.trakt_panel.llm import async_get_tools
from tests.integration.calling import count_plays, not_started, unseen_movie
from tests.integration.overview import overview_read
from trakt_tmdb import Origin
from trakt_tmdb.simulator import Simulator

ASSISTANT = "conversation"


@pytest.fixture(autouse=True)
async def _assist(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Assist runs, and one entity of the account is exposed to it."""
    for component in ("homeassistant", "llm"):
        assert await async_setup_component(hass, component, {})
    await hass.async_block_till_done()
    async_expose_entity(hass, ASSISTANT, "todo.demo_to_watch", should_expose=True)
    await overview_read(entry)


async def api(hass: HomeAssistant, user: str | None = None) -> llm.APIInstance:
    context = llm.LLMContext(
        platform="test",
        context=Context(user_id=user),
        language="en",
        assistant=ASSISTANT,
        device_id=None,
    )
    return await llm.async_get_api(hass, llm.LLM_API_ASSIST, context)


async def say(hass: HomeAssistant, tool: str, user: str | None = None, **fields: object) -> llm.ToolResult:
    return await use(hass, await api(hass, user), tool, **fields)


async def use(hass: HomeAssistant, instance: llm.APIInstance, name: str, **fields: object) -> llm.ToolResult:
    """Call a tool as an instance does, without the trace of a conversation."""
    tool = next(one for one in instance.tools if one.name == f"{DOMAIN}__{name}")
    asked = llm.ToolInput(tool_name=tool.name, tool_args=fields)
    answer = await tool.async_call(hass, asked, instance.llm_context)
    assert isinstance(answer, llm.ToolResult)
    return answer


def ours(instance: llm.APIInstance) -> set[str]:
    return {tool.name for tool in instance.tools if tool.name.startswith(DOMAIN)}


async def test_there_are_tools_while_something_of_the_account_is_exposed(
    hass: HomeAssistant, entry: MockConfigEntry, entity_registry: er.EntityRegistry
) -> None:
    tools = [tool for tool in (await api(hass)).tools if tool.name.startswith(DOMAIN)]
    assert len(tools) == 6
    assert {tool.integration for tool in tools} == {DOMAIN}
    for one in er.async_entries_for_config_entry(entity_registry, entry.entry_id):
        async_expose_entity(hass, ASSISTANT, one.entity_id, should_expose=False)
    assert ours(await api(hass)) == set()


async def test_other_apis_than_assists_get_none(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    context = (await api(hass)).llm_context
    assert async_get_tools(hass, context, "another") is None
    assert async_get_tools(hass, context, llm.LLM_API_ASSIST)


async def test_there_are_none_without_a_running_account(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    before = await api(hass)
    await hass.config_entries.async_unload(entry.entry_id)
    assert ours(await api(hass)) == set()
    assert (await use(hass, before, "get_up_next")).error is True


async def test_what_to_watch_next_is_told(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    told: Any = (await say(hass, "get_up_next")).data
    up_next = await entry.runtime_data.tracker.up_next()
    assert told["count"] == len(up_next.shows)
    assert told["shows"][0]["show"] == up_next.shows[0].show.title
    assert told["shows"][0]["next_episode"].startswith("S")


async def test_what_airs_is_told(hass: HomeAssistant) -> None:
    today: Any = (await say(hass, "get_schedule", range="today")).data
    week: Any = (await say(hass, "get_schedule", range="week")).data
    assert week["count"] >= today["count"]
    assert week["airings"]
    assert all(one["title"] and one["at"] for one in week["airings"])


async def test_the_next_episode_is_marked_by_voice_and_taken_back(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = not_started(simulator)
    marked: Any = (await say(hass, "mark_watched", title=show.title, media="episode")).data
    assert (marked["plays"], marked["episode"]) == (1, "S01E01")
    assert count_plays(simulator, show) == 1
    (change,) = (await entry.runtime_data.tracker.changes()).changes
    assert change.origin is Origin.VOICE

    await say(hass, "undo", receipt=marked["receipt"])
    assert count_plays(simulator, show) == 0


async def test_a_movie_is_marked_and_wished_and_rated(hass: HomeAssistant, simulator: Simulator) -> None:
    movie, demo = unseen_movie(simulator), simulator.state.demo
    wish = next(one for one in simulator.state.catalogue.movies.on_trakt if one not in demo.watchlist)
    await say(hass, "mark_watched", title=movie.title, media="movie")
    assert len(demo.history.of(movie)) == 1
    await say(hass, "add_to_watchlist", title=f"{wish.title} ({wish.year})", media="movie")
    assert wish in demo.watchlist
    await say(hass, "rate", title=movie.title, rating=8)
    assert demo.ratings.of(movie) == 8


async def test_a_failure_is_a_sentence(hass: HomeAssistant) -> None:
    failed = await say(hass, "mark_watched", title="Nothing of that name", media="movie")
    assert failed.error is True
    assert failed.data == {"error": "The service knows no such title"}
    several = await say(hass, "add_to_watchlist", title="the")
    assert "(" in str(several.data["error"])


async def test_whoever_speaks_has_their_own_account(
    hass: HomeAssistant, entry: MockConfigEntry, simulators: list[Simulator]
) -> None:
    user = MockUser(is_owner=False).add_to_hass(hass)
    own = MockConfigEntry(
        domain=DOMAIN,
        title="Own",
        data={CONF_DEMO: True},
        options={"people": [{"user": user.id, "right": "write"}]},
        unique_id="e" * 32,
    )
    own.add_to_hass(hass)
    assert await hass.config_entries.async_setup(own.entry_id)
    await hass.async_block_till_done()
    async_expose_entity(hass, ASSISTANT, "todo.own_to_watch", should_expose=True)
    show = not_started(simulators[0])
    await say(hass, "mark_watched", user.id, title=show.title, media="episode")
    assert [count_plays(one, show) for one in simulators] == [0, 1]
    assert ours(await api(hass)) == set(), "of two accounts, none is the default"


async def test_who_has_no_account_changes_nothing(hass: HomeAssistant, simulator: Simulator) -> None:
    user = MockUser(is_owner=False).add_to_hass(hass)
    show = not_started(simulator)
    refused = await say(hass, "mark_watched", user.id, title=show.title, media="episode")
    assert refused.error is True
    assert count_plays(simulator, show) == 0
