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
    """That a title is on the watchlist, a favourite, rated or hidden, and what was said with it."""

    rating: int | None = None
    notes: str | None = None
    hidden_at: datetime | None = None


class Refused(msgspec.Struct, frozen=True, kw_only=True, tag="refused", omit_defaults=True):
    """Trakt will never accept it."""

    error: str
    """Name of the error's class."""
    message: str
    upgrade_url: str | None = None
    limit: int | None = None
    """How much the account may hold."""
    expires_at: datetime | None = None
    """Until when that stands which it is in conflict with."""


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


class Paused(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Where a person had stopped in an item, in percent."""

    item: int
    """Trakt id of the episode or movie."""
    progress: float


class Plays(msgspec.Struct, frozen=True, kw_only=True, tag="plays", omit_defaults=True):
    """The plays of one mark, of one title; a single one is a mark of one."""

    added: tuple[Played, ...]
    title: int | None = None
    """Trakt id of the show or movie."""
    unlisted: Kept | None = None
    """The title was on the watchlist, which its first play takes it off."""
    dropped: Kept | None = None
    """The show was dropped."""
    paused: tuple[Paused, ...] = ()
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


class Rewatch(msgspec.Struct, frozen=True, kw_only=True, tag="rewatch", omit_defaults=True):
    """A rewatch that began."""

    show: int
    """Trakt id."""
    before: datetime | None = None
    """When an earlier one had begun, which it ended."""


class ListMade(msgspec.Struct, frozen=True, kw_only=True, tag="list_made", omit_defaults=True):
    """A list that is being made or was; each by its Trakt id or slug."""

    before: tuple[str, ...] = ()
    """Lists of the same name that were there."""
    made: str | None = None


class ListReordered(msgspec.Struct, frozen=True, kw_only=True, tag="list_reordered"):
    """The ids of a list's entries in their order before."""

    before: tuple[int, ...]


class ListFace(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a list is called, who sees it and how it shows."""

    name: str
    description: str | None = None
    privacy: str | None = None
    sort_by: str | None = None
    sort_how: str | None = None
    display_numbers: bool | None = None
    allow_comments: bool | None = None


class ListChanged(msgspec.Struct, frozen=True, kw_only=True, tag="list_changed"):
    """How a list looked before."""

    before: ListFace


class OnList(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A show, movie, season, episode or person that was on a list."""

    media: Media
    item: int
    """Trakt id."""
    notes: str | None = None


class ListDeleted(msgspec.Struct, frozen=True, kw_only=True, tag="list_deleted"):
    """A list that is being deleted or was, and all it takes to make it again."""

    face: ListFace
    titles: tuple[OnList, ...]
    """In their order."""
    namesakes: tuple[str, ...]
    """Lists of the same name, the deleted one among them; each by its Trakt id or slug."""
    following: tuple[int, ...]
    """The lists that came after it, by their Trakt ids."""


class ListsReordered(msgspec.Struct, frozen=True, kw_only=True, tag="lists_reordered"):
    """The Trakt ids of the lists in their order before."""

    before: tuple[int, ...]


class CheckedIn(msgspec.Struct, frozen=True, kw_only=True, tag="checked_in", omit_defaults=True):
    """A check-in that is being made or was."""

    plays: Plays
    """The one play that it becomes."""
    play: int | None = None
    """Its history id, where Trakt's answer came."""


class CheckinCancelled(msgspec.Struct, frozen=True, kw_only=True, tag="checkin_cancelled"):
    """What a person had checked in to, and until when that would have run."""

    media: Media
    item: int
    """Trakt id of the episode or movie."""
    until: datetime | None


class Loved(msgspec.Struct, frozen=True, kw_only=True, tag="loved", omit_defaults=True):
    """Titles made favourites at once, by their Trakt ids."""

    shows: tuple[int, ...] = ()
    movies: tuple[int, ...] = ()
    refused: Refused | None = None
    """Why the rest was not."""

    def __len__(self) -> int:
        return len(self.shows) + len(self.movies)


class Unchanged(msgspec.Struct, frozen=True, kw_only=True, tag="unchanged"):
    """It was so already: nothing was sent."""


class Seen(msgspec.Struct, frozen=True, kw_only=True, tag="seen"):
    """Nothing was added: it was watched already."""

    at: datetime | None


class TakenBack(msgspec.Struct, frozen=True, kw_only=True, tag="taken_back"):
    """What an undo removed or, for an unmark, put back."""

    plays: int


type Outcome = (
    Played
    | Plays
    | Removed
    | Changed
    | Rewatch
    | ListMade
    | ListReordered
    | ListChanged
    | ListDeleted
    | ListsReordered
    | CheckedIn
    | CheckinCancelled
    | Loved
    | Unchanged
    | Seen
    | TakenBack
    | Refused
)

UNDOABLE = (
    Plays,
    Removed,
    Changed,
    Rewatch,
    ListMade,
    ListReordered,
    ListChanged,
    ListDeleted,
    ListsReordered,
    CheckedIn,
    CheckinCancelled,
    Loved,
)
"""What an undo takes back."""


class State(StrEnum):
    """How far an intent has come."""

    WAITING = "waiting"
    SENDING = "sending"
    DONE = "done"
    UNDONE = "undone"
    DISCARDED = "discarded"
    """Not to be sent any more; what of it had arrived before is still there, and can be undone."""
    REFUSED = "refused"


OPEN = (State.WAITING, State.SENDING)

ARRIVED = (State.SENDING, State.DONE, State.DISCARDED)
"""Of these, something may be at Trakt."""
