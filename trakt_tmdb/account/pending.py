"""Marks that have not reached Trakt yet, shown as if they had."""

from datetime import datetime

from trakt_tmdb.catalogue.reference import EpisodeRef, TitleRef

from .intent import MarkWatched, Target, Undo, read_target
from .journal import Entry


class Pending:
    """The journal's open intents, held in memory for the views."""

    def __init__(self) -> None:
        self._marks: dict[str, tuple[Target, datetime]] = {}
        self._undos: set[str] = set()

    def __len__(self) -> int:
        return len(self._marks) + len(self._undos)

    def take(self, entry: Entry) -> None:
        """Follow an entry: shown while it is open, gone once it is settled."""
        intent_id = entry.intent.intent_id
        self._marks.pop(intent_id, None)
        self._undos.discard(intent_id)
        if not entry.is_open:
            return
        match entry.intent.action:
            case MarkWatched(target=target, at=at):
                self._marks[intent_id] = (read_target(target), at or entry.intent.made_at)
            case Undo():
                self._undos.add(intent_id)

    def episode(self, title: TitleRef, season: int, number: int) -> datetime | None:
        """When an episode was marked watched, if that still waits."""
        episodes = ((one, at) for one, at in self._marks.values() if isinstance(one, EpisodeRef))
        numbered = ((one, at) for one, at in episodes if (one.season, one.number) == (season, number))
        return next((at for one, at in numbered if one.title.same_title(title)), None)

    def movie(self, title: TitleRef) -> datetime | None:
        """When a movie was marked watched, if that still waits."""
        movies = ((one, at) for one, at in self._marks.values() if isinstance(one, TitleRef))
        return next((at for one, at in movies if one.same_title(title)), None)
