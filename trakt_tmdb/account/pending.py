"""What has not reached Trakt yet, shown as if it had."""

from collections.abc import Iterator, Mapping
from datetime import datetime

import msgspec

from trakt_tmdb.catalogue.reference import EpisodeRef, Target, TitleRef, parse_target, title_of

from .action import (
    Action,
    AddFavorite,
    AddToWatchlist,
    MarkUnwatched,
    MarkWatched,
    Rate,
    RemoveFavorite,
    RemoveFromWatchlist,
    Undo,
    Unrate,
)
from .journal import Entry
from .when import When

type Numbers = tuple[int, int]
"""Season and number."""


class _Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """An open intent, read once."""

    action: Action
    target: Target
    at: datetime
    parts: Mapping[Numbers, datetime]

    @property
    def title(self) -> TitleRef:
        return title_of(self.target)


class Pending:
    """The journal's open intents, held in memory for the views; of several about one title the last holds."""

    def __init__(self) -> None:
        self._waiting: dict[str, _Waiting] = {}
        self._undos: set[str] = set()

    def __len__(self) -> int:
        return len(self._waiting) + len(self._undos)

    def take(self, entry: Entry) -> None:
        """Follow an entry: shown while it is open, gone once it is settled."""
        intent_id, action = entry.intent.intent_id, entry.intent.action
        if not entry.is_open:
            self._waiting.pop(intent_id, None)
            self._undos.discard(intent_id)
        elif isinstance(action, Undo):
            self._undos.add(intent_id)
        else:
            self._waiting[intent_id] = _read(action, entry.intent.made_at)

    def episode(self, title: TitleRef, season: int, number: int) -> datetime | None:
        """When an episode was marked watched, if that still waits."""
        match self._last_of(title, season, number):
            case _Waiting(action=MarkWatched()) as mark:
                return mark.parts.get((season, number), mark.at)
        return None

    def movie(self, title: TitleRef) -> datetime | None:
        """When a movie was marked watched, if that still waits."""
        match self._last_of(title):
            case _Waiting(action=MarkWatched()) as mark:
                return mark.at
        return None

    def unwatched(self, title: TitleRef, season: int | None = None, number: int | None = None) -> bool:
        """Whether all plays of an episode or movie are to go, and that still waits."""
        match self._last_of(title, season, number):
            case _Waiting(action=MarkUnwatched(play=None)):
                return True
        return False

    def listed(self, title: TitleRef) -> bool | None:
        """Whether a title is to be on the watchlist; None where nothing waits."""
        for one in self._about(title):
            match one.action:
                case AddToWatchlist():
                    return True
                case RemoveFromWatchlist():
                    return False
        return None

    def favorite(self, title: TitleRef) -> bool | None:
        """Whether a title is to be a favourite; None where nothing waits."""
        for one in self._about(title):
            match one.action:
                case AddFavorite():
                    return True
                case RemoveFavorite():
                    return False
        return None

    def rating(self, target: EpisodeRef | TitleRef) -> Rate | Unrate | None:
        """What is to become of a rating; None where nothing waits."""
        for one in self._about(title_of(target)):
            if isinstance(one.action, Rate | Unrate) and _numbers(one.target) == _numbers(target):
                return one.action
        return None

    def _about(self, title: TitleRef) -> Iterator[_Waiting]:
        """What waits for a title, latest first."""
        return (one for one in reversed(self._waiting.values()) if one.title.same_title(title))

    def _last_of(
        self, title: TitleRef, season: int | None = None, number: int | None = None
    ) -> _Waiting | None:
        """The latest mark or unmark of an episode or movie."""
        wanted = None if season is None or number is None else (season, number)
        for one in self._about(title):
            if not isinstance(one.action, MarkWatched | MarkUnwatched):
                continue
            if wanted in one.parts or (not one.parts and _numbers(one.target) == wanted):
                return one
        return None


def _read(action: Action, made_at: datetime) -> _Waiting:
    match action:
        case MarkWatched(target=target, when=when, at=at, parts=parts):
            moment = at or made_at
            own = when is When.RELEASED
            watched = {
                (part.season, part.number): part.released if own and part.released else moment
                for part in parts
            }
            return _Waiting(action=action, target=parse_target(target), at=moment, parts=watched)
        case MarkUnwatched(target=target, parts=parts):
            gone = {(part.season, part.number): made_at for part in parts}
            return _Waiting(action=action, target=parse_target(target), at=made_at, parts=gone)
        case Undo():
            raise TypeError(action)
    return _Waiting(action=action, target=parse_target(action.target), at=made_at, parts={})


def _numbers(target: Target) -> Numbers | None:
    return (target.season, target.number) if isinstance(target, EpisodeRef) else None
