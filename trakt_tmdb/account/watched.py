"""Everything a person watched, in memory: the compact index that Trakt sends in one answer each."""

from datetime import datetime

import msgspec

from trakt_tmdb.trakt.models.history import WatchedMovies, WatchedShows


class WatchedIndex(msgspec.Struct, frozen=True, kw_only=True):
    """Plays by Trakt id; times are UTC."""

    shows: WatchedShows
    movies: WatchedMovies

    def episode(self, show: int | None, episode: int | None) -> datetime | None:
        """When an episode was last watched."""
        return max(self.plays(show, episode), default=None)

    def plays(self, show: int | None, episode: int | None) -> tuple[datetime, ...]:
        """Every play of an episode."""
        if show is None or episode is None:
            return ()
        seasons = self.shows.get(show, {}).values()
        return tuple(play for season in seasons for play in season.get(episode, ()))

    def movie(self, movie: int | None) -> datetime | None:
        """When a movie was last watched."""
        return None if movie is None else max(self.movies.get(movie, ()), default=None)


NOTHING_WATCHED = WatchedIndex(shows={}, movies={})
