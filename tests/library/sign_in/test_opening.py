"""A tracker on what the environment or the command line signed in to."""

import asyncio
import errno
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import aiohttp
import pytest
from msgspec.structs import replace

from trakt_tmdb import (
    AuthenticationError,
    EpisodeRef,
    InvalidRequestError,
    TraktTMDBError,
    UnreachableError,
    open_tracker,
)
from trakt_tmdb.addresses import Addresses
from trakt_tmdb.credentials import Credentials
from trakt_tmdb.errors import AuthenticationReason, JournalError
from trakt_tmdb.probe import TraktAbilities
from trakt_tmdb.sign_in.entrance import entrance_of
from trakt_tmdb.sign_in.joining import Joining, entrance_for
from trakt_tmdb.sign_in.opening import open_signed_in
from trakt_tmdb.sign_in.places import Places
from trakt_tmdb.sign_in.shared_journal import SharedJournal
from trakt_tmdb.sign_in.sign_ins import Kept, SignIns
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.control import Decision, decide
from trakt_tmdb.trakt.seed import name_of
from trakt_tmdb.trakt.token_file import TokenFile

type SigningIn = Callable[[str], Awaitable[tuple[Joining, TraktAbilities]]]

NOBODY = "http://127.0.0.1:1"
"""An address at which nothing listens."""
EPISODE = EpisodeRef.parse("show/trakt-1001/s01e01")


async def test_the_environments_refresh_token_opens_a_tracker_and_is_spent_once(
    simulator: Simulator, seed: str
) -> None:
    for _ in range(2):
        async with open_tracker() as tracker:
            assert (await tracker.history()).plays
    assert simulator.state.requests.counts["auth POST /oauth/token"] == 1


async def test_programs_at_once_share_the_pair_that_one_of_them_renews(
    simulator: Simulator, seed: str
) -> None:
    async with open_tracker():
        pass
    simulator.state.tokens.expire_access()

    async def watch_history() -> None:
        async with open_tracker() as tracker:
            await tracker.refresh()

    await asyncio.gather(*(watch_history() for _ in range(5)))
    assert simulator.state.requests.counts["auth POST /oauth/token"] == 2


