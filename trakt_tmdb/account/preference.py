"""What a person chose for one title, and how the journal's file keeps it."""

import logging
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import timedelta
from enum import StrEnum

import msgspec

from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.errors import InvalidRequestError

from .journal_file import at_once

_LOGGER = logging.getLogger(__name__)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS preferences (
    title    TEXT PRIMARY KEY,
    seconds  REAL NOT NULL,
    specials TEXT NOT NULL
)
"""
_KEEP = "INSERT OR REPLACE INTO preferences (title, seconds, specials) VALUES (?, ?, ?)"


class Specials(StrEnum):
    """Whether a show's specials count and are marked with the rest."""

    IN = "in"
    OUT = "out"


class Preference(msgspec.Struct, frozen=True, kw_only=True):
    """A show, by every id it was ever chosen by, and how it differs from others."""

    title: TitleRef
    offset: timedelta = timedelta()
    """Added to when its episodes air."""
    specials: Specials = Specials.OUT

    @property
    def is_needed(self) -> bool:
        """Whether it says anything at all."""
        return bool(self.offset) or self.specials is Specials.IN


def prepare_preferences(connection: sqlite3.Connection) -> None:
    """Make the table where there is none."""
    # Nothing is written where nothing lacks: a journal on a read-only disk can still be read.
    if not connection.execute("PRAGMA table_info(preferences)").fetchone():
        connection.execute(_SCHEMA)


def read_preferences(connection: sqlite3.Connection) -> list[Preference]:
    """Every title's, in the order in which they were chosen."""
    rows = connection.execute("SELECT title, seconds, specials FROM preferences ORDER BY rowid")
    return list(_readable(rows))


def keep_preference(
    connection: sqlite3.Connection, preference: Preference, replaced: Iterable[TitleRef]
) -> None:
    """Put one in the place of those of the same title; one that says nothing only takes them away."""
    with at_once(connection):
        connection.executemany("DELETE FROM preferences WHERE title = ?", [(str(one),) for one in replaced])
        if preference.is_needed:
            values = str(preference.title), preference.offset.total_seconds(), preference.specials
            connection.execute(_KEEP, values)


def _readable(rows: Iterable[tuple[str, float, str]]) -> Iterator[Preference]:
    """The rows as preferences; what only another version understands stays in the file, left alone."""
    for title, seconds, specials in rows:
        try:
            yield Preference(
                title=TitleRef.parse(title), offset=timedelta(seconds=seconds), specials=Specials(specials)
            )
        except (ValueError, InvalidRequestError):
            _LOGGER.warning("The journal holds a preference that this version cannot read; it is left alone.")
