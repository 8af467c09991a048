"""Everything a person watched, by Trakt's ids: the compact index that Trakt sends in one answer each."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime
from itertools import chain

import msgspec

from trakt_tmdb.catalogue.episode import Episode, Season
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.title_index import TitleIndex
from trakt_tmdb.trakt.models.history import WatchedMovies, WatchedShows

type Number = tuple[int, int]
"""Season, and number in the season."""

type NumberedShows = Mapping[int, Mapping[Number, tuple[datetime, ...]]]
"""Trakt id of the show -> number of the episode -> its plays."""


class WatchedIndex(msgspec.Struct, frozen=True, kw_only=True):
    """Plays in UTC; where Trakt gave no ids of episodes by number, all at the last time.

    `known` finds Trakt's id of a title that another service named.
    """

    shows: WatchedShows = {}
    numbered: NumberedShows = {}
    movies: WatchedMovies = {}
    known: TitleIndex[int] = TitleIndex()

    @property
    def show_ids(self) -> AbstractSet[int]:
        """Trakt ids of the shows that were watched."""
        return self.shows.keys() | self.numbered.keys()

    def has_show(self, show: TitleRef) -> bool:
        """See Watched."""
        return self._id(show) in self.show_ids

    def show(self, show: TitleRef) -> datetime | None:
        """See Watched."""
        number = self._id(show)
        seasons = self.shows.get(number, {}).values()
        episodes = (
            *chain.from_iterable(season.values() for season in seasons),
            *self.numbered.get(number, {}).values(),
        )
        return max(chain.from_iterable(episodes), default=None)

    def movie(self, movie: TitleRef) -> tuple[datetime, ...]:
        """See Watched."""
        return self.movies.get(self._id(movie), ())

    def episode(self, show: TitleRef, episode: Episode) -> tuple[datetime, ...]:
        """See Watched."""
        number = self._id(show)
        if episode.season is not None and episode.number is not None:
            by_number = self.numbered.get(number, {}).get((episode.season, episode.number), ())
            if by_number:
                return by_number
        if episode.trakt is None:
            return ()
        seasons = self.shows.get(number, {}).values()
        return tuple(play for season in seasons for play in season.get(episode.trakt, ()))

    def season(self, show: TitleRef, season: Season, since: datetime | None) -> int:
        """See Watched."""
        number = self._id(show)
        by_id = self.shows.get(number, {}).get(str(season.trakt), {}).values()
        numbered = self.numbered.get(number, {})
        by_number = (plays for (of, _), plays in numbered.items() if of == season.number)
        return sum(any(since is None or play >= since for play in plays) for plays in (*by_id, *by_number))

    def every_play(self) -> Iterator[datetime]:
        """See Watched."""
        for show in self.shows.values():
            yield from chain.from_iterable(chain.from_iterable(season.values() for season in show.values()))
        for episodes in self.numbered.values():
            yield from chain.from_iterable(episodes.values())
        yield from chain.from_iterable(self.movies.values())

    def changed_shows(self, before: "WatchedIndex") -> frozenset[int]:
        """Trakt ids of the shows whose plays differ."""
        if self.shows is before.shows and self.numbered is before.numbered:
            return frozenset()
        known = self.show_ids | before.show_ids
        return frozenset(
            show
            for show in known
            if self.shows.get(show) != before.shows.get(show)
            or self.numbered.get(show) != before.numbered.get(show)
        )

    def _id(self, title: TitleRef) -> int:
        """Trakt's id of a title; 0, under which there is nothing, where it is unknown."""
        return title.trakt or self.known.get(title) or 0
