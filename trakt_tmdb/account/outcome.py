"""What became of an intent."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from trakt_tmdb.trakt.models.history import Play
from trakt_tmdb.trakt.models.media import Media

_SAME_SECOND = timedelta(seconds=1)


class Played(msgspec.Struct, frozen=True, kw_only=True, tag="played"):
    """A play that is being added or was, and all it takes to recognise it and to take it back."""

    media: Media
    item: int
    """Trakt id of the episode or movie."""
    at: datetime | None
    """UTC, whole seconds; None where the time is unknown."""
    before: tuple[int, ...]
    """History ids of the item's earlier plays."""
    unlisted: int | None = None
    """Trakt id of the show or movie that was on the watchlist, which its first play takes it off."""

    def find(self, plays: Iterable[Play]) -> Play | None:
        """Our play among the item's: a new one, of our second where it has one."""
        new = (play for play in plays if play.id not in self.before)
        return next((play for play in new if self._is_ours(play)), None)

    def _is_ours(self, play: Play) -> bool:
        if self.at is None or play.watched_at is None:
            return self.at is None
        return abs(play.watched_at - self.at) < _SAME_SECOND


class Seen(msgspec.Struct, frozen=True, kw_only=True, tag="seen"):
    """Nothing was added: it was watched already."""

    at: datetime | None


class TakenBack(msgspec.Struct, frozen=True, kw_only=True, tag="taken_back"):
    """What an undo removed."""

    plays: int


class Refused(msgspec.Struct, frozen=True, kw_only=True, tag="refused"):
    """Trakt will never accept it."""

    error: str
    """Name of the error's class."""
    message: str


type Outcome = Played | Seen | TakenBack | Refused


class State(StrEnum):
    """How far an intent has come."""

    WAITING = "waiting"
    SENDING = "sending"
    DONE = "done"
    UNDONE = "undone"
    REFUSED = "refused"


OPEN = (State.WAITING, State.SENDING)
