"""What was written of late, and how far it has come."""

import datetime as dt
from enum import StrEnum

import msgspec

from trakt_tmdb.account.intent import Origin


class Deed(StrEnum):
    """What a write does, by its name in the journal."""

    MARK_WATCHED = "mark_watched"
    MARK_UNWATCHED = "mark_unwatched"
    ADD_TO_WATCHLIST = "add_to_watchlist"
    REMOVE_FROM_WATCHLIST = "remove_from_watchlist"
    ADD_FAVORITE = "add_favorite"
    REMOVE_FAVORITE = "remove_favorite"
    FAVORITE_COLLECTION = "favorite_collection"
    RATE = "rate"
    UNRATE = "unrate"
    DROP = "drop"
    RESTORE = "restore"
    HIDE = "hide"
    UNHIDE = "unhide"
    START_REWATCH = "start_rewatch"
    ADD_TO_LIST = "add_to_list"
    REMOVE_FROM_LIST = "remove_from_list"
    CREATE_LIST = "create_list"
    CHANGE_LIST = "change_list"
    DELETE_LIST = "delete_list"
    REORDER_LIST = "reorder_list"
    REORDER_LISTS = "reorder_lists"
    CHECKIN = "checkin"
    CANCEL_CHECKIN = "cancel_checkin"
    UNDO = "undo"


class ChangeState(StrEnum):
    """How far a write has come."""

    WAITING = "waiting"
    """For Trakt, or for an earlier held one of the same title."""
    SENDING = "sending"
    """Begun; the answer is still to come."""
    HELD = "held"
    """For the person, to send or to discard it: it is older than 48 hours."""
    DONE = "done"
    UNDONE = "undone"
    DISCARDED = "discarded"
    REFUSED = "refused"


class RecentChange(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """One write; `receipt` undoes, sends or discards it."""

    receipt: str
    deed: Deed
    ref: str | None = None
    """The target: an episode, a season, everything up to an episode, a show or a movie.

    Absent where a write is of no one title.
    """
    title_ref: str | None = None
    title: str | None = None
    """Of the show or movie, or the name of a list; absent where nothing at hand tells it."""
    lists: tuple[str, ...] = ()
    """Names of the list that the title was put on or taken off, or of the lists that were moved."""
    season: int | None = None
    number: int | None = None
    """Of the episode or, for everything up to one, of that."""
    plays: int = 0
    """Added, removed or, as long as nothing came of it, meant to be."""
    rating: int | None = None
    origin: Origin
    made_at: dt.datetime
    """UTC."""
    state: ChangeState
    error: str | None = None
    """Code of what Trakt refused all or the rest of it with, such as `account_limit`."""
    undoable: bool = False


class RecentChanges(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """The writes of the last 30 days and whatever is still open, newest first.

    An undo that is done shows in the write that it took back.
    """

    changes: tuple[RecentChange, ...]
    held: int
    """How many wait for the person."""
