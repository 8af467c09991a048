import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from trakt_tmdb.account.action import MarkWatched, Undo
from trakt_tmdb.account.intent import Intent, Origin
from trakt_tmdb.account.journal import Journal
from trakt_tmdb.account.outcome import Kept, Played, Plays, Seen, State, TakenBack
from trakt_tmdb.errors import JournalError
from trakt_tmdb.trakt.models.media import Media

MADE_AT = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)
PLAYED = Plays(
    added=(Played(media=Media.EPISODE, item=7, at=MADE_AT, before=(1, 2)),), title=3, unlisted=Kept()
)


def intent(intent_id: str, *, made_at: datetime = MADE_AT, number: int = 1) -> Intent:
    action = MarkWatched(target=f"show/trakt-1/s01e{number:02}")
    return Intent(intent_id=intent_id, made_at=made_at, origin=Origin.PANEL, action=action)


def undo(intent_id: str, receipt: str) -> Intent:
    return Intent(intent_id=intent_id, made_at=MADE_AT, origin=Origin.PANEL, action=Undo(receipt=receipt))


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


async def test_what_waits_can_be_withdrawn_and_is_then_never_sent(journal: Journal) -> None:
    await journal.add(intent("a"))

    assert await journal.withdraw("a", undo("u", "a"))

    assert await journal.open_entries() == []
    assert not await journal.advance("a", State.SENDING, PLAYED)
    assert not await journal.withdraw("a", undo("v", "a"))
    assert [(one.intent.intent_id, one.state) for one in await journal.recent()] == [
        ("u", State.DONE),
        ("a", State.UNDONE),
    ]


@pytest.mark.parametrize("state", [State.SENDING, State.DONE, State.REFUSED])
async def test_what_was_sent_cannot_be_withdrawn(journal: Journal, state: State) -> None:
    await journal.add(intent("a"))
    await journal.advance("a", state, PLAYED)

    assert not await journal.withdraw("a", undo("u", "a"))
    assert await journal.entry("u") is None


async def test_an_undo_and_what_it_took_back_are_settled_at_once(journal: Journal) -> None:
    await journal.add(intent("a"))
    await journal.advance("a", State.DONE, PLAYED)
    await journal.add(undo("u", "a"))
    await journal.add(intent("b"))

    await journal.settle_undo("u", TakenBack(plays=1), "a")

    found = {entry.intent.intent_id: (entry.state, entry.outcome) for entry in await journal.recent()}
    assert found == {
        "a": (State.UNDONE, PLAYED),
        "u": (State.DONE, TakenBack(plays=1)),
        "b": (State.WAITING, None),
    }


async def test_a_journal_from_before_marks_could_be_of_several_is_read(tmp_path: Path) -> None:
    """Its very bytes, as version 0.1 of the first slice wrote them."""
    path = tmp_path / "journal.db"
    async with Journal(path):
        pass
    written = (
        b'{"intent_id":"a","made_at":"2026-11-22T20:15:00Z","origin":"panel","action":{"type":"mark_watched",'
        b'"target":"show/trakt-1/s01e01","when":"now","at":null,"again":false}}'
    )
    played = (
        b'{"type":"played","media":"episode","item":7,"at":"2026-11-22T20:15:00Z","before":[1,2],'
        b'"unlisted":3}'
    )
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO intents (intent_id, made_at, state, intent, outcome) VALUES (?, ?, ?, ?, ?)",
            ("a", MADE_AT.timestamp(), "sending", written, played),
        )
    connection.close()

    async with Journal(path) as journal:
        [entry] = await journal.open_entries()

    assert entry.intent == intent("a")
    [one] = PLAYED.added
    assert entry.outcome == Plays(added=(replace(one, unlisted=3),), title=3, unlisted=Kept())


async def test_a_closed_journal_says_so(tmp_path: Path) -> None:
    async with Journal(tmp_path / "journal.db") as journal:
        pass

    with pytest.raises(JournalError, match="closed already"):
        await journal.add(intent("a"))


async def test_a_file_that_is_no_journal_is_a_typed_error(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(b"not a database" * 100)

    with pytest.raises(JournalError, match=r"journal\.db is damaged"):
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


async def test_what_an_open_undo_takes_back_is_remembered_as_long_as_it_waits(journal: Journal) -> None:
    long_ago = MADE_AT - timedelta(days=31)
    for name in ("a", "b"):
        await journal.add(intent(name, made_at=long_ago))
        await journal.advance(name, State.DONE, PLAYED)
    await journal.add(replace(undo("u", "a"), made_at=long_ago))

    await journal.forget_before(MADE_AT - timedelta(days=30))
    assert [entry.intent.intent_id for entry in await journal.recent()] == ["u", "a"]

    await journal.settle_undo("u", TakenBack(plays=1), "a")
    await journal.forget_before(MADE_AT - timedelta(days=30))
    assert await journal.recent() == []


async def test_only_what_nobody_asked_for_of_late_is_discarded(journal: Journal) -> None:
    later = MADE_AT + timedelta(hours=1)
    for name in ("old", "renewed", "done"):
        await journal.add(intent(name))
    await journal.renew("renewed", later)
    await journal.advance("done", State.DONE, PLAYED)

    assert [await journal.discard(name, later) for name in ("old", "renewed", "done")] == [True, False, False]

    assert [entry.state for entry in await journal.recent()] == [State.DONE, State.WAITING, State.DISCARDED]
    assert not await journal.renew("old", later)


async def test_what_is_written_waits_while_the_file_is_held_still(journal: Journal) -> None:
    await journal.add(intent("a"))
    await journal.hold()
    waiting = asyncio.create_task(journal.add(intent("b")))
    await asyncio.sleep(0.05)
    assert [entry.intent.intent_id for entry in await journal.open_entries()] == ["a"]

    journal.release()
    await waiting
    assert [entry.intent.intent_id for entry in await journal.open_entries()] == ["a", "b"]


async def test_to_release_what_nobody_holds_changes_nothing(journal: Journal) -> None:
    journal.release()
    await journal.add(intent("a"))
    await journal.hold()
    journal.release()
    journal.release()
    assert await journal.advance("a", State.DONE, PLAYED)


async def test_a_journal_that_is_closed_cannot_be_held(tmp_path: Path) -> None:
    async with Journal(tmp_path / "journal.db") as journal:
        pass
    with pytest.raises(JournalError):
        await journal.hold()
    with pytest.raises(JournalError):  # and not: waits for ever
        await journal.add(intent("a"))


async def test_whoever_stops_waiting_for_the_file_holds_nothing(journal: Journal) -> None:
    holding = asyncio.create_task(journal.hold())
    await asyncio.sleep(0)
    holding.cancel()
    await asyncio.wait((holding,))
    await journal.add(intent("a"))


async def test_a_journal_that_is_held_can_be_closed(tmp_path: Path) -> None:
    async with Journal(tmp_path / "journal.db") as journal:
        await journal.hold()
        waiting = asyncio.create_task(journal.add(intent("a")))
        await asyncio.sleep(0)
    journal.release()
    with pytest.raises(JournalError):
        await waiting
