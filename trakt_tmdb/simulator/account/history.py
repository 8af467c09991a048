"""The plays of one account."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import count
from typing import Literal

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Movie, Part

type Action = Literal["watch", "scrobble", "checkin"]
type ItemKey = tuple[Literal["movie", "episode"], int]

# Ids need all 64 bits: a client that keeps them in a double loses the last digits.
_FIRST_ID = 9_100_200_300_400_501
UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)


class Play(Struct, frozen=True, gc=False, kw_only=True):
    """One viewing of an episode or a movie."""

    id: int
    item: Part | Movie
    watched_at: datetime
    action: Action

    @property
    def key(self) -> ItemKey:
        """Name the item within the account."""
        return key_of(self.item)


def key_of(item: Part | Movie) -> ItemKey:
    """Name a movie or an episode within an account."""
    if isinstance(item, Movie):
        return ("movie", item.ids.trakt or 0)
    return ("episode", item.episode.ids.trakt)


class History:
    """Every play, by item and by time; duplicates are kept, as Trakt keeps them."""

    def __init__(self) -> None:
        self._ids = count(_FIRST_ID)
        self._plays: dict[int, Play] = {}
        self._by_item: dict[ItemKey, list[Play]] = {}
        self._newest_first: list[Play] | None = None
        self._groups: dict[Literal["movie", "show"], dict[int, list[Play]]] = {}

    def __len__(self) -> int:
        return len(self._plays)

    def next_id(self) -> int:
        """Reserve the history id of a play still to come."""
        return next(self._ids)

    def add(
        self, item: Part | Movie, watched_at: datetime, action: Action = "watch", play_id: int | None = None
    ) -> Play:
        """Add a play."""
        play = Play(id=play_id or self.next_id(), item=item, watched_at=watched_at, action=action)
        self._plays[play.id] = play
        self._by_item.setdefault(play.key, []).append(play)
        self._forget_order()
        return play

    def get(self, play_id: int) -> Play | None:
        """Find a play by its history id."""
        return self._plays.get(play_id)

    def remove(self, plays: Iterable[Play]) -> None:
        """Forget these plays."""
        for play in list(plays):
            del self._plays[play.id]
            left = self._by_item[play.key]
            left.remove(play)
            if not left:
                del self._by_item[play.key]
        self._forget_order()

    def of(self, item: Part | Movie) -> list[Play]:
        """List the plays of one item, in the order they were added."""
        return self._by_item.get(key_of(item), [])

    def newest_first(self) -> list[Play]:
        """List every play, the latest viewing first."""
        if self._newest_first is None:
            self._newest_first = sorted(
                self._plays.values(), key=lambda play: (play.watched_at, play.id), reverse=True
            )
        return self._newest_first

    def movies(self) -> Mapping[int, list[Play]]:
        """Group the plays of movies by the movie's Trakt id, most recently watched first."""
        return self._grouped("movie")

    def shows(self) -> Mapping[int, list[Play]]:
        """Group the plays of episodes by the show's Trakt id, most recently watched first."""
        return self._grouped("show")

    def _grouped(self, media: Literal["movie", "show"]) -> Mapping[int, list[Play]]:
        if media not in self._groups:
            groups = self._groups[media] = {}
            for play in self.newest_first():
                item = play.item
                if isinstance(item, Movie) == (media == "movie"):
                    title = item if isinstance(item, Movie) else item.show
                    groups.setdefault(title.ids.trakt or 0, []).append(play)
        return self._groups[media]

    def _forget_order(self) -> None:
        self._newest_first = None
        self._groups.clear()
