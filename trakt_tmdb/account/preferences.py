"""What a person chose for single titles, held in memory for the views and kept in the journal's file."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Self

import msgspec
from msgspec.structs import replace

from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.title_index import TitleIndex

from .journal import Journal
from .preference import Preference, Specials

_DAY = timedelta(days=1)
_NONE = timedelta()


class PreferredTitles(msgspec.Struct, frozen=True, kw_only=True):
    """Every title's preference at one moment, found by any id of the title."""

    index: TitleIndex[Preference] = TitleIndex()

    @classmethod
    def of(cls, preferences: Iterable[Preference]) -> Self:
        """Make them findable; of several about one title the last holds."""
        return cls(index=TitleIndex((one.title, one) for one in preferences))

    @property
    def latest(self) -> timedelta:
        """The longest that any show airs later; zero or more."""
        return max((_NONE, *(one.offset for one in self.index.entries.values())))

    @property
    def earliest(self) -> timedelta:
        """The longest that any show airs earlier; zero or less."""
        return min((_NONE, *(one.offset for one in self.index.entries.values())))

    @property
    def has_offsets(self) -> bool:
        """Whether any show airs at another time than its service says."""
        return bool(self.latest or self.earliest)

    def find(self, title: TitleRef) -> Preference | None:
        """What was chosen for a title."""
        return self.index.get(title)

    def offset(self, title: TitleRef) -> timedelta:
        """How much later (or earlier, below zero) a title airs for the person."""
        found = self.find(title)
        return found.offset if found else _NONE

    def specials(self, title: TitleRef) -> Specials:
        """Whether a show's specials count."""
        found = self.find(title)
        return found.specials if found else Specials.OUT

    def shifted[T: (date, datetime)](self, title: TitleRef, at: T) -> T:
        """When something of a title airs for the person."""
        offset = self.offset(title)
        return shift(at, offset) if offset else at


NOTHING_PREFERRED = PreferredTitles()


class Preferences:
    """Reads the journal's once, at the start, and follows every choice; what is shown is on disk first."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._kept: list[Preference] = []
        self._one_choice = asyncio.Lock()
        self.titles = NOTHING_PREFERRED

    async def start(self) -> None:
        """Take up what was chosen before."""
        self._hold(await self._journal.preferences())

    async def set_offset(self, title: TitleRef, offset: timedelta) -> bool:
        """Choose a show's offset; whether that changed anything."""
        return await self._choose(title, lambda one: replace(one, offset=offset))

    async def set_specials(self, title: TitleRef, specials: Specials) -> bool:
        """Choose whether a show's specials count; whether that changed anything."""
        return await self._choose(title, lambda one: replace(one, specials=specials))

    async def _choose(self, title: TitleRef, change: Callable[[Preference], Preference]) -> bool:
        async with self._one_choice:
            same = [one for one in self._kept if one.title.same_title(title)]
            before = self.titles.find(title) or Preference(title=title)
            after = change(before)
            if after == before:
                return False
            after = replace(after, title=_with_ids_of(title, same))
            await self._journal.keep_preference(after, [one.title for one in same])
            others = [one for one in self._kept if one not in same]
            self._hold([*others, after] if after.is_needed else others)
            return True

    def _hold(self, preferences: list[Preference]) -> None:
        self._kept = preferences
        self.titles = PreferredTitles.of(preferences)


def shift[T: (date, datetime)](at: T, offset: timedelta) -> T:
    """Move a moment; a bare date moves by whole days only."""
    if isinstance(at, datetime):
        return at + offset
    return at + whole_days(offset)


def whole_days(offset: timedelta) -> timedelta:
    """The days of an offset without its hours, towards zero."""
    return int(offset / _DAY) * _DAY


def _with_ids_of(title: TitleRef, others: Iterable[Preference]) -> TitleRef:
    """The title with what others knew of it, its own ids first."""
    for other in reversed(list(others)):
        known = other.title
        title = replace(
            title,
            trakt=title.trakt or known.trakt,
            tmdb=title.tmdb or known.tmdb,
            imdb=title.imdb or known.imdb,
            tvdb=title.tvdb or known.tvdb,
        )
    return title
