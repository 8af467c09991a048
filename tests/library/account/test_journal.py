import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from trakt_tmdb.account.intent import Intent, MarkWatched, Origin
from trakt_tmdb.account.journal import Journal
from trakt_tmdb.account.outcome import Played, Seen, State
from trakt_tmdb.errors import JournalError
from trakt_tmdb.trakt.models.media import Media

MADE_AT = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)
PLAYED = Played(media=Media.EPISODE, item=7, at=MADE_AT, before=(1, 2), unlisted=3)


def intent(intent_id: str, *, made_at: datetime = MADE_AT, number: int = 1) -> Intent:
    action = MarkWatched(target=f"show/trakt-1/s01e{number:02}")
    return Intent(intent_id=intent_id, made_at=made_at, origin=Origin.PANEL, action=action)


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    async with Journal(tmp_path / "journal.db") as opened:
        yield opened


async def test_intents_keep_their_order(journal: Journal) -> None:
    for name in ("b", "a", "c"):
        await journal.add(intent(name))

    assert [entry.intent.intent_id for entry in await journal.open_entries()] == ["b", "a", "c"]


async def test_a_known_intent_id_keeps_its_first_intent(journal: Journal) -> None:
    first = await journal.add(intent("a", number=1))
    second = await journal.add(intent("a", number=2))

    assert second == first
    assert await journal.open_entries() == [first]


async def test_an_intent_being_sent_is_still_open_and_knows_what_was_sent(journal: Journal) -> None:
    await journal.add(intent("a"))
    await journal.advance("a", State.SENDING, PLAYED)

    [entry] = await journal.open_entries()
    assert (entry.state, entry.outcome) == (State.SENDING, PLAYED)


async def test_a_settled_intent_is_no_longer_open(journal: Journal) -> None:
    await journal.add(intent("a"))
    await journal.advance("a", State.DONE, Seen(at=MADE_AT))

    assert await journal.open_entries() == []
    assert (await journal.recent())[0].outcome == Seen(at=MADE_AT)


async def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    async with Journal(tmp_path / "journal.db") as before:
        await before.add(intent("a"))
        await before.advance("a", State.DONE, PLAYED)

    async with Journal(tmp_path / "journal.db") as after:
        entry = await after.entry("a")
    assert entry is not None
    assert (entry.state, entry.outcome) == (State.DONE, PLAYED)


async def test_old_settled_intents_are_forgotten_and_open_ones_never(journal: Journal) -> None:
    long_ago = MADE_AT - timedelta(days=31)
    await journal.add(intent("settled", made_at=long_ago))
    await journal.advance("settled", State.DONE, PLAYED)
    await journal.add(intent("open", made_at=long_ago))
    await journal.add(intent("recent"))
    await journal.advance("recent", State.DONE, PLAYED)

    await journal.forget_before(MADE_AT - timedelta(days=30))

    assert {entry.intent.intent_id for entry in await journal.recent()} == {"open", "recent"}


async def test_a_closed_journal_says_so(tmp_path: Path) -> None:
    async with Journal(tmp_path / "journal.db") as journal:
        pass

    with pytest.raises(JournalError, match="closed already"):
        await journal.add(intent("a"))


async def test_a_file_that_is_no_journal_is_a_typed_error(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(b"not a database" * 100)

    with pytest.raises(JournalError, match="cannot be used"):
        await Journal(path).open()


KILLED = """
import asyncio, os, signal, sys
from tests.library.account.test_journal import intent
from trakt_tmdb.account.journal import Journal

async def main():
    journal = Journal(sys.argv[1])
    await journal.open()
    await journal.add(intent("a"))
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_an_intent_survives_kill_9_right_after_it_was_added(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)  # noqa: ASYNC221, S603
    assert killed.returncode == -9

    async with Journal(path) as journal:
        assert [entry.intent.intent_id for entry in await journal.open_entries()] == ["a"]
