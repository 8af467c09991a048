"""Where a title can stand with a person: watchlist, favourites, ratings, hidden, lists; each read live."""

from collections.abc import AsyncIterable, Awaitable, Callable, Mapping
from typing import Any, Protocol

import msgspec

from trakt_tmdb.account.outcome import Kept
from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.client import Endpoints, TraktClient
from trakt_tmdb.trakt.models import (
    FavoriteItem,
    HiddenItem,
    Ids,
    Limits,
    ListEntry,
    Media,
    NotFound,
    RatingItem,
    TitleIds,
    WatchlistItem,
)
from trakt_tmdb.trakt.users import Section

from .limit import naming_limit


class _Answer(Protocol):
    @property
    def not_found(self) -> NotFound: ...


class Shelf[Entry](msgspec.Struct, frozen=True, kw_only=True):
    """One of them; `item` is everywhere the Trakt id of a `media`."""

    entries: Callable[[Endpoints, Media], AsyncIterable[Entry]]
    keep: Callable[[Entry], Kept]
    """What is known of an entry beside its title."""
    item: Callable[[int, Kept], object]
    """How a title is named in a request."""
    add: Callable[[TraktClient, Mapping[str, Any]], Awaitable[_Answer]]
    """Takes items by the plural of their media."""
    remove: Callable[[TraktClient, Mapping[str, Any]], Awaitable[_Answer]]
    limit: Callable[[Limits], int | None] = lambda _: None
    """How many titles it holds."""

    async def kept(self, trakt: TraktClient, media: Media, item: int) -> Kept | None:
        """How a title stands there at this moment; None where it does not."""
        return await self._find(trakt.live, media, item)

    async def known(self, trakt: TraktClient, media: Media, item: int) -> Kept | None:
        """The same, as the last poll left it."""
        return await self._find(trakt, media, item)

    async def put(self, trakt: TraktClient, media: Media, item: int, kept: Kept) -> None:
        """Let a title stand there; raises NotFoundError where Trakt does not have it."""
        async with naming_limit(trakt, self.limit):
            answer = await self.add(trakt, {media.plural: [self.item(item, kept)]})
        if answer.not_found:
            raise NotFoundError("Trakt no longer has this title: search for it again.")

    async def take_off(self, trakt: TraktClient, media: Media, item: int) -> None:
        """Let it stand there no longer."""
        await self.remove(trakt, {media.plural: [self.item(item, Kept())]})

    async def _find(self, trakt: Endpoints, media: Media, item: int) -> Kept | None:
        async for entry in self.entries(trakt, media):
            ids: TitleIds | None = getattr(getattr(entry, media), "ids", None)
            if ids is not None and ids.trakt == item:
                return self.keep(entry)
        return None


def _listed(item: int, kept: Kept) -> WatchlistItem:
    return WatchlistItem(ids=Ids(trakt=item), notes=kept.notes)


WATCHLIST = Shelf(
    entries=lambda trakt, media: trakt.sync.watchlist(media),
    keep=lambda entry: Kept(notes=entry.notes),
    item=_listed,
    add=lambda trakt, items: trakt.sync.add_to_watchlist(**items),
    remove=lambda trakt, items: trakt.sync.remove_from_watchlist(**items),
    limit=lambda limits: limits.watchlist.item_count,
)
FAVORITES = Shelf(
    entries=lambda trakt, media: trakt.sync.favorites(media),
    keep=lambda entry: Kept(notes=entry.notes),
    # Notes are Trakt's own page's.
    item=lambda item, _: FavoriteItem(ids=Ids(trakt=item)),
    add=lambda trakt, items: trakt.sync.add_to_favorites(**items),
    remove=lambda trakt, items: trakt.sync.remove_from_favorites(**items),
    limit=lambda limits: limits.favorites.item_count,
)
RATINGS = Shelf(
    entries=lambda trakt, media: trakt.sync.ratings(media),
    keep=lambda entry: Kept(rating=entry.rating),
    item=lambda item, kept: RatingItem(ids=Ids(trakt=item), rating=kept.rating),
    add=lambda trakt, items: trakt.sync.add_ratings(**items),
    remove=lambda trakt, items: trakt.sync.remove_ratings(**items),
)


def hidden_from(section: Section) -> Shelf[Any]:
    """What is kept out of a section."""
    return Shelf(
        entries=lambda trakt, _: trakt.users.hidden(section),
        keep=lambda entry: Kept(hidden_at=entry.hidden_at),
        item=lambda item, kept: HiddenItem(ids=Ids(trakt=item), hidden_at=kept.hidden_at),
        add=lambda trakt, items: trakt.users.hide(section, **items),
        remove=lambda trakt, items: trakt.users.unhide(section, **items),
    )


def on_list(listed: str) -> Shelf[ListEntry]:
    """A list of the person's own; what comes back to it comes last."""
    return Shelf(
        entries=lambda trakt, media: trakt.lists.items(listed, (media,)),
        keep=lambda entry: Kept(notes=entry.notes),
        item=_listed,
        add=lambda trakt, items: trakt.lists.add(listed, **items),
        remove=lambda trakt, items: trakt.lists.remove(listed, **items),
        limit=lambda limits: limits.list.item_count,
    )


DROPPED = hidden_from("dropped")
