"""The part of `trakt.users` about what a person lets others see of theirs."""

from datetime import date

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import Decode, page_of
from trakt_tmdb.transport.pages import Page, Pages

from . import tags
from .models import (
    CollectionEntry,
    FavoriteEntry,
    Media,
    Play,
    RatingEntry,
    WatchedMovie,
    WatchedShow,
    WatchlistEntry,
)
from .models.comments import Commented
from .span import span


def _shown[T](path: str, decode: Decode[Page[T]], tag: str) -> Read[Page[T]]:
    return Read(
        path=f"/users/{{user}}/{path}",
        decode=decode,
        kind=ttl.SHOWN,
        tags=(tag, tags.OF_OTHERS),
        params={"extended": "full"},
        page_size=100,
    )


_HISTORY = _shown("history/", page_of(Play), tags.HISTORY)
_HISTORY_OF = _shown("history/{media}", page_of(Play), tags.HISTORY)
_HISTORY_OF_ONE = _shown("history/{media}/{item}", page_of(Play), tags.HISTORY)
_RATINGS = _shown("ratings/{media}", page_of(RatingEntry), tags.RATINGS)
_WATCHLIST = _shown("watchlist/{media}/rank/asc", page_of(WatchlistEntry), tags.WATCHLIST)
_FAVORITES = _shown("favorites/{media}/rank/asc", page_of(FavoriteEntry), tags.FAVORITES)
_COLLECTION = _shown("collection/{media}", page_of(CollectionEntry), tags.COLLECTION)
_WATCHED_SHOWS = _shown("watched/shows", page_of(WatchedShow), tags.WATCHED_SHOWS)
_WATCHED_MOVIES = _shown("watched/movies", page_of(WatchedMovie), tags.WATCHED_MOVIES)
_COMMENTS = _shown("comments/all/all", page_of(Commented), tags.COMMENTS)


class Shown:
    """`user` is a slug, or `me`; NotFoundError where nobody is called so.

    Raises AuthenticationError where a person shows it to their friends alone.
    """

    def __init__(self, api: Api) -> None:
        self._api = api

    def history(
        self,
        user: str,
        media: Media | None = None,
        item_id: int | None = None,
        *,
        start_at: date | None = None,
        end_at: date | None = None,
    ) -> Pages[Play]:
        """GET /users/{id}/history/: newest first; `item_id` is the Trakt id of a `media`."""
        within = span(start_at, end_at)
        if media is None:
            return self._api.pages(_HISTORY, within, user=user)
        if item_id is None:
            return self._api.pages(_HISTORY_OF, within, user=user, media=media.plural)
        return self._api.pages(_HISTORY_OF_ONE, within, user=user, media=media.plural, item=item_id)

    def ratings(self, user: str, media: Media) -> Pages[RatingEntry]:
        """GET /users/{id}/ratings/{type}: of shows, movies or episodes."""
        return self._api.pages(_RATINGS, user=user, media=media.plural)

    def watchlist(self, user: str, media: Media) -> Pages[WatchlistEntry]:
        """GET /users/{id}/watchlist/{type}: shows or movies, by rank."""
        return self._api.pages(_WATCHLIST, user=user, media=media.plural)

    def favorites(self, user: str, media: Media) -> Pages[FavoriteEntry]:
        """GET /users/{id}/favorites/{type}: shows or movies, by rank."""
        return self._api.pages(_FAVORITES, user=user, media=media.plural)

    def collection(self, user: str, media: Media) -> Pages[CollectionEntry]:
        """GET /users/{id}/collection/{type}: shows or movies of which something was collected."""
        return self._api.pages(_COLLECTION, user=user, media=media.plural)

    def watched_shows(self, user: str) -> Pages[WatchedShow]:
        """GET /users/{id}/watched/shows: every show once, last watched first."""
        return self._api.pages(_WATCHED_SHOWS, user=user)

    def watched_movies(self, user: str) -> Pages[WatchedMovie]:
        """GET /users/{id}/watched/movies: every movie once, last watched first."""
        return self._api.pages(_WATCHED_MOVIES, user=user)

    def comments(self, user: str) -> Pages[Commented]:
        """GET /users/{id}/comments/{comment_type}/{type}: what they said of what, the latest first."""
        return self._api.pages(_COMMENTS, user=user)
