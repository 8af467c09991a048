"""What has not reached Trakt yet, shown as if it had."""

from collections.abc import Iterator, Mapping
from datetime import datetime

import msgspec
from msgspec.structs import replace

from trakt_tmdb.catalogue.reference import EpisodeRef, Target, TitleRef, title_of
from trakt_tmdb.catalogue.title_index import TitleIndex

from .action import (
    OF_LISTS,
    Action,
    AddFavorite,
    AddToList,
    AddToWatchlist,
    Drop,
    FavoriteCollection,
    FavoriteSource,
    Hide,
    HidingPlace,
    MarkUnwatched,
    MarkWatched,
    Rate,
    RemoveFavorite,
    RemoveFromList,
    RemoveFromWatchlist,
    Restore,
    Unhide,
    Unrate,
    target_of,
)
from .journal import Entry
from .kept_out import KeptOut
from .when import UNKNOWN_TIME, When

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

    @property
    def is_of_title(self) -> bool:
        """Whether it is of the whole title, and not of a part."""
        return isinstance(self.target, TitleRef)


class Added[A](msgspec.Struct, frozen=True, kw_only=True):
    """A title that waits to be put somewhere."""

    action: A
    title: TitleRef
    at: datetime


class Pending:
    """The journal's open intents, held in memory for the views; of several about one title the last holds."""

    def __init__(self) -> None:
        self._waiting: dict[str, _Waiting] = {}
        self._others: set[str] = set()
        """Undos, and what is of no one title."""
        self._of_lists: dict[str, Action] = {}
        """What is to become of lists; also among the others."""
        self._loved: dict[str, TitleIndex[None]] = {}
        """What is to be made favourites at once; also among the others."""

    def __len__(self) -> int:
        return len(self._waiting) + len(self._others)

    @property
    def receipts(self) -> frozenset[str]:
        """Of everything that is open."""
        return frozenset((*self._waiting, *self._others))

    def take(self, entry: Entry) -> None:
        """Follow an entry: shown while it is open, gone once it is settled."""
        intent_id, action = entry.intent.intent_id, entry.intent.action
        if not entry.is_open:
            self._waiting.pop(intent_id, None)
            self._others.discard(intent_id)
            self._of_lists.pop(intent_id, None)
            self._loved.pop(intent_id, None)
        elif (target := target_of(action)) is None:
            self._others.add(intent_id)
            if isinstance(action, OF_LISTS):
                self._of_lists[intent_id] = action
            if isinstance(action, FavoriteCollection):
                titles = map(TitleRef.parse, action.titles)
                self._loved[intent_id] = TitleIndex((title, None) for title in titles)
        else:
            self._waiting[intent_id] = _read(action, target, entry.intent.made_at)

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
        """Whether a title is to be a favourite of the account's; None where nothing waits."""
        waiting = self._favorite_at(FavoriteSource.TRAKT, title)
        if waiting is None and any(title in titles for titles in self._loved.values()):
            return True
        return waiting

    def favorite_at_tmdb(self, title: TitleRef) -> bool | None:
        """Whether a title is to be a favourite at TMDB; None where nothing waits."""
        return self._favorite_at(FavoriteSource.TMDB, title)

    def hidden(self, title: TitleRef, place: HidingPlace) -> bool:
        """Whether a title is to be dropped or kept out of a place, and that still waits."""
        for one in self._about(title):
            match one.action:
                case Drop():
                    return True
                case Hide(section=section) if section is place:
                    return True
                case Restore():
                    return False
                case Unhide(section=section) if section is place:
                    return False
        return False

    def kept_out(self, title: TitleRef, known: KeptOut) -> KeptOut:
        """Where a title is to be kept out of, once what waits has arrived."""
        for one in reversed(tuple(self._about(title))):
            match one.action:
                case Drop() | Restore():
                    known = replace(known, dropped=isinstance(one.action, Drop))
                case Hide(section=section):
                    known = replace(known, places=known.places | {section})
                case Unhide(section=section):
                    known = replace(known, places=known.places - {section})
        return known

    def on_list(self, title: TitleRef, listed: str) -> bool | None:
        """Whether a title is to be on a list; None where nothing waits."""
        for one in self._about(title):
            match one.action if one.is_of_title else None:
                case AddToList(list=to_list) if to_list == listed:
                    return True
                case RemoveFromList(list=from_list) if from_list == listed:
                    return False
        return None

    @property
    def of_lists(self) -> tuple[Action, ...]:
        """What is to become of the lists themselves, the earliest first."""
        return tuple(self._of_lists.values())

    def added[A: AddToWatchlist | AddFavorite | AddToList](self, kind: type[A]) -> list[Added[A]]:
        """Titles that wait to be put somewhere, the earliest first; something later may take them away."""
        waiting = ((one, one.action) for one in self._waiting.values() if one.is_of_title)
        return [
            Added(action=action, title=one.title, at=one.at)
            for one, action in waiting
            if isinstance(action, kind)
        ]

    def rating(self, target: EpisodeRef | TitleRef) -> Rate | Unrate | None:
        """What is to become of a rating; None where nothing waits."""
        for one in self._about(title_of(target)):
            if isinstance(one.action, Rate | Unrate) and _numbers(one.target) == _numbers(target):
                return one.action
        return None

    def _favorite_at(self, source: FavoriteSource, title: TitleRef) -> bool | None:
        for one in self._about(title):
            if isinstance(one.action, AddFavorite | RemoveFavorite) and one.action.source is source:
                return isinstance(one.action, AddFavorite)
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


def _read(action: Action, target: Target, made_at: datetime) -> _Waiting:
    match action:
        case MarkWatched(when=when, at=at, parts=parts):
            moment = UNKNOWN_TIME if when is When.UNKNOWN else at or made_at
            own = when is When.RELEASED
            watched = {
                (part.season, part.number): part.released if own and part.released else moment
                for part in parts
            }
            return _Waiting(action=action, target=target, at=moment, parts=watched)
        case MarkUnwatched(parts=parts):
            gone = {(part.season, part.number): made_at for part in parts}
            return _Waiting(action=action, target=target, at=made_at, parts=gone)
    return _Waiting(action=action, target=target, at=made_at, parts={})


def _numbers(target: Target) -> Numbers | None:
    return (target.season, target.number) if isinstance(target, EpisodeRef) else None
