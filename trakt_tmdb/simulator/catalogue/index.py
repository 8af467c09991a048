"""The catalogue and the ways to find something in it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property, lru_cache
from itertools import chain

from msgspec import Struct

from .build import Builder
from .extras import more_movies, more_shows
from .models import Episode, Movie, Person, Season, Show, Title
from .rows import movie_rows, show_rows
from .words import words


class Part(Struct, frozen=True, gc=False, kw_only=True):
    """An episode with the show and season it belongs to."""

    show: Show
    season: Season
    episode: Episode


class Shelf[T: Title]:
    """All titles of one media, found by any of their ids."""

    def __init__(self, titles: Sequence[T]) -> None:
        self.all = titles
        self.on_trakt = [title for title in titles if title.ids.trakt]
        self.on_tmdb = [title for title in titles if title.ids.tmdb]
        self._by_trakt = {title.ids.trakt: title for title in titles if title.ids.trakt}
        self._by_slug = {title.ids.slug: title for title in self.on_trakt}
        self._by_imdb = {title.ids.imdb: title for title in self.on_trakt}
        self._by_tmdb = {title.ids.tmdb: title for title in titles if title.ids.tmdb}
        self._by_tvdb = {title.ids.tvdb: title for title in self.on_trakt if title.ids.tvdb}

    def on_path(self, text: str) -> T | None:
        """Find by what stands in a path of Trakt's: its id, slug or IMDb id."""
        if text.isdigit():
            return self._by_trakt.get(int(text))
        return self._by_slug.get(text) or self._by_imdb.get(text)

    def by_tmdb(self, number: int) -> T | None:
        """Find by TMDB id."""
        return self._by_tmdb.get(number)

    def by_source(self, source: str, value: str) -> T | None:
        """Find by an id of the named source, as Trakt's id lookup does."""
        if source == "imdb":
            return self._by_imdb.get(value)
        tables = {"trakt": self._by_trakt, "tmdb": self._by_tmdb, "tvdb": self._by_tvdb}
        found = tables[source].get(int(value)) if value.isdigit() else None
        return found if found and found.ids.trakt else None

    def by_ids(self, ids: Mapping[str, object]) -> T | None:
        """Find by an object of ids as a client sends it; the first one that is known wins."""
        for source in ("trakt", "slug", "imdb", "tmdb", "tvdb"):
            value = ids.get(source)
            if not value:
                continue
            found = self._by_slug.get(str(value)) if source == "slug" else self.by_source(source, str(value))
            if found:
                return found
        return None


class Catalogue:
    """Everything there is to watch."""

    def __init__(self, shows: Iterable[Show], movies: Iterable[Movie]) -> None:
        self.shows = Shelf(tuple(shows))
        self.movies = Shelf(tuple(movies))
        self.parts = {
            episode.ids.trakt: Part(show=show, season=season, episode=episode)
            for show in self.shows.on_trakt
            for season in show.seasons
            for episode in season.episodes
        }
        self._airings = sorted(self.parts.values(), key=lambda part: part.episode.first_aired)
        self._air_times = [part.episode.first_aired for part in self._airings]

    def airings(self, start: datetime, end: datetime) -> list[Part]:
        """List the episodes on Trakt that air from start up to, not including, the end."""
        return self._airings[bisect_left(self._air_times, start) : bisect_left(self._air_times, end)]

    @cached_property
    def people(self) -> Mapping[int, Person]:
        """Everybody who plays in a title or directed one, by id."""
        titles: Iterable[Show | Movie] = chain(self.shows.all, self.movies.all)
        found = (
            person for title in titles for person in (*(role.person for role in title.cast), title.director)
        )
        return {person.id: person for person in found}

    def person(self, text: str) -> Person | None:
        """Find somebody by id or slug."""
        if text.isdigit():
            return self.people.get(int(text))
        return next((person for person in self.people.values() if person.slug == text), None)

    def part(self, episode: Episode) -> Part:
        """Give an episode its show and season."""
        return self.parts[episode.ids.trakt]

    def season(self, trakt: int) -> tuple[Show, Season] | None:
        """Find a season by its Trakt id."""
        return next(
            (
                (show, season)
                for show in self.shows.on_trakt
                for season in show.seasons
                if season.ids.trakt == trakt
            ),
            None,
        )

    def episode_by_source(self, source: str, value: str) -> Part | None:
        """Find an episode by an id of the named source."""
        if source == "trakt":
            return self.parts.get(int(value)) if value.isdigit() else None
        return next((part for part in self._airings if str(getattr(part.episode.ids, source)) == value), None)


@lru_cache(maxsize=2)
def catalogue_around(today: date, shows: int, movies: int) -> Catalogue:
    """Make the catalogue around this day; more titles than are written by hand are composed."""
    words()
    builder = Builder(today)
    written_shows, written_movies = show_rows(), movie_rows()
    return Catalogue(
        builder.shows([*written_shows, *more_shows(shows - len(written_shows))]),
        builder.movies([*written_movies, *more_movies(movies - len(written_movies))]),
    )
