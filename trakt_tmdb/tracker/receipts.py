"""What a journal's entry says to a person."""

from collections.abc import Iterable

from trakt_tmdb.account.action import Action, MarkUnwatched, MarkWatched, Undo
from trakt_tmdb.account.journal import Entry
from trakt_tmdb.account.outcome import (
    ARRIVED,
    UNDOABLE,
    ListMade,
    Loved,
    Plays,
    Refused,
    Removed,
    Seen,
    State,
    TakenBack,
)
from trakt_tmdb.account.refusal import error_of

from .views import Receipt


def being_undone(entries: Iterable[Entry]) -> frozenset[str]:
    """Receipts of what an undo that still waits takes back."""
    undos = (one.intent.action for one in entries if one.is_open)
    return frozenset(action.receipt for action in undos if isinstance(action, Undo))


def can_be_undone(entry: Entry, undone: frozenset[str]) -> bool:
    """Whether a write waits or has done something, and none of these undos takes it back already."""
    if isinstance(entry.intent.action, Undo) or entry.intent.intent_id in undone:
        return False
    arrived = entry.state in ARRIVED and isinstance(entry.outcome, UNDOABLE)
    return entry.is_open or arrived


def receipt_of(entry: Entry) -> Receipt:
    """The answer to a write; raises what Trakt refused it with for good."""
    receipt = entry.intent.intent_id
    if entry.state in {State.UNDONE, State.DISCARDED}:
        return Receipt(receipt=receipt, plays=0)
    match entry.outcome:
        case Refused() as refusal:
            raise error_of(refusal)
        case Seen(at=at):
            return Receipt(receipt=receipt, plays=0, seen_at=at)
        case Loved() as loved:
            return Receipt(receipt=receipt, titles=len(loved), pending=entry.is_open)
        case ListMade(made=made):
            return Receipt(receipt=receipt, list=made, pending=entry.is_open)
    return Receipt(receipt=receipt, plays=count_of(entry), pending=entry.is_open)


def count_of(entry: Entry) -> int:
    """The plays that a write added, removed or, as long as nothing came of it, is to."""
    match entry.outcome:
        case TakenBack(plays=plays):
            return plays
        case Plays(added=plays) | Removed(plays=plays):
            return len(plays)
        case None:
            return _expected(entry.intent.action)
    return 0


def _expected(action: Action) -> int:
    match action:
        case MarkWatched(parts=parts):
            return len(parts) or 1
        case MarkUnwatched(plays=plays):
            return plays
    return 0
