"""How a person stands to every title: what cards show beside it."""

import asyncio
from collections.abc import Mapping

import msgspec

from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media as Item

from .watched import NOTHING_WATCHED, WatchedIndex

type TitleKey = tuple[Media, int]
"""Media and Trakt id."""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Plays, watchlist, favourites and ratings, each read once and kept until it changes."""

    watched: WatchedIndex = NOTHING_WATCHED
    watchlist: frozenset[TitleKey] = frozenset()
    favorites: frozenset[TitleKey] = frozenset()
    ratings: Mapping[TitleKey, int] = {}
    """1 to 10."""


async def read_watched(trakt: TraktClient) -> WatchedIndex:
    """Every play, in two requests at most."""
    shows, movies = await asyncio.gather(trakt.sync.watched_shows(), trakt.sync.watched_movies())
    return WatchedIndex(shows=shows, movies=movies)


async def read_standing(trakt: TraktClient) -> Standing:
    """Read what cards need; nothing is asked again until it moved."""
    watched, watchlist, loved_shows, loved_movies, rated_shows, rated_movies = await asyncio.gather(
        read_watched(trakt),
        _watchlist(trakt),
        _favorites(trakt, Item.SHOW),
        _favorites(trakt, Item.MOVIE),
        _ratings(trakt, Item.SHOW),
        _ratings(trakt, Item.MOVIE),
    )
    return Standing(
        watched=watched,
        watchlist=watchlist,
        favorites=loved_shows | loved_movies,
        ratings={**rated_shows, **rated_movies},
    )


async def _watchlist(trakt: TraktClient) -> frozenset[TitleKey]:
    keys: set[TitleKey] = set()
    async for entry in trakt.sync.watchlist():
        if entry.show is not None and entry.season is None and entry.episode is None:
            keys.add((Media.SHOW, entry.show.ids.trakt))
        if entry.movie is not None:
            keys.add((Media.MOVIE, entry.movie.ids.trakt))
    return frozenset(keys)


async def _favorites(trakt: TraktClient, media: Item) -> frozenset[TitleKey]:
    titles = [entry.show or entry.movie async for entry in trakt.sync.favorites(media)]
    return frozenset((Media(media.value), title.ids.trakt) for title in titles if title)


async def _ratings(trakt: TraktClient, media: Item) -> Mapping[TitleKey, int]:
    rated = [(entry.show or entry.movie, entry.rating) async for entry in trakt.sync.ratings(media)]
    return {(Media(media.value), title.ids.trakt): rating for title, rating in rated if title}
