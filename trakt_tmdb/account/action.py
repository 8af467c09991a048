"""What can be done to an account; each is written into the journal as it stands here."""

from datetime import datetime
from enum import StrEnum
from typing import Self

import msgspec

from trakt_tmdb.catalogue.reference import EpisodeRef, Target, TitleRef, parse_target
from trakt_tmdb.errors import InvalidRequestError
from trakt_tmdb.trakt.models.lists import Privacy

from .when import WatchedAt, When

WORST, BEST = 1, 10
"""Ratings."""


class HidingPlace(StrEnum):
    """Where a title can be kept out of."""

    CALENDAR = "calendar"
    PROGRESS = "progress"
    RECOMMENDATIONS = "recommendations"


class Part(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """An episode that a season, a show or everything up to here came to when it was confirmed."""

    item: int
    """Trakt id of the episode."""
    season: int
    number: int
    released: datetime | None = None


class MarkWatched(msgspec.Struct, frozen=True, kw_only=True, tag="mark_watched", omit_defaults=True):
    """Add one play of an episode or movie, or of each of `parts`; what was seen already is left alone.

    `again` adds another play of what was seen.
    """

    target: str
    when: When | None = When.NOW
    """None where `at` is the moment."""
    at: datetime | None = None
    again: bool = False
    parts: tuple[Part, ...] = ()

    @classmethod
    def of(
        cls, target: Target, watched_at: WatchedAt, *, again: bool = False, parts: tuple[Part, ...] = ()
    ) -> Self:
        """Write down a choice as the person made it; raises InvalidRequestError for a time without zone."""
        if isinstance(watched_at, datetime):
            if watched_at.tzinfo is None:
                raise InvalidRequestError("A play's time needs a time zone.")
            return cls(target=str(target), when=None, at=watched_at, again=again, parts=parts)
        return cls(target=str(target), when=watched_at, again=again, parts=parts)


class MarkUnwatched(msgspec.Struct, frozen=True, kw_only=True, tag="mark_unwatched", omit_defaults=True):
    """Remove every play of an episode or movie, or of each of `parts`; with `play`, that one alone."""

    target: str
    play: int | None = None
    """History id."""
    parts: tuple[Part, ...] = ()
    plays: int = 1
    """How many were to go when it was confirmed."""


class AddToWatchlist(msgspec.Struct, frozen=True, kw_only=True, tag="add_to_watchlist"):
    """Put a show or movie on the watchlist."""

    target: str


class RemoveFromWatchlist(msgspec.Struct, frozen=True, kw_only=True, tag="remove_from_watchlist"):
    """Take a show or movie off the watchlist."""

    target: str


class FavoriteSource(StrEnum):
    """Where a title is a favourite."""

    TRAKT = "trakt"
    TMDB = "tmdb"


class AddFavorite(msgspec.Struct, frozen=True, kw_only=True, tag="add_favorite", omit_defaults=True):
    """Make a show or movie a favourite."""

    target: str
    source: FavoriteSource = FavoriteSource.TRAKT


class RemoveFavorite(msgspec.Struct, frozen=True, kw_only=True, tag="remove_favorite", omit_defaults=True):
    """Make a show or movie no favourite."""

    target: str
    source: FavoriteSource = FavoriteSource.TRAKT


class FavoriteCollection(msgspec.Struct, frozen=True, kw_only=True, tag="favorite_collection"):
    """Make favourites of what was collected, as it was when it was confirmed."""

    titles: tuple[str, ...]


class Rate(msgspec.Struct, frozen=True, kw_only=True, tag="rate"):
    """Rate a show, movie or episode, 1 to 10."""

    target: str
    rating: int

    @classmethod
    def of(cls, target: EpisodeRef | TitleRef, rating: int) -> Self:
        """Write down a rating; raises InvalidRequestError outside 1 to 10."""
        if not WORST <= rating <= BEST:
            raise InvalidRequestError(f"A rating goes from {WORST} to {BEST}.")
        return cls(target=str(target), rating=rating)


class Unrate(msgspec.Struct, frozen=True, kw_only=True, tag="unrate"):
    """Take the rating of a show, movie or episode back."""

    target: str


class Drop(msgspec.Struct, frozen=True, kw_only=True, tag="drop"):
    """Give a show up: it leaves progress and calendar, and keeps its plays."""

    target: str


class Restore(msgspec.Struct, frozen=True, kw_only=True, tag="restore"):
    """Take a show up again that was dropped."""

    target: str


class Hide(msgspec.Struct, frozen=True, kw_only=True, tag="hide"):
    """Keep a show out of progress, or a show or movie out of the calendar or the recommendations."""

    target: str
    section: HidingPlace


class Unhide(msgspec.Struct, frozen=True, kw_only=True, tag="unhide"):
    """Let it in again."""

    target: str
    section: HidingPlace


class StartRewatch(msgspec.Struct, frozen=True, kw_only=True, tag="start_rewatch"):
    """Count a show's progress from now on; its plays are kept."""

    target: str


class AddToList(msgspec.Struct, frozen=True, kw_only=True, tag="add_to_list"):
    """Put a show, movie, season or episode on a list of the person's own."""

    target: str
    list: str
    """Its Trakt id or slug."""


class RemoveFromList(msgspec.Struct, frozen=True, kw_only=True, tag="remove_from_list"):
    """Take a show, movie, season or episode off a list."""

    target: str
    list: str


class CreateList(msgspec.Struct, frozen=True, kw_only=True, tag="create_list", omit_defaults=True):
    """Make a new list."""

    name: str
    description: str | None = None
    privacy: Privacy = "private"


class ReorderList(msgspec.Struct, frozen=True, kw_only=True, tag="reorder_list"):
    """Let entries of a list, by their ids there, take each other's places, so that they stand as here."""

    list: str
    entries: tuple[int, ...]


class ChangeList(msgspec.Struct, frozen=True, kw_only=True, tag="change_list", omit_defaults=True):
    """Change what a list is called and who sees it; None: that stays as it is."""

    list: str
    name: str | None = None
    description: str | None = None
    """Empty: none any more."""
    privacy: Privacy | None = None


class DeleteList(msgspec.Struct, frozen=True, kw_only=True, tag="delete_list"):
    """Delete a list with everything on it."""

    list: str


class ReorderLists(msgspec.Struct, frozen=True, kw_only=True, tag="reorder_lists"):
    """Let lists take each other's places, so that they stand as here."""

    lists: tuple[str, ...]


class Checkin(msgspec.Struct, frozen=True, kw_only=True, tag="checkin"):
    """Say that an episode or movie is being watched; Trakt makes a play of it when its time is over."""

    target: str


class CancelCheckin(msgspec.Struct, frozen=True, kw_only=True, tag="cancel_checkin"):
    """Say that nothing is being watched any more."""


class Undo(msgspec.Struct, frozen=True, kw_only=True, tag="undo"):
    """Take back what the intent with this receipt did."""

    receipt: str


type Change = (
    AddToWatchlist
    | RemoveFromWatchlist
    | AddFavorite
    | RemoveFavorite
    | Rate
    | Unrate
    | Drop
    | Restore
    | Hide
    | Unhide
    | AddToList
    | RemoveFromList
)
"""What sets how a person stands to a title; done twice, it is done once."""

OF_LISTS = (CreateList, ChangeList, DeleteList, ReorderList, ReorderLists)
"""Actions on lists themselves, not on what a person puts on one."""

UNTITLED = (*OF_LISTS, CancelCheckin, FavoriteCollection, Undo)
"""Actions that are of no one title."""

MOMENTARY = (Checkin, CancelCheckin)
"""What makes no sense later on: it is delivered at once or refused."""

type Action = (
    MarkWatched
    | MarkUnwatched
    | Change
    | StartRewatch
    | CreateList
    | ChangeList
    | DeleteList
    | ReorderList
    | ReorderLists
    | Checkin
    | CancelCheckin
    | FavoriteCollection
    | Undo
)


def target_of(action: Action) -> Target | None:
    """What an action is of; None for an undo and for what is of no one title."""
    return None if isinstance(action, UNTITLED) else parse_target(action.target)


def is_at_tmdb(action: Action) -> bool:
    """Whether an action is of the account at TMDB, which may be away while the other one is not."""
    return isinstance(action, AddFavorite | RemoveFavorite) and action.source is FavoriteSource.TMDB
