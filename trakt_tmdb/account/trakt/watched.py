"""Reads the plays of an account at Trakt."""

import asyncio
from collections.abc import Mapping
from datetime import datetime

import msgspec

from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.history import WatchedMovies, WatchedShow

from .watched_index import Number, WatchedIndex
from .ways import first_open


async def read_watched(trakt: TraktClient) -> WatchedIndex:
    """Every play, in two requests where Trakt lets us."""
    shows, movies = await asyncio.gather(read_watched_shows(trakt), read_watched_movies(trakt))
    return msgspec.structs.replace(shows, movies=movies)


async def read_watched_shows(trakt: TraktClient) -> WatchedIndex:
    """Every play of an episode: by id in one answer, else by number in pages, else what is held."""

    async def by_id() -> WatchedIndex:
        return WatchedIndex(shows=await trakt.sync.watched_shows())

    async def by_number() -> WatchedIndex:
        shows = await trakt.sync.watched_show_progress().all()
        return WatchedIndex(numbered={one.show.ids.trakt: numbered_plays(one) for one in shows})

    async def held() -> WatchedIndex:
        return WatchedIndex(shows=await trakt.held.sync.watched_shows())

    return await first_open(by_id, by_number, held)


async def read_watched_movies(trakt: TraktClient) -> WatchedMovies:
    """Every play of a movie: in one answer, else in pages, all at the last time, else what is held."""

    async def listed() -> WatchedMovies:
        movies = await trakt.sync.watched_movie_list().all()
        return {one.movie.ids.trakt: _repeated(one.last_watched_at, one.plays) for one in movies}

    return await first_open(trakt.sync.watched_movies, listed, trakt.held.sync.watched_movies)


def numbered_plays(watched: WatchedShow) -> Mapping[Number, tuple[datetime, ...]]:
    """The plays of a show that was read with its progress, all of an episode at the last time."""
    return {
        (season.number, one.number): _repeated(one.last_watched_at, one.plays)
        for season in watched.seasons
        for one in season.episodes
        if season.number is not None and one.number is not None
    }


def _repeated(last: datetime | None, plays: int) -> tuple[datetime, ...]:
    return () if last is None else (last,) * max(plays, 1)
