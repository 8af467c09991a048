"""Shows that one account keeps out of its views."""

from collections.abc import Container
from datetime import datetime
from typing import Literal, get_args

from trakt_tmdb.simulator.catalogue import Show

type Section = Literal["calendar", "progress_watched", "dropped"]

SECTIONS: tuple[Section, ...] = get_args(Section.__value__)


class Hidden:
    """Hidden shows by section; a dropped one is out of calendar and progress alike."""

    def __init__(self) -> None:
        self._hidden: dict[Section, dict[int, tuple[Show, datetime]]] = {name: {} for name in SECTIONS}

    @property
    def calendar(self) -> Container[Show]:
        """What the calendar leaves out."""
        return [show for show, _ in (*self.items("calendar"), *self.items("dropped"))]

    @property
    def progress(self) -> Container[Show]:
        """What progress and up next leave out."""
        return [show for show, _ in (*self.items("progress_watched"), *self.items("dropped"))]

    def items(self, section: Section) -> list[tuple[Show, datetime]]:
        """List a section's shows and since when they are hidden."""
        return list(self._hidden[section].values())

    def add(self, show: Show, section: Section, at: datetime) -> bool:
        """Hide a show; False when it is hidden there already."""
        return self._hidden[section].setdefault(show.key, (show, at)) == (show, at)

    def remove(self, show: Show, section: Section) -> bool:
        """Show it again; False when it was not hidden there."""
        return self._hidden[section].pop(show.key, None) is not None
