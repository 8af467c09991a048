"""A refresh token that works once: spent once, by whoever comes first, and remembered by its hash."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

from trakt_tmdb.errors import AuthenticationError, AuthenticationReason, TraktTMDBError, UnreachableError
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.trakt import Token, TraktAuth
from trakt_tmdb.trakt.seed import name_of, sign_in_with_seed
from trakt_tmdb.trakt.token_file import TokenFile

ANOTHER_PROCESS = """
import asyncio, sys
from pathlib import Path
import aiohttp
from trakt_tmdb.trakt.seed import sign_in_with_seed
from trakt_tmdb.trakt.token_file import TokenFile

async def main(client_id, seed, path, auth_url):
    async with aiohttp.ClientSession() as session:
        sys.stdin.readline()
        auth = await sign_in_with_seed(session, client_id, seed, TokenFile(Path(path)), auth_url=auth_url)
        print(await auth.access_token(), flush=True)
        sys.stdin.readline()
        print(await auth.renew(await auth.access_token()), flush=True)

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.fixture
def seed(simulator: Simulator) -> str:
    return simulator.sign_in().refresh_token


@pytest.fixture
def file(tmp_path: Path) -> TokenFile:
    return TokenFile(tmp_path / "made on demand" / "tokens.json")


class Program:
    """Starts over and over with the same seed and the same file, as a script does."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession, file: TokenFile) -> None:
        self._simulator, self._session, self._file = simulator, session, file

    async def starts(self, seed: str) -> TraktAuth:
        return await sign_in_with_seed(
            self._session, self._simulator.client_id, seed, self._file, auth_url=self._simulator.auth_url
        )

    def spendings(self) -> int:
        return self._simulator.state.requests.counts.get("auth POST /oauth/token", 0)


@pytest.fixture
def program(simulator: Simulator, session: aiohttp.ClientSession, file: TokenFile) -> Program:
    return Program(simulator, session, file)


async def test_a_seed_signs_in_and_its_pair_wins_from_then_on(
    program: Program, simulator: Simulator, seed: str
) -> None:
    first = await (await program.starts(seed)).access_token()
    assert first
    assert simulator.state.tokens.owner(first) == "demo"
    assert await (await program.starts(seed)).access_token() == first
    assert program.spendings() == 1


async def test_what_a_renewal_brought_is_what_the_next_start_uses(
    program: Program, simulator: Simulator, seed: str
) -> None:
    auth = await program.starts(seed)
    renewed = await auth.refresh()
    again = await program.starts(seed)
    assert again.token == renewed
    assert await again.refresh() != renewed
    assert program.spendings() == 3


async def test_the_file_is_its_owners_alone_and_does_not_hold_the_seed(
    program: Program, seed: str, file: TokenFile
) -> None:
    await program.starts(seed)
    assert file.path.stat().st_mode & 0o777 == 0o600
    everything = "".join(f"{path.name}{path.read_text()}" for path in file.path.parent.iterdir())
    assert seed not in everything
    assert list(json.loads(file.path.read_text())) == [name_of(seed)]
    assert sorted(path.name for path in file.path.parent.iterdir()) == [
        "tokens.json",
        f"tokens.json.{name_of(seed)}.lock",
        "tokens.json.lock",
    ]


async def test_a_seed_that_was_used_elsewhere_says_so_and_names_the_way_in(
    program: Program, simulator: Simulator, seed: str, file: TokenFile
) -> None:
    simulator.state.tokens.refresh(seed, simulator.client_id)
    with pytest.raises(AuthenticationError, match=r"used already.*device code") as refused:
        await program.starts(seed)
    assert refused.value.reason is AuthenticationReason.SEED_SPENT
    assert seed not in str(refused.value)
    assert await file.read(name_of(seed)) is None


async def test_a_seed_is_not_spent_where_its_pair_could_not_be_kept(
    program: Program, simulator: Simulator, seed: str, file: TokenFile
) -> None:
    file.path.mkdir(parents=True)
    with pytest.raises(TraktTMDBError, match="cannot be kept"):
        await program.starts(seed)
    assert program.spendings() == 0
    file.path.rmdir()
    assert await (await program.starts(seed)).access_token()


async def test_a_folder_that_cannot_be_made_is_named(
    simulator: Simulator, session: aiohttp.ClientSession, seed: str, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("")
    elsewhere = Program(simulator, session, TokenFile(tmp_path / "taken" / "tokens.json"))
    with pytest.raises(TraktTMDBError, match="taken"):
        await elsewhere.starts(seed)
    assert elsewhere.spendings() == 0


async def test_a_file_that_is_damaged_is_left_alone(program: Program, seed: str, file: TokenFile) -> None:
    file.path.parent.mkdir()
    file.path.write_text('{"half a')
    with pytest.raises(TraktTMDBError, match="Move it away"):
        await program.starts(seed)
    assert file.path.read_text() == '{"half a'
    assert program.spendings() == 0


async def test_a_seed_survives_a_service_that_cannot_be_reached(
    program: Program, simulator: Simulator, seed: str
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="oauth/token", status=503))
    with pytest.raises(TraktTMDBError):
        await program.starts(seed)
    assert await (await program.starts(seed)).access_token()


async def test_several_seeds_share_a_file(program: Program, simulator: Simulator, seed: str) -> None:
    other = simulator.sign_in("newcomer").refresh_token
    first, second = await asyncio.gather(program.starts(seed), program.starts(other))
    again = await asyncio.gather(program.starts(seed), program.starts(other))
    assert [auth.token for auth in again] == [first.token, second.token]
    assert first.token != second.token
    assert program.spendings() == 2


async def test_fifty_starts_at_once_spend_a_seed_once(program: Program, seed: str) -> None:
    started = await asyncio.gather(*(program.starts(seed) for _ in range(50)))
    assert len({await auth.access_token() for auth in started}) == 1
    assert program.spendings() == 1


async def test_a_pair_that_another_process_renewed_is_taken_over(program: Program, seed: str) -> None:
    ours, theirs = await program.starts(seed), await program.starts(seed)
    refused = await ours.access_token()
    assert refused
    renewed = await theirs.renew(refused)
    assert await ours.renew(refused) == renewed
    assert program.spendings() == 2


async def test_a_pair_is_not_renewed_where_the_new_one_could_not_be_kept(
    program: Program, seed: str, file: TokenFile
) -> None:
    auth = await program.starts(seed)
    lock = blocked(file)
    with pytest.raises(TraktTMDBError, match="cannot be kept"):
        await auth.refresh()
    assert program.spendings() == 1
    lock.rmdir()
    assert await auth.refresh() == await file.read(name_of(seed))


async def test_a_pair_that_could_not_be_stored_does_not_give_way_to_the_dead_one_in_the_file(
    program: Program, simulator: Simulator, seed: str, file: TokenFile
) -> None:
    auth = await program.starts(seed)
    simulator.state.faults.add(Fault(kind=FaultKind.DELAY, path="oauth/token", delay_ms=300))
    renewal = asyncio.create_task(auth.refresh())
    await met(simulator)
    lock = blocked(file)
    with pytest.raises(TraktTMDBError, match="could not be stored"):
        await renewal
    lock.rmdir()
    assert await file.read(name_of(seed)) != auth.token
    assert await auth.refresh() == await file.read(name_of(seed))
    assert program.spendings() == 3


def blocked(file: TokenFile) -> Path:
    """Let the file be read and not written."""
    lock = file.path.with_name("tokens.json.lock")
    lock.unlink()
    lock.mkdir()
    return lock


async def met(simulator: Simulator) -> None:
    """Wait until the planned fault met its request."""
    while simulator.state.faults.planned:  # noqa: ASYNC110 - a fault sets no event
        await asyncio.sleep(0.02)


async def test_two_processes_that_start_at_once_spend_a_seed_once(
    program: Program, simulator: Simulator, seed: str, file: TokenFile
) -> None:
    command = (
        sys.executable,
        *("-c", ANOTHER_PROCESS, simulator.client_id, seed, str(file.path), simulator.auth_url),
    )
    processes = [
        await asyncio.create_subprocess_exec(*command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(4)
    ]

    async def all_go() -> set[bytes]:
        for process in processes:
            assert process.stdin
            process.stdin.write(b"go\n")
        return set(
            await asyncio.gather(*(process.stdout.readline() for process in processes if process.stdout))
        )

    (first,) = await all_go()
    assert program.spendings() == 1
    (second,) = await all_go()
    assert second != first
    assert program.spendings() == 2
    assert [await process.wait() for process in processes] == [0] * 4
    kept = await file.read(name_of(seed))
    assert isinstance(kept, Token)
    assert kept.access_token.encode() == second.strip()


async def test_a_process_that_is_killed_gives_its_lock_back(
    program: Program, simulator: Simulator, seed: str, file: TokenFile
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STALL, path="oauth/token"))
    command = (
        sys.executable,
        *("-c", ANOTHER_PROCESS, simulator.client_id, seed, str(file.path), simulator.auth_url),
    )
    process = await asyncio.create_subprocess_exec(*command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    process.stdin.write(b"go\n")
    await met(simulator)
    process.kill()
    await process.wait()
    with pytest.raises((AuthenticationError, UnreachableError)):
        await program.starts(seed)
