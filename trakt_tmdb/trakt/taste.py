"""The part of `trakt.sync` about what a person loves and how they rate it."""

from collections.abc import Iterable

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import one, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .models import (
    FavoriteEntry,
    FavoriteItem,
    FavoritesAdded,
    FavoritesRemoved,
    Media,
    RatingEntry,
    RatingItem,
    RatingsAdded,
    RatingsRemoved,
    Reordered,
)
from .models.body import Ranks, TitlesBody

_FAVORITES = Read(
    path="/sync/favorites/{media}/rank/asc",
    decode=page_of(FavoriteEntry),
    kind=ttl.TASTE,
    tags=(tags.FAVORITES,),
    params={"extended": "full"},
)
_RATINGS = Read(
    path="/sync/ratings/{media}",
    decode=page_of(RatingEntry),
    kind=ttl.TASTE,
    tags=(tags.RATINGS, tags.ratings_of("{media}")),
)
_RATINGS_OF = Read(
    path="/sync/ratings/{media}/{rating}",
    decode=page_of(RatingEntry),
    kind=ttl.TASTE,
    tags=(tags.RATINGS, tags.ratings_of("{media}")),
)
_ADD_TO_FAVORITES = Write(path="/sync/favorites", decode=one(FavoritesAdded), ends=tags.AFTER_FAVORITES)
_REMOVE_FROM_FAVORITES = Write(
    path="/sync/favorites/remove", decode=one(FavoritesRemoved), ends=tags.AFTER_FAVORITES
)
_REORDER_FAVORITES = Write(path="/sync/favorites/reorder", decode=one(Reordered), ends=tags.AFTER_FAVORITES)
_ADD_RATINGS = Write(path="/sync/ratings", decode=one(RatingsAdded), ends=tags.AFTER_RATINGS)
_REMOVE_RATINGS = Write(path="/sync/ratings/remove", decode=one(RatingsRemoved), ends=tags.AFTER_RATINGS)


class Taste:
    """Favourites and ratings of the signed-in person."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def favorites(self, media: Media) -> Pages[FavoriteEntry]:
        """GET /sync/favorites/{media}: favourite shows or movies, by rank."""
        return self._api.pages(_FAVORITES, media=media.plural)

    async def add_to_favorites(
        self, *, movies: Iterable[FavoriteItem] = (), shows: Iterable[FavoriteItem] = ()
    ) -> FavoritesAdded:
        """POST /sync/favorites: what is a favourite already stays one."""
        body = TitlesBody(movies=tuple(movies), shows=tuple(shows))
        return await self._api.write(_ADD_TO_FAVORITES, body)

    async def remove_from_favorites(
        self, *, movies: Iterable[FavoriteItem] = (), shows: Iterable[FavoriteItem] = ()
    ) -> FavoritesRemoved:
        """POST /sync/favorites/remove."""
        body = TitlesBody(movies=tuple(movies), shows=tuple(shows))
        return await self._api.write(_REMOVE_FROM_FAVORITES, body)

    async def reorder_favorites(self, entries: Iterable[int]) -> Reordered:
        """POST /sync/favorites/reorder: every entry by its id, first to last."""
        return await self._api.write(_REORDER_FAVORITES, Ranks(tuple(entries)))

    def ratings(self, media: Media, rating: int | None = None) -> Pages[RatingEntry]:
        """GET /sync/ratings/{media}: of shows, movies, seasons or episodes; all, or those of one `rating`."""
        if rating is None:
            return self._api.pages(_RATINGS, media=media.plural)
        return self._api.pages(_RATINGS_OF, media=media.plural, rating=rating)

    async def add_ratings(
        self,
        *,
        movies: Iterable[RatingItem] = (),
        shows: Iterable[RatingItem] = (),
        seasons: Iterable[RatingItem] = (),
        episodes: Iterable[RatingItem] = (),
    ) -> RatingsAdded:
        """POST /sync/ratings: a new rating replaces the old one."""
        body = TitlesBody(
            movies=tuple(movies), shows=tuple(shows), seasons=tuple(seasons), episodes=tuple(episodes)
        )
        return await self._api.write(_ADD_RATINGS, body)

    async def remove_ratings(
        self,
        *,
        movies: Iterable[RatingItem] = (),
        shows: Iterable[RatingItem] = (),
        seasons: Iterable[RatingItem] = (),
        episodes: Iterable[RatingItem] = (),
    ) -> RatingsRemoved:
        """POST /sync/ratings/remove."""
        body = TitlesBody(
            movies=tuple(movies), shows=tuple(shows), seasons=tuple(seasons), episodes=tuple(episodes)
        )
        return await self._api.write(_REMOVE_RATINGS, body)
