"""`trakt.lists`: the signed-in person's own lists, and what is on lists of others."""

from collections.abc import Iterable, Sequence

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import many, nothing, one, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .models import (
    ListChanges,
    ListEntry,
    Media,
    NewList,
    PersonalList,
    Reordered,
    WatchlistAdded,
    WatchlistItem,
    WatchlistRemoved,
)
from .models.body import Ranks, TitlesBody
from .public_lists import TITLES, PublicLists

_LISTS = Read(
    path="/users/me/lists", decode=page_of(PersonalList), kind=ttl.LISTS, tags=(tags.LISTS,), page_size=100
)
_LISTS_OF = Read(
    path="/users/{user}/lists",
    decode=page_of(PersonalList),
    kind=ttl.SHOWN,
    tags=(tags.LISTS, tags.LIKES, tags.OF_OTHERS),
    page_size=100,
)
_ITEMS = Read(
    path="/users/me/lists/{listed}/items/{media}/rank/asc",
    decode=page_of(ListEntry),
    kind=ttl.LISTS,
    tags=(tags.LISTS,),
    params={"extended": "full"},
)
_ITEMS_OF = Read(
    path="/users/{user}/lists/{listed}/items/{media}/rank/asc",
    decode=page_of(ListEntry),
    kind=ttl.LISTS,
    tags=(tags.OF_OTHERS,),
    params={"extended": "full"},
)
_COLLABORATIONS = Read(
    path="/users/{user}/lists/collaborations",
    decode=many(PersonalList),
    kind=ttl.LISTS,
    tags=(tags.LISTS, tags.OF_OTHERS),
)
_CREATE = Write(path="/users/me/lists", decode=one(PersonalList), ends=tags.AFTER_LISTS)
_CHANGE = Write(method="PUT", path="/users/me/lists/{listed}/", decode=nothing, ends=tags.AFTER_LISTS)
_REORDER_LISTS = Write(path="/users/me/lists/reorder", decode=one(Reordered), ends=tags.AFTER_LISTS)
_DELETE = Write(method="DELETE", path="/users/me/lists/{listed}/", decode=nothing, ends=tags.AFTER_LISTS)
_ADD = Write(path="/users/me/lists/{listed}/items", decode=one(WatchlistAdded), ends=tags.AFTER_LISTS)
_REMOVE = Write(
    path="/users/me/lists/{listed}/items/remove", decode=one(WatchlistRemoved), ends=tags.AFTER_LISTS
)
_REORDER = Write(path="/users/me/lists/{listed}/items/reorder", decode=one(Reordered), ends=tags.AFTER_LISTS)


class Lists(PublicLists):
    """Lists; `listed` is a Trakt id, for the person's own lists also a slug."""

    def mine(self) -> Pages[PersonalList]:
        """GET /users/{id}/lists: in the person's own order."""
        return self._api.pages(_LISTS)

    def of(self, user: str) -> Pages[PersonalList]:
        """GET /users/{id}/lists: of another person, by their slug; what they let the person see."""
        return self._api.pages(_LISTS_OF, user=user)

    async def collaborations(self, user: str = "me") -> tuple[PersonalList, ...]:
        """GET /users/{id}/lists/collaborations: lists of others to which somebody may add."""
        return await self._api.read(_COLLABORATIONS, user=user)

    def items(
        self, listed: int | str, media: Sequence[Media] = TITLES, page_size: int = 250
    ) -> Pages[ListEntry]:
        """GET /users/{id}/lists/{list_id}/items/{type}: by rank; also seasons, episodes, people."""
        kinds = ",".join(media)
        return self._api.pages(_ITEMS, {"limit": page_size}, listed=listed, media=kinds)

    def items_of(
        self, user: str, listed: int | str, media: Sequence[Media] = TITLES, page_size: int = 250
    ) -> Pages[ListEntry]:
        """GET /users/{id}/lists/{list_id}/items/{type}: of another person, by their slug."""
        kinds = ",".join(media)
        return self._api.pages(_ITEMS_OF, {"limit": page_size}, user=user, listed=listed, media=kinds)

    async def create(self, new: NewList) -> PersonalList:
        """POST /users/{id}/lists."""
        return await self._api.write(_CREATE, new)

    async def change(self, listed: int | str, changes: ListChanges) -> None:
        """PUT /users/{id}/lists/{list_id}: what is left out stays."""
        await self._api.write(_CHANGE, changes, listed=listed)

    async def reorder_lists(self, lists: Iterable[int]) -> Reordered:
        """POST /users/{id}/lists/reorder: every list by its Trakt id, first to last."""
        return await self._api.write(_REORDER_LISTS, Ranks(tuple(lists)))

    async def delete(self, listed: int | str) -> None:
        """DELETE /users/{id}/lists/{list_id}: with everything on it."""
        await self._api.write(_DELETE, listed=listed)

    async def add(
        self,
        listed: int | str,
        *,
        movies: Iterable[WatchlistItem] = (),
        shows: Iterable[WatchlistItem] = (),
        seasons: Iterable[WatchlistItem] = (),
        episodes: Iterable[WatchlistItem] = (),
        people: Iterable[WatchlistItem] = (),
    ) -> WatchlistAdded:
        """POST /users/{id}/lists/{list_id}/items: what is on it already stays."""
        body = TitlesBody(
            movies=tuple(movies),
            shows=tuple(shows),
            seasons=tuple(seasons),
            episodes=tuple(episodes),
            people=tuple(people),
        )
        return await self._api.write(_ADD, body, listed=listed)

    async def remove(
        self,
        listed: int | str,
        *,
        movies: Iterable[WatchlistItem] = (),
        shows: Iterable[WatchlistItem] = (),
        seasons: Iterable[WatchlistItem] = (),
        episodes: Iterable[WatchlistItem] = (),
        people: Iterable[WatchlistItem] = (),
    ) -> WatchlistRemoved:
        """POST /users/{id}/lists/{list_id}/items/remove."""
        body = TitlesBody(
            movies=tuple(movies),
            shows=tuple(shows),
            seasons=tuple(seasons),
            episodes=tuple(episodes),
            people=tuple(people),
        )
        return await self._api.write(_REMOVE, body, listed=listed)

    async def reorder(self, listed: int | str, entries: Iterable[int]) -> Reordered:
        """POST /users/{id}/lists/{list_id}/items/reorder: every entry by its id, first to last."""
        return await self._api.write(_REORDER, Ranks(tuple(entries)), listed=listed)
