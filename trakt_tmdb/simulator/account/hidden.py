"""Titles that one account keeps out of its views."""

from collections.abc import Container
from datetime import datetime
from typing import Literal, get_args

from trakt_tmdb.simulator.catalogue import Movie, Show

from .items import ItemKey, key_of

type Section = Literal["calendar", "progress_watched", "progress_collected", "recommendations", "dropped"]

SECTIONS: tuple[Section, ...] = get_args(Section.__value__)


class Hidden:
    """Hidden titles by section; a dropped show is out of calendar and progress alike."""

    def __init__(self) -> None:
        self._hidden: dict[Section, dict[ItemKey, tuple[Show | Movie, datetime]]] = {
            name: {} for name in SECTIONS
        }

    @property
    def calendar(self) -> Container[Show | Movie]:
        """What the calendar leaves out."""
        return [title for title, _ in (*self.items("calendar"), *self.items("dropped"))]

    @property
    def progress(self) -> Container[Show | Movie]:
        """What progress and up next leave out."""
        return [title for title, _ in (*self.items("progress_watched"), *self.items("dropped"))]

    @property
    def recommended(self) -> Container[Show | Movie]:
        """What is recommended no more."""
        return [title for title, _ in (*self.items("recommendations"), *self.items("dropped"))]

    def items(self, section: Section) -> list[tuple[Show | Movie, datetime]]:
        """List a section's titles and since when they are hidden."""
        return list(self._hidden[section].values())

    def add(self, title: Show | Movie, section: Section, at: datetime) -> bool:
        """Hide a title; False when it is hidden there already."""
        hidden, key = self._hidden[section], key_of(title)
        new = key not in hidden
        hidden.setdefault(key, (title, at))
        return new

    def remove(self, title: Show | Movie, section: Section) -> bool:
        """Show it again; False when it was not hidden there."""
        return self._hidden[section].pop(key_of(title), None) is not None
