"""Favourites of both services, each once."""

import asyncio

from msgspec.structs import replace

from trakt_tmdb.account.action import AddFavorite
from trakt_tmdb.account.placed import Placed, latest_first
from trakt_tmdb.account.tmdb_favorites import LovedOnTMDB, TMDBFavorites
from trakt_tmdb.catalogue.title_index import TitleIndex

from .as_if_arrived import as_if_arrived
from .context import Context
from .views import Favorite, Favorites, FavoriteSource

_TRAKT, _TMDB = FavoriteSource.TRAKT, FavoriteSource.TMDB


async def read_favorites(context: Context, at_tmdb: TMDBFavorites | None) -> Favorites:
    """The account's favourites, the latest first, and after them what only TMDB has."""
    loved, tmdb = await asyncio.gather(_loved(context), _loved_on_tmdb(context, at_tmdb))
    unread = (title.ref for title in tmdb.titles if title.texts is None)
    cards = await context.cards({ref: set() for ref in (*(one.title.ref for one in loved), *unread)})
    ours = TitleIndex((one.title.ref, None) for one in loved)
    theirs = TitleIndex((title.ref, None) for title in tmdb.titles)
    favorites = [
        Favorite(
            title=cards.title(one.title), sources=(_TRAKT, _TMDB) if one.title.ref in theirs else (_TRAKT,)
        )
        for one in loved
    ]
    others = [
        Favorite(title=cards.title(replace(title, on_trakt=title.ref.trakt is not None)), sources=(_TMDB,))
        for title in tmdb.titles
        if title.ref not in ours
    ]
    return Favorites(favorites=(*favorites, *others), tmdb_read=tmdb.read)


async def _loved(context: Context) -> list[Placed]:
    pending = context.pending
    loved = await as_if_arrived(
        context, await context.account.favorites(), pending.favorite, pending.added(AddFavorite)
    )
    return latest_first(loved)


async def _loved_on_tmdb(context: Context, at_tmdb: TMDBFavorites | None) -> LovedOnTMDB:
    if at_tmdb is None:
        return LovedOnTMDB()
    found, pending = await at_tmdb.read(context.language), context.pending
    there = [Placed(title=title) for title in found.titles]
    loved = await as_if_arrived(context, there, pending.favorite_at_tmdb, pending.added(AddFavorite))
    return replace(found, titles=[one.title for one in latest_first(loved)])
