"""What became of an intent."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

import msgspec

from trakt_tmdb.trakt.models.history import Play
from trakt_tmdb.trakt.models.media import Media

from .when import known_time

_SAME_SECOND = timedelta(seconds=1)


class Kept(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """That a title is on the watchlist, a favourite or rated, and what was said with it."""

    rating: int | None = None
    notes: str | None = None


class Refused(msgspec.Struct, frozen=True, kw_only=True, tag="refused", omit_defaults=True):
    """Trakt will never accept it."""

    error: str
    """Name of the error's class."""
    message: str
    upgrade_url: str | None = None
    limit: int | None = None
    """How much the account may hold."""


class Played(msgspec.Struct, frozen=True, kw_only=True, tag="played", omit_defaults=True):
    """A play that is being added or was, and all it takes to recognise it and to take it back."""

    media: Media
    item: int
    """Trakt id of the episode or movie."""
    at: datetime | None
    """UTC, whole seconds; None where the time is unknown."""
    before: tuple[int, ...]
    """History ids of the item's earlier plays."""
    unlisted: int | None = None
    """Only in journals from before marks could be of several: see Plays.unlisted."""

    def find(self, plays: Iterable[Play]) -> Play | None:
        """Our play among the item's: a new one, of our second where it has one."""
        new = (play for play in plays if play.id not in self.before)
        return next((play for play in new if self._is_ours(play)), None)

    def _is_ours(self, play: Play) -> bool:
        if self.at is None or play.watched_at is None:
            return self.at is None
        return abs(play.watched_at - self.at) < _SAME_SECOND


class Plays(msgspec.Struct, frozen=True, kw_only=True, tag="plays", omit_defaults=True):
    """The plays of one mark, of one title; a single one is a mark of one."""

    added: tuple[Played, ...]
    title: int | None = None
    """Trakt id of the show or movie."""
    unlisted: Kept | None = None
    """The title was on the watchlist, which its first play takes it off."""
    refused: Refused | None = None
    """Why the rest was not added."""

    @classmethod
    def of_one(cls, played: Played) -> Self:
        """Read what was written down before marks could be of several."""
        return cls(
            added=(played,), title=played.unlisted, unlisted=None if played.unlisted is None else Kept()
        )

    def found(self, history: Mapping[int, Sequence[Play]]) -> Iterator[tuple[Played, Play]]:
        """Ours among the plays of each item, by its Trakt id; no play is found twice."""
        taken: set[int | None] = set()
        # Those of unknown time take any new play, so they choose last.
        for one in sorted(self.added, key=lambda one: one.at is None):
            play = one.find(play for play in history.get(one.item, ()) if play.id not in taken)
            if play is not None:
                taken.add(play.id)
                yield one, play


class Gone(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A play that is being removed or was, and when it had been."""

    play: int
    """History id."""
    media: Media
    item: int
    """Trakt id of the episode or movie."""
    at: datetime | None
    """UTC; None where the time is unknown."""

    @classmethod
    def of(cls, play: Play, media: Media, item: int) -> Self:
        """Remember a play."""
        return cls(play=play.id or 0, media=media, item=item, at=known_time(play.watched_at))


class Removed(msgspec.Struct, frozen=True, kw_only=True, tag="removed", omit_defaults=True):
    """The plays that an unmark took, of one title."""

    plays: tuple[Gone, ...]
    title: int | None = None
    """Trakt id of the show or movie."""
    refused: Refused | None = None
    """Why the rest is still there."""


class Changed(msgspec.Struct, frozen=True, kw_only=True, tag="changed", omit_defaults=True):
    """How the person stood to a title before; None where they did not."""

    media: Media
    item: int
    """Trakt id."""
    before: Kept | None = None


class Unchanged(msgspec.Struct, frozen=True, kw_only=True, tag="unchanged"):
    """It was so already: nothing was sent."""


class Seen(msgspec.Struct, frozen=True, kw_only=True, tag="seen"):
    """Nothing was added: it was watched already."""

    at: datetime | None


class TakenBack(msgspec.Struct, frozen=True, kw_only=True, tag="taken_back"):
    """What an undo removed or, for an unmark, put back."""

    plays: int


type Outcome = Played | Plays | Removed | Changed | Unchanged | Seen | TakenBack | Refused


class State(StrEnum):
    """How far an intent has come."""

    WAITING = "waiting"
    SENDING = "sending"
    DONE = "done"
    UNDONE = "undone"
    REFUSED = "refused"


OPEN = (State.WAITING, State.SENDING)