async def test_nothing_goes_around_the_proxy_that_the_environment_names(
    simulator: Simulator, seed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAKT_TMDB_SERVICES", f"{os.environ['TRAKT_TMDB_SERVICES']},proxy={NOBODY}")
    with pytest.raises(UnreachableError):
        async with open_tracker():
            pass
    assert not simulator.state.requests.counts


async def test_answers_stay_for_the_next_program(simulator: Simulator, seed: str) -> None:
    async with open_tracker() as tracker:
        first = await tracker.watchlist()
    simulator.state.requests.clear()
    async with open_tracker() as tracker:
        assert await tracker.watchlist() == first
    assert not simulator.state.requests.counts


async def test_everything_that_is_kept_is_its_owners_alone(seed: str, places: Places) -> None:
    async with open_tracker():
        pass
    assert [folder.stat().st_mode & 0o777 for folder in (places.config, places.state)] == [0o700] * 2
    kept = [path for path in (*places.config.iterdir(), *places.state.iterdir()) if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
    assert seed not in "".join(path.read_text() for path in places.config.iterdir())


async def test_a_refresh_token_that_was_used_elsewhere_is_named_and_not_tried_again(
    simulator: Simulator, seed: str
) -> None:
    simulator.state.tokens.refresh(seed, simulator.client_id)
    for _ in range(2):
        with pytest.raises(
            AuthenticationError, match=r"TRAKT_INIT_REFRESH was used already.*login"
        ) as refused:
            async with open_tracker():
                pass
        assert refused.value.reason is AuthenticationReason.SEED_SPENT
    assert simulator.state.requests.counts["auth POST /oauth/token"] == 1


async def test_what_is_kept_of_spent_tokens_is_named_where_it_cannot_be_read(
    simulator: Simulator, seed: str, places: Places
) -> None:
    places.make()
    (places.config / "spent-seeds").mkdir()
    with pytest.raises(TraktTMDBError, match="spent-seeds"):
        async with open_tracker():
            pass
    assert not simulator.state.requests.counts


async def test_a_lock_that_the_file_system_refuses_is_told(
    seed: str, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("trakt_tmdb.files.lock.fcntl.flock", refuse)
    with pytest.raises(TraktTMDBError, match=r"tokens.json: No locks available"):
        await TokenFile(places.tokens).alone("somebody").__aenter__()
    async with SharedJournal(places.config / "journal.db") as journal:
        with pytest.raises(JournalError, match="No locks available"):
            await journal.turn("account").__aenter__()


async def test_what_somebody_waits_to_send_is_never_sent_by_who_signed_in_after_them(
    simulator: Simulator, session: aiohttp.ClientSession, seed: str, places: Places
) -> None:
    others = simulator.state.accounts["newcomer"]
    async with open_tracker() as tracker:
        await tracker.refresh()
        simulator.state.tokens.expire_access()
        simulator.state.tokens.expire_refresh()
        app = Credentials(client_id=simulator.client_id)
        joining = Joining(session, entrance_for(os.environ, app), places)
        device = await joining.begin()
        decide(simulator.state, Decision(user_code=device.user_code, username="newcomer"))
        await joining.keep(await joining.finish(replace(device, interval=1)))

        receipt = await tracker.mark_watched(EPISODE)
        assert receipt.pending
        assert isinstance(tracker.trouble, AuthenticationError)
    async with open_tracker() as tracker:
        await tracker.refresh()
        assert tracker.pending == 0
    assert not others.history.shows()


@pytest.fixture
async def signing_in(
    simulator: Simulator, session: aiohttp.ClientSession, seed: str, places: Places
) -> SigningIn:
    """Signs somebody in with a code, as `trakt-tmdb login` does, but for what is kept last."""
    places.make()

    async def begin(username: str) -> tuple[Joining, TraktAbilities]:
        app = Credentials(client_id=simulator.client_id)
        joining = Joining(session, entrance_for(os.environ, app), places)
        device = await joining.begin()
        decide(simulator.state, Decision(user_code=device.user_code, username=username))
        return joining, await joining.finish(replace(device, interval=1))

    return begin


async def who_is_signed_in() -> str | None:
    async with open_signed_in() as opened:
        return opened.person.username


async def test_of_two_who_sign_in_at_once_the_first_is_told_and_the_second_is_signed_in(
    signing_in: SigningIn,
) -> None:
    first, first_may = await signing_in("demo")
    second, second_may = await signing_in("newcomer")
    await second.keep(second_may)
    with pytest.raises(AuthenticationError, match="Somebody else signed in") as refused:
        await first.keep(first_may)
    assert refused.value.reason is AuthenticationReason.SIGNED_OUT
    await first.drop()
    assert await who_is_signed_in() == "newcomer"


async def test_whoever_signs_in_while_the_first_opening_asks_who_it_is_keeps_their_name(
    simulator: Simulator, signing_in: SigningIn, seed: str
) -> None:
    async with open_tracker():
        pass
    await SignIns(Places.of_platform().sign_in).forget_person(name_of(seed))
    slow = Fault(kind=FaultKind.DELAY, path="trakt/users/settings", delay_ms=2500)
    simulator.state.faults.add(slow)
    opening = asyncio.create_task(who_is_signed_in())
    joining, may = await signing_in("newcomer")
    await joining.keep(may)
    assert await opening == "newcomer"
    assert await who_is_signed_in() == "newcomer"


async def test_a_sign_in_that_is_cut_short_is_nobodys_until_somebody_asks(
    signing_in: SigningIn,
) -> None:
    assert await who_is_signed_in() == "demo"
    await signing_in("newcomer")
    assert await who_is_signed_in() == "newcomer"


def test_a_log_shows_no_secret_of_a_way_in(seed: str) -> None:
    assert seed not in repr(entrance_of(os.environ, Kept()))
    assert "hidden" not in repr(Addresses(proxy="http://user:hidden@127.0.0.1:3128"))


async def test_nobody_signed_in_is_told_how_to(home: Path) -> None:
    with pytest.raises(AuthenticationError, match="trakt-tmdb login") as refused:
        async with open_tracker():
            pass
    assert refused.value.reason is AuthenticationReason.SIGNED_OUT


async def test_other_services_have_other_answers(seed: str, places: Places) -> None:
    async with open_tracker() as tracker:
        await tracker.watchlist()
    assert not (places.cache / "answers.db").exists()


async def test_a_folder_that_cannot_be_made_is_named_before_the_seed_is_spent(
    simulator: Simulator, seed: str, places: Places
) -> None:
    places.config.parent.write_text("in the way")
    with pytest.raises(TraktTMDBError, match=f"{places.config} cannot be made"):
        async with open_tracker():
            pass
    assert not simulator.state.requests.counts


async def test_wrong_variables_are_named_all_at_once(seed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRAKT_ID")
    monkeypatch.setenv("TMDB_TOKEN", "0123456789abcdef" * 2)
    with pytest.raises(InvalidRequestError) as refused:
        async with open_tracker():
            pass
    first, second = str(refused.value).splitlines()
    assert first.startswith("TRAKT_ID is not set")
    assert second.startswith("TMDB_TOKEN is wrong. This is an API key (v3)")
