"""What automations and scripts call."""

from datetime import UTC, datetime

import probatio
import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel.const import DOMAIN
from tests.integration.conftest import Unseen
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def call(hass: HomeAssistant, action: str, **fields: object) -> dict[str, object]:
    answer = await hass.services.async_call(DOMAIN, action, fields, blocking=True, return_response=True)
    assert isinstance(answer, dict)
    return dict(answer)


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
    "wrong", [{"media": "movie"}, {"season": 1}, {"media": "movie", "season": 1, "episode": 1}]
)
async def test_a_title_of_another_kind_is_refused(
    hass: HomeAssistant, unseen: Unseen, simulator: Simulator, wrong: dict[str, object]
) -> None:
    title = unseen.show.title if "season" in wrong else f"{unseen.show.title} S01E01"
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "mark_watched", title=title, **wrong)
    assert refused.value.translation_key == "invalid_request"
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
        ("mark_watched", {"ids": {"trakt": 1}}, "invalid_request"),
        ("mark_watched", {"media": "movie", "ids": {"trakt": 999_999_999}}, "not_found"),
        ("undo", {"receipt": "none-such"}, "not_found"),
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
