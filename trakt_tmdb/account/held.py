"""What is too old to be sent unasked, and what waits behind it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from trakt_tmdb.catalogue.reference import EpisodeRef, parse_target, title_of

from .action import (
    MOMENTARY,
    Action,
    AddToList,
    ChangeList,
    DeleteList,
    MarkUnwatched,
    MarkWatched,
    RemoveFromList,
    ReorderList,
    Undo,
    target_of,
)
from .journal import Entry

HELD_AFTER = timedelta(hours=48)
"""After this long a person may have changed their mind, or done it elsewhere: they are asked first."""

_OF_ONE_LIST = (AddToList, RemoveFromList, ReorderList, ChangeList, DeleteList)

type Episodes = frozenset[tuple[int, int]] | None
"""Season and number of each; None where no single episodes are meant."""


def is_held(entry: Entry, now: datetime) -> bool:
    """Whether an open intent waits for the person to send or to discard it."""
    if isinstance(entry.intent.action, MOMENTARY):
        return False
    return entry.is_open and now - (entry.renewed_at or entry.intent.made_at) > HELD_AFTER


class HeldBack:
    """What a delivery passes over, so that nothing overtakes what it builds on.

    A later intent waits behind a held one of the same title or list, unless both are plays of different
    episodes.
    """

    def __init__(self) -> None:
        self._actions: dict[str, Action] = {}

    def add(self, entry: Entry, action: Action) -> None:
        """Pass over an entry; `action` is what an undo takes back, else its own."""
        self._actions[entry.intent.intent_id] = action

    def is_before(self, entry: Entry, action: Action) -> bool:
        """Whether an entry has to wait for any of them; an undo never waits for what it takes back."""
        own = entry.intent.action
        undone = own.receipt if isinstance(own, Undo) else None
        return any(
            _touch(earlier, action) for intent_id, earlier in self._actions.items() if intent_id != undone
        )


def _touch(one: Action, other: Action) -> bool:
    if isinstance(one, _OF_ONE_LIST) and isinstance(other, _OF_ONE_LIST) and one.list == other.list:
        return True
    target, other_target = target_of(one), target_of(other)
    if target is None or other_target is None:
        # Of no one title, or what an undo took back is forgotten: then there is nothing left to touch.
        return False
    if not title_of(target).same_title(title_of(other_target)):
        return False
    episodes, others = _episodes(one), _episodes(other)
    return episodes is None or others is None or not episodes.isdisjoint(others)


def _episodes(action: Action) -> Episodes:
    if not isinstance(action, MarkWatched | MarkUnwatched):
        return None
    if action.parts:
        return frozenset((part.season, part.number) for part in action.parts)
    target = parse_target(action.target)
    return frozenset({(target.season, target.number)}) if isinstance(target, EpisodeRef) else None


def held_of(entries: Sequence[Entry], now: datetime) -> frozenset[str]:
    """The receipts of those that are held."""
    return frozenset(entry.intent.intent_id for entry in entries if is_held(entry, now))
