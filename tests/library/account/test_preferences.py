"""What a person chose for single titles, kept in the journal's file."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trakt_tmdb.account.journal import Journal
from trakt_tmdb.account.preference import Preference, Specials
from trakt_tmdb.account.preferences import Preferences, PreferredTitles, shift
from trakt_tmdb.catalogue.reference import Media, TitleRef

SHOW = TitleRef(media=Media.SHOW, trakt=1, tmdb=2, imdb="tt3", tvdb=4)
OTHER = TitleRef(media=Media.SHOW, trakt=9)
LATER = timedelta(days=1, hours=2)
NONE = timedelta()
MOMENT = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)

OFFSETS = st.timedeltas(timedelta(days=-14), timedelta(days=14))
DATES = st.dates(date(2020, 1, 1), date(2035, 1, 1))

BEFORE_PREFERENCES = """
CREATE TABLE intents (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    intent_id  TEXT    NOT NULL UNIQUE,
    made_at    REAL    NOT NULL,
    state      TEXT    NOT NULL,
    intent     BLOB    NOT NULL,
    outcome    BLOB,
    renewed_at REAL
)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


async def started(journal: Journal) -> Preferences:
    preferences = Preferences(journal)
    await preferences.start()
    return preferences


def rows(path: Path) -> list[tuple[str, float, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT title, seconds, specials FROM preferences").fetchall()


async def choose(path: Path, title: TitleRef = SHOW, offset: timedelta = LATER) -> None:
    """As one run of a process does it."""
    async with Journal(path) as journal:
        await (await started(journal)).set_offset(title, offset)


@pytest.mark.parametrize(
    "title",
    [
        TitleRef(media=Media.SHOW, trakt=1),
        TitleRef(media=Media.SHOW, tmdb=2),
        TitleRef(media=Media.SHOW, imdb="tt3"),
        TitleRef(media=Media.SHOW, tvdb=4),
    ],
    ids=str,
)
async def test_a_choice_is_found_by_any_id_of_the_title_after_a_restart(path: Path, title: TitleRef) -> None:
    await choose(path)

    async with Journal(path) as journal:
        titles = (await started(journal)).titles

    assert title.same_title(SHOW)
    assert titles.offset(title) == LATER
    assert titles.offset(OTHER) == NONE


async def test_another_medium_with_the_same_number_is_another_title(path: Path) -> None:
    await choose(path)

    async with Journal(path) as journal:
        titles = (await started(journal)).titles

    assert titles.offset(TitleRef(media=Media.MOVIE, trakt=1)) == NONE
    assert titles.offset(TitleRef(media=Media.SHOW, tmdb=1)) == NONE


async def test_a_later_choice_by_another_id_takes_the_place_and_keeps_every_id(path: Path) -> None:
    await choose(path)

    await choose(path, TitleRef(media=Media.SHOW, tmdb=2), timedelta(minutes=30))

    assert rows(path) == [(str(SHOW), 1800.0, "out")]


async def test_titles_that_turn_out_to_be_one_become_one(path: Path) -> None:
    await choose(path, TitleRef(media=Media.SHOW, trakt=1))
    await choose(path, TitleRef(media=Media.SHOW, tmdb=2), -LATER)

    await choose(path, TitleRef(media=Media.SHOW, trakt=1, tmdb=2), timedelta(minutes=5))

    assert rows(path) == [("show/trakt-1.tmdb-2", 300.0, "out")]


async def test_zero_takes_an_offset_away_and_leaves_the_specials(path: Path) -> None:
    async with Journal(path) as journal:
        preferences = await started(journal)
        await preferences.set_offset(SHOW, LATER)
        await preferences.set_specials(SHOW, Specials.IN)
        await preferences.set_offset(SHOW, NONE)
        assert rows(path) == [(str(SHOW), 0.0, "in")]

        await preferences.set_specials(SHOW, Specials.OUT)

        assert rows(path) == []
        assert preferences.titles.find(SHOW) is None


async def test_what_is_chosen_again_changes_nothing(path: Path) -> None:
    async with Journal(path) as journal:
        preferences = await started(journal)

        assert await preferences.set_offset(SHOW, LATER)
        assert not await preferences.set_offset(SHOW, LATER)
        assert not await preferences.set_specials(SHOW, Specials.OUT)
        assert not await preferences.set_offset(OTHER, NONE)


async def test_choices_made_at_once_all_hold(path: Path) -> None:
    async with Journal(path) as journal:
        preferences = await started(journal)
        await asyncio.gather(
            preferences.set_offset(SHOW, LATER),
            preferences.set_specials(SHOW, Specials.IN),
            preferences.set_offset(OTHER, -LATER),
        )

    assert sorted(rows(path)) == [(str(SHOW), LATER.total_seconds(), "in"), (str(OTHER), -93600.0, "out")]


async def test_a_journal_from_before_gets_room_for_choices_and_keeps_its_writes(path: Path) -> None:
    written = (
        b'{"intent_id":"a","made_at":"2026-11-22T20:15:00Z","origin":"panel",'
        b'"action":{"type":"mark_watched","target":"show/trakt-1/s01e01"}}'
    )
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(BEFORE_PREFERENCES)
        connection.execute(
            "INSERT INTO intents (intent_id, made_at, state, intent) VALUES ('a', ?, 'waiting', ?)",
            (MOMENT.timestamp(), written),
        )

    await choose(path)

    async with Journal(path) as journal:
        assert [one.intent.intent_id for one in await journal.open_entries()] == ["a"]
        assert (await started(journal)).titles.offset(SHOW) == LATER


async def test_a_copy_of_the_file_is_a_whole_backup(path: Path, tmp_path: Path) -> None:
    async with Journal(path) as journal:
        await (await started(journal)).set_offset(SHOW, LATER)
        shutil.copy(path, tmp_path / "backup.db")

    async with Journal(tmp_path / "backup.db") as restored:
        assert (await started(restored)).titles.offset(SHOW) == LATER


async def test_writes_that_are_forgotten_take_no_choice_with_them(path: Path) -> None:
    await choose(path)

    async with Journal(path) as journal:
        await journal.forget_before(MOMENT + timedelta(days=10_000))
        assert (await started(journal)).titles.offset(SHOW) == LATER


@pytest.mark.parametrize("row", [("person/imdb-nm1", 60.0, "out"), ("show/trakt-5", 60.0, "some")])
async def test_what_only_another_version_understands_stays_and_harms_nothing(
    path: Path, row: tuple[str, float, str]
) -> None:
    await choose(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO preferences VALUES (?, ?, ?)", row)

    async with Journal(path) as journal:
        preferences = await started(journal)
        await preferences.set_offset(OTHER, LATER)
        assert preferences.titles.offset(SHOW) == LATER

    assert row in rows(path)


@given(OFFSETS)
def test_any_offset_is_read_as_it_was_chosen(offset: timedelta) -> None:
    async def read_back() -> timedelta:
        async with Journal(":memory:") as journal:
            await (await started(journal)).set_offset(SHOW, offset)
            return (await started(journal)).titles.offset(SHOW)

    assert asyncio.run(read_back()) == offset


@given(DATES, OFFSETS)
def test_a_bare_date_moves_by_whole_days_and_as_far_back_as_forth(day: date, offset: timedelta) -> None:
    moved = shift(day, offset)

    assert type(moved) is date
    assert abs(moved - day) <= abs(offset) < abs(moved - day) + timedelta(days=1)
    assert shift(moved, -offset) == day


@given(OFFSETS)
def test_a_moment_moves_by_the_very_offset(offset: timedelta) -> None:
    assert shift(MOMENT, offset) - MOMENT == offset


@given(st.lists(OFFSETS))
def test_the_furthest_offsets_reach_over_every_other(offsets: list[timedelta]) -> None:
    titles = PreferredTitles.of(
        Preference(title=TitleRef(media=Media.SHOW, trakt=number), offset=offset)
        for number, offset in enumerate(offsets, start=1)
    )

    assert titles.earliest <= NONE <= titles.latest
    assert all(titles.earliest <= offset <= titles.latest for offset in offsets)
    assert titles.has_offsets is any(offsets)
