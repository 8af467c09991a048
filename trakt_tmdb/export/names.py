"""What was watched, by name."""

from collections.abc import Iterator

from trakt_tmdb.account.trakt.watched import numbered_plays
from trakt_tmdb.account.trakt.watched_index import WatchedIndex
from trakt_tmdb.trakt.client import Endpoints
from trakt_tmdb.trakt.models.episode import Episode
from trakt_tmdb.trakt.models.ids import Ids
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.season import Season
from trakt_tmdb.trakt.models.show import Show

from .held import held_items, held_or_none
from .numbers import NumberedPlays, PlaysById, Times, numbers_of
from .record import Named, Numbered


class Names:
    """What titles and episodes are called, by Trakt's ids, learned from whatever was read before."""

    def __init__(self) -> None:
        self._shows: dict[int, Named] = {}
        self._movies: dict[int, Named] = {}
        self._episodes: dict[int, Numbered] = {}
        self._numbers: dict[int, NumberedPlays] = {}

    def show(self, show: int) -> Named:
        """A show, perhaps by its id alone."""
        return self._shows.get(show) or Named(ids=Ids(trakt=show))

    def movie(self, movie: int) -> Named:
        """A movie, perhaps by its id alone."""
        return self._movies.get(movie) or Named(ids=Ids(trakt=movie))

    def episodes(self, show: int, plays: PlaysById) -> Iterator[tuple[Numbered, Times]]:
        """The episodes of a show with their plays, perhaps by Trakt's ids alone."""
        known = {episode: self._episodes[episode] for episode in plays if episode in self._episodes}
        taken = {(one.season, one.number) for one in known.values()}
        numbers = {one: times for one, times in self._numbers.get(show, {}).items() if one not in taken}
        left = {episode: times for episode, times in plays.items() if episode not in known}
        known |= numbers_of(left, numbers)
        for episode, times in plays.items():
            yield known.get(episode) or Numbered(ids=Ids(trakt=episode)), times

    async def learn(self, held: Endpoints, watched: WatchedIndex) -> None:
        """Read every answer that may name what was watched."""
        async for play in held_items(held.sync.full_history()):
            self._note(play.show, play.movie, play.episode)
        for started in (held.sync.up_next(), held.sync.progress()):
            async for row in held_items(started):
                self._note(row.show, None, row.progress.next_episode, row.progress.last_episode)
        async for numbered in held_items(held.sync.watched_show_progress()):
            self._note(numbered.show, None)
            self._numbers[numbered.show.ids.trakt] = numbered_plays(numbered)
        async for listed in held_items(held.sync.watched_movie_list()):
            self._note(None, listed.movie)
        for show in watched.show_ids:
            if show not in self._shows:
                self._note(await held_or_none(held.shows.summary(show)), None)
            self._number(await held_or_none(held.shows.seasons(show)))
        for movie in watched.movies:
            if movie not in self._movies:
                self._note(None, await held_or_none(held.movies.summary(movie)))

    def _note(self, show: Show | None, movie: Movie | None, *episodes: Episode | None) -> None:
        if show:
            self._shows[show.ids.trakt] = Named.of(show)
        if movie:
            self._movies[movie.ids.trakt] = Named.of(movie)
        for episode in episodes:
            if episode and episode.number is not None:
                self._episodes[episode.ids.trakt] = Numbered.of(episode)

    def _number(self, seasons: tuple[Season, ...] | None) -> None:
        for season in seasons or ():
            self._note(None, None, *season.episodes)
