"""What Settings shows and does."""

from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.integration.conftest import Ask
from tests.integration.overview import overview_read
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def test_requests_are_counted_without_asking(
    ask: Ask, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    simulator.state.requests.clear()
    told = (await ask("requests"))["result"]
    assert (told["left"] > 0, told["last_hour"] > 0, told["tmdb_last_hour"] > 0) == (True, True, True)
    assert not simulator.state.requests.counts


async def test_what_the_account_may_do_is_found_out(ask: Ask, simulator: Simulator) -> None:
    may = (await ask("abilities"))["result"]
    assert (may["account"], may["app"], may["up_next"], may["tmdb_account"]) == ("open",) * 4
    assert may["most_on_watchlist"] > 0
    assert may["tmdb_writable"] is False

    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="up_next", status=403, count=9))
    assert (await ask("abilities"))["result"]["up_next"] == "app_refused"


async def test_a_cleared_cache_is_filled_anew(
    hass: HomeAssistant, ask: Ask, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    simulator.state.requests.clear()
    assert (await ask("flush_cache"))["success"] is True
    await ask("up_next")
    assert simulator.state.requests.counts["trakt GET /sync/watched/shows"] == 1
