"""Somebody up to an age sees titles for that age, and none whose age is not known."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.trakt_panel.ages import age_of, is_for
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.options import Options, Person, Right, as_stored
from tests.integration.conftest import Ask, asking
from trakt_tmdb import Media, TitleRef
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Show

MOST_AGE = 12


@pytest.mark.parametrize(
    ("certification", "age"),
    [
        ("TV-Y7", 7),
        ("TV-PG", 10),
        ("TV-14", 14),
        ("TV-MA", 17),
        ("pg-13", 13),
        ("R", 17),
        ("R18+", 18),
        ("12A", 12),
        ("16", 16),
        ("PG12", 12),
        ("NR", None),
        ("", None),
        (None, None),
    ],
)
def test_a_certification_names_an_age(certification: str | None, age: int | None) -> None:
    assert age_of(certification) == age


def test_what_is_not_rated_is_for_nobody_who_has_a_limit() -> None:
    assert is_for("TV-PG", MOST_AGE)
    assert not is_for("TV-14", MOST_AGE)
    assert not is_for(None, 17)


@pytest.fixture
async def child(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> Ask:
    """Asks as somebody who may change things, up to an age."""
    people = (Person(user=hass_read_only_user.id, right=Right.WRITE, most_age=MOST_AGE),)
    hass.config_entries.async_update_entry(entry, options=dict(as_stored(Options(people=people))))
    return asking(await hass_ws_client(hass, hass_read_only_access_token), entry)


def named_in(answer: object) -> Iterator[str]:
    """The references of shows and movies in an answer, however deep."""
    match answer:
        case {**fields}:
            yield from (str(ref) for name, ref in fields.items() if name in {"ref", "title_ref"})
            for value in fields.values():
                yield from named_in(value)
        case [*items]:
            for item in items:
                yield from named_in(item)


def too_old(simulator: Simulator) -> set[tuple[Media, int | None]]:
    catalogue = simulator.state.catalogue
    titles = (*catalogue.shows.on_trakt, *catalogue.movies.on_trakt)
    return {
        (Media.SHOW if isinstance(one, Show) else Media.MOVIE, one.ids.trakt)
        for one in titles
        if not is_for(one.certification, MOST_AGE)
    }


def title_in(ref: str) -> tuple[Media, int | None]:
    title = TitleRef.parse("/".join(ref.split("/")[:2]))
    return title.media, title.trakt


READS: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("up_next", {}),
    ("my_shows", {}),
    ("history", {}),
    ("watchlist", {}),
    ("favorites", {}),
    ("schedule", {"filter": "everything", "scope": "all"}),
    ("discover", {"list": "trending", "media": "show"}),
    ("search", {"query": "the"}),
)


@pytest.mark.parametrize(("command", "fields"), READS, ids=[command for command, _ in READS])
async def test_titles_above_an_age_are_left_out(
    child: Ask, ask: Ask, simulator: Simulator, command: str, fields: Mapping[str, Any]
) -> None:
    above = too_old(simulator)

    def are_above(reply: dict[str, Any]) -> list[bool]:
        return [title_in(ref) in above for ref in named_in(reply["result"])]

    everything, seen = are_above(await ask(command, **fields)), are_above(await child(command, **fields))
    assert any(everything)
    assert not any(seen)
    assert len(seen) > 0


def one_show(simulator: Simulator, *, suitable: bool) -> Show:
    shows = simulator.state.catalogue.shows.on_trakt
    return next(one for one in shows if is_for(one.certification, MOST_AGE) is suitable)


async def test_a_title_above_an_age_is_not_found(child: Ask, simulator: Simulator) -> None:
    ids = {"trakt": one_show(simulator, suitable=False).ids.trakt}
    ref = f"show/trakt-{ids['trakt']}"
    replies = [
        await child("details", ref=ref),
        await child("episodes", ref=ref, season=1),
        await child("add_to_watchlist", intent_id="tap-0001", media="show", ids=ids),
    ]
    assert [reply["error"]["code"] for reply in replies] == ["not_found"] * 3


async def test_a_title_for_an_age_is_opened_and_changed(child: Ask, simulator: Simulator) -> None:
    ids = {"trakt": one_show(simulator, suitable=True).ids.trakt}
    details = await child("details", ref=f"show/trakt-{ids['trakt']}")
    assert details["result"]["card"]["certification"]
    assert (await child("add_to_watchlist", intent_id="tap-0001", media="show", ids=ids))["success"]


async def test_what_may_be_of_titles_above_an_age_is_left_alone(
    hass: HomeAssistant, entry: MockConfigEntry, child: Ask, ask: Ask, simulator: Simulator
) -> None:
    ids = {"trakt": one_show(simulator, suitable=False).ids.trakt}
    assert (await ask("add_to_watchlist", intent_id="tap-0001", media="show", ids=ids))["success"]
    replies = [
        await child("send_all"),
        await child("discard_all"),
        await child("favorite_collection", intent_id="tap-0002"),
        await child("undo", intent_id="tap-0003"),
    ]
    assert [reply["error"]["code"] for reply in replies] == [*["read_only"] * 3, "invalid_format"]
    assert (await child("changes"))["result"] == {"changes": [], "held": 0}


async def test_actions_hide_nothing_and_are_closed_to_who_has_a_limit(
    hass: HomeAssistant, child: Ask, hass_read_only_user: MockUser
) -> None:
    context = Context(user_id=hass_read_only_user.id)
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN, "get_up_next", {}, blocking=True, context=context, return_response=True
        )
