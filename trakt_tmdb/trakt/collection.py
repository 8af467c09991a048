"""The part of `trakt.sync` about what a person owns."""

from collections.abc import Iterable

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import one, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .models import CollectionEntry, Media
from .models.body import TitlesBody
from .models.collection import (
    CollectedMovies,
    CollectedShows,
    CollectionAdded,
    CollectionItem,
    CollectionRemoved,
)

_COLLECTION = Read(
    path="/sync/collection/{media}",
    decode=page_of(CollectionEntry),
    kind=ttl.COLLECTION,
    tags=(tags.COLLECTION,),
    params={"extended": "full"},
)
_MOVIE_INDEX: Read[CollectedMovies] = Read(
    path="/sync/collection/minimal/movies",
    decode=one(CollectedMovies),  # type: ignore[arg-type]  # an alias is no class; msgspec takes both
    kind=ttl.COLLECTION,
    tags=(tags.COLLECTION,),
)
_SHOW_INDEX: Read[CollectedShows] = Read(
    path="/sync/collection/minimal/shows",
    decode=one(CollectedShows),  # type: ignore[arg-type]  # as above
    kind=ttl.COLLECTION,
    tags=(tags.COLLECTION,),
)
_ADD = Write(path="/sync/collection", decode=one(CollectionAdded), ends=tags.AFTER_COLLECTION)
_REMOVE = Write(path="/sync/collection/remove", decode=one(CollectionRemoved), ends=tags.AFTER_COLLECTION)


class Collection:
    """The collection of the signed-in person."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def collection(self, media: Media, page_size: int = 250) -> Pages[CollectionEntry]:
        """GET /sync/collection/{media}: every show or movie of which something was collected."""
        return self._api.pages(_COLLECTION, {"limit": page_size}, media=media.plural)

    async def collected_movies(self) -> CollectedMovies:
        """GET /sync/collection/minimal/movies: when each was collected, in one answer."""
        return await self._api.read(_MOVIE_INDEX)

    async def collected_shows(self) -> CollectedShows:
        """GET /sync/collection/minimal/shows: when each episode was collected, in one answer."""
        return await self._api.read(_SHOW_INDEX)

    async def add_to_collection(
        self,
        *,
        movies: Iterable[CollectionItem] = (),
        shows: Iterable[CollectionItem] = (),
        seasons: Iterable[CollectionItem] = (),
        episodes: Iterable[CollectionItem] = (),
    ) -> CollectionAdded:
        """POST /sync/collection: every aired episode of shows and seasons; what is in it already stays."""
        body = TitlesBody(
            movies=tuple(movies), shows=tuple(shows), seasons=tuple(seasons), episodes=tuple(episodes)
        )
        return await self._api.write(_ADD, body)

    async def remove_from_collection(
        self,
        *,
        movies: Iterable[CollectionItem] = (),
        shows: Iterable[CollectionItem] = (),
        seasons: Iterable[CollectionItem] = (),
        episodes: Iterable[CollectionItem] = (),
    ) -> CollectionRemoved:
        """POST /sync/collection/remove: every episode of shows and seasons."""
        body = TitlesBody(
            movies=tuple(movies), shows=tuple(shows), seasons=tuple(seasons), episodes=tuple(episodes)
        )
        return await self._api.write(_REMOVE, body)
