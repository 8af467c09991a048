"""The part of `trakt.lists` about everybody's lists."""

from collections.abc import Sequence

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import nothing, one, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .discussed import CommentOrder
from .models import ListEntry, Media, PersonalList
from .models.comments import Comment
from .models.likes import Like
from .models.lists import RankedList

TITLES = (Media.MOVIE, Media.SHOW)
EVERYTHING = (*TITLES, Media.SEASON, Media.EPISODE, Media.PERSON)
"""That may be on a list."""

_AS_SEEN = (tags.LISTS, tags.LIKES, tags.OF_OTHERS)

_TRENDING = Read(path="/lists/trending", decode=page_of(RankedList), kind=ttl.TRENDING, page_size=50)
_POPULAR = Read(path="/lists/popular", decode=page_of(RankedList), kind=ttl.TRENDING, page_size=50)
_SUMMARY = Read(path="/lists/{listed}", decode=one(PersonalList), kind=ttl.LISTS, tags=_AS_SEEN)
_ITEMS_BY_ID = Read(
    path="/lists/{listed}/items/{media}/rank/asc",
    decode=page_of(ListEntry),
    kind=ttl.LISTS,
    tags=(tags.OF_OTHERS,),
    params={"extended": "full"},
)
# Always asked: whoever comments or likes sees it at once, and nobody has to be signed in to read.
_COMMENTS = Read(path="/lists/{listed}/comments/{order}", decode=page_of(Comment), page_size=50)
_LIKES = Read(path="/lists/{listed}/likes", decode=page_of(Like), page_size=100)
_LIKE = Write(path="/lists/{listed}/like", decode=nothing, ends=tags.AFTER_LIKES)
_UNLIKE = Write(method="DELETE", path="/lists/{listed}/like", decode=nothing, ends=tags.AFTER_LIKES)


class PublicLists:
    """`listed` is a Trakt id here."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def trending(self) -> Pages[RankedList]:
        """GET /lists/trending: with the most likes and comments of the last seven days first."""
        return self._api.pages(_TRENDING)

    def popular(self) -> Pages[RankedList]:
        """GET /lists/popular: with the most likes first."""
        return self._api.pages(_POPULAR)

    async def summary(self, listed: int) -> PersonalList:
        """GET /lists/{id}: a list without what is on it."""
        return await self._api.read(_SUMMARY, listed=listed)

    def items_by_id(
        self, listed: int, media: Sequence[Media] = TITLES, page_size: int = 250
    ) -> Pages[ListEntry]:
        """GET /lists/{id}/items/{type}: of anybody, by the list's Trakt id."""
        kinds = ",".join(media)
        return self._api.pages(_ITEMS_BY_ID, {"limit": page_size}, listed=listed, media=kinds)

    def comments(self, listed: int, order: CommentOrder = "newest") -> Pages[Comment]:
        """GET /lists/{id}/comments/{sort}."""
        return self._api.pages(_COMMENTS, listed=listed, order=order)

    def likes(self, listed: int) -> Pages[Like]:
        """GET /lists/{id}/likes: who likes it."""
        return self._api.pages(_LIKES, listed=listed)

    async def like(self, listed: int) -> None:
        """POST /lists/{id}/like."""
        await self._api.write(_LIKE, {}, listed=listed)

    async def unlike(self, listed: int) -> None:
        """DELETE /lists/{id}/like."""
        await self._api.write(_UNLIKE, listed=listed)
