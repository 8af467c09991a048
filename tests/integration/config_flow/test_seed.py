"""A refresh token pasted in place of a code: it works once, and when it does not, the code is the way in."""

from pathlib import Path

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers.storage import STORAGE_DIR

from tests.integration.config_flow.test_add import the_account
from tests.integration.sign_in import WRONG_APP, Newcomer
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind

OTHER_APP = "1" * 64


@pytest.fixture
def seed(services: Simulator) -> str:
    return services.sign_in().refresh_token


def spendings(services: Simulator) -> int:
    return services.state.requests.counts["auth POST /oauth/token"]


@pytest.mark.parametrize("kind", ["own_app", "given_app"])
async def test_a_pasted_refresh_token_signs_in_without_a_code(
    newcomer: Newcomer, services: Simulator, seed: str, kind: str
) -> None:
    await newcomer.begins(kind)
    done = await newcomer.submits(newcomer.app | {"refresh_token": f" {seed[:20]}\n{seed[20:]} "})
    entry = the_account(done, services)
    (grant,) = services.state.tokens.grants()
    assert entry.data["token"]["refresh_token"] == grant.refresh_token != seed
    assert seed not in str(dict(entry.data))
    assert services.state.tokens.codes == {}


async def test_a_refresh_token_that_was_used_says_so_and_a_code_signs_in(
    newcomer: Newcomer, services: Simulator, seed: str
) -> None:
    services.state.tokens.refresh(seed, services.client_id)
    await newcomer.begins()
    refused = await newcomer.submits(newcomer.app | {"refresh_token": seed})
    assert (refused["step_id"], refused["errors"]) == ("retry", {"base": "seed_spent"})

    shown = await newcomer.submits()
    assert shown["type"] is FlowResultType.SHOW_PROGRESS
    the_account(await newcomer.decides(), services)
    assert spendings(services) == 1


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"refresh_token": "token"}, "not_a_refresh_token"),
        ({"refresh_token": "http://" + "a" * 40 + "?b"}, "not_a_refresh_token"),
        ({"refresh_token": WRONG_APP, "client_id": WRONG_APP}, "refresh_token_is_client_id"),
        ({"refresh_token": OTHER_APP, "client_secret": OTHER_APP}, "refresh_token_is_client_id"),
    ],
)
async def test_what_is_no_refresh_token_is_named_before_anything_is_asked(
    newcomer: Newcomer, services: Simulator, seed: str, fields: dict[str, str], error: str
) -> None:
    await newcomer.begins()
    refused = await newcomer.submits(newcomer.app | fields)
    assert refused["errors"] == {"refresh_token": error}
    assert services.state.requests.counts == {}

    the_account(await newcomer.submits(newcomer.app | {"refresh_token": seed}), services)


@pytest.mark.parametrize(("status", "error"), [(503, "server"), (429, "rate_limit")])
async def test_a_refresh_token_is_kept_for_the_next_try_when_trakt_did_not_judge_it(
    newcomer: Newcomer, services: Simulator, seed: str, status: int, error: str
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path="oauth/token", status=status, count=1))
    await newcomer.begins()
    refused = await newcomer.submits(newcomer.app | {"refresh_token": seed})
    assert (refused["step_id"], refused["errors"]) == ("retry", {"base": error})

    the_account(await newcomer.submits(), services)
    assert services.state.tokens.codes == {}


async def test_a_refresh_token_whose_answer_was_lost_ends_in_a_code(
    newcomer: Newcomer, services: Simulator, seed: str
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.DROP_ANSWER, path="oauth/token"))
    await newcomer.begins()
    lost = await newcomer.submits(newcomer.app | {"refresh_token": seed})
    assert lost["errors"] == {"base": "unreachable"}
    refused = await newcomer.submits()
    assert refused["errors"] == {"base": "seed_spent"}

    await newcomer.submits()
    the_account(await newcomer.decides(), services)


async def test_an_app_that_trakt_does_not_know_costs_no_refresh_token(
    newcomer: Newcomer, services: Simulator, seed: str
) -> None:
    await newcomer.begins()
    refused = await newcomer.submits({"client_id": WRONG_APP, "refresh_token": seed})
    assert (refused["step_id"], refused["errors"]) == ("own_app", {"client_id": "app_refused"})

    the_account(await newcomer.submits(newcomer.app | {"refresh_token": seed}), services)


async def test_a_new_pair_is_not_lost_when_the_account_cannot_be_read(
    newcomer: Newcomer, services: Simulator, seed: str
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path="users/settings", status=423))
    await newcomer.begins()
    refused = await newcomer.submits(newcomer.app | {"refresh_token": seed})
    assert (refused["step_id"], refused["errors"]) == ("retry", {"base": "account_locked"})

    the_account(await newcomer.submits(), services)
    assert spendings(services) == 1


async def test_a_refresh_token_is_not_spent_where_its_pair_could_not_be_kept(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, seed: str
) -> None:
    storage = Path(hass.config.path(STORAGE_DIR))
    no_folder(storage)
    await newcomer.begins()
    refused = await newcomer.submits(newcomer.app | {"refresh_token": seed})
    assert (refused["step_id"], refused["errors"]) == ("retry", {"base": "not_writable"})
    assert spendings(services) == 0

    a_folder_again(storage)
    the_account(await newcomer.submits(), services)


def no_folder(storage: Path) -> None:
    storage.write_text("a file")


def a_folder_again(storage: Path) -> None:
    storage.unlink()


async def test_a_tmdb_token_that_is_refused_costs_no_refresh_token(
    newcomer: Newcomer, services: Simulator, seed: str
) -> None:
    await newcomer.begins()
    fields = newcomer.app | {"refresh_token": seed, "tmdb_token": "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln"}
    warned = await newcomer.submits(fields)
    assert warned["step_id"] == "tmdb_refused"
    assert spendings(services) == 0

    entry = the_account(await newcomer.chooses("without_tmdb"), services)
    assert "tmdb_token" not in entry.data


async def test_a_refresh_token_renews_an_account_that_is_reconfigured(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, seed: str, real_entry: ConfigEntry[object]
) -> None:
    before = real_entry.data["token"]
    newcomer.follow(
        await hass.config_entries.flow.async_init(
            real_entry.domain, context={"source": "reconfigure", "entry_id": real_entry.entry_id}
        )
    )
    done = await newcomer.submits(newcomer.app | {"refresh_token": seed})
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "reconfigure_successful")
    await hass.async_block_till_done()
    assert real_entry.data["token"] != before


async def test_somebody_elses_refresh_token_cannot_take_an_account_over(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[object]
) -> None:
    other = services.sign_in("newcomer").refresh_token
    newcomer.follow(
        await hass.config_entries.flow.async_init(
            real_entry.domain, context={"source": "reconfigure", "entry_id": real_entry.entry_id}
        )
    )
    refused = await newcomer.submits(newcomer.app | {"refresh_token": other})
    assert (refused["type"], refused["reason"]) == (FlowResultType.ABORT, "wrong_account")
    assert {grant.username for grant in services.state.tokens.grants()} == {"demo"}
