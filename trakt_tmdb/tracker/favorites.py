"""Favourites of both services, each once."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime

import msgspec

from trakt_tmdb.catalogue.language import Language
from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tmdb.models import Result
from trakt_tmdb.trakt.models.media import Media as Item
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.show import Show

from .cards import ref_of
from .context import Context
from .views import Favorite, Favorites, FavoriteSource

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_BOTH = (FavoriteSource.TRAKT, FavoriteSource.TMDB)


class _OnTMDB(msgspec.Struct, frozen=True, kw_only=True):
    """TMDB's favourites by media and id, the latest first; `read` is False where TMDB kept them."""

    titles: Mapping[tuple[Media, int], Result] = {}
    read: bool = False


async def read_favorites(context: Context) -> Favorites:
    """Trakt's favourites, the latest first, and after them what only TMDB has."""
    loved, tmdb = await asyncio.gather(_on_trakt(context), _on_tmdb(context))
    cards = await context.cards({ref_of(title): set() for title in loved})
    on_trakt = {(ref.media, ref.tmdb) for ref in map(ref_of, loved)}
    others = [
        Favorite(title=cards.on_tmdb(media, result), sources=(FavoriteSource.TMDB,))
        for (media, tmdb_id), result in tmdb.titles.items()
        if (media, tmdb_id) not in on_trakt
    ]
    favorites = [Favorite(title=cards.title(title), sources=_sources(title, tmdb)) for title in loved]
    return Favorites(favorites=(*favorites, *others), tmdb_read=tmdb.read)


async def _on_trakt(context: Context) -> list[Show | Movie]:
    shows, movies = await asyncio.gather(
        context.trakt.sync.favorites(Item.SHOW).all(), context.trakt.sync.favorites(Item.MOVIE).all()
    )
    latest_first = sorted((*shows, *movies), key=lambda one: one.listed_at or _LONG_AGO, reverse=True)
    return [title for entry in latest_first if (title := entry.show or entry.movie)]


async def _on_tmdb(context: Context) -> _OnTMDB:
    """What TMDB tells in time; nothing where it refuses."""
    if context.tmdb is None:
        return _OnTMDB()
    return await context.texts.soon(_loved_on(context.tmdb, context.language)) or _OnTMDB()


async def _loved_on(tmdb: TMDBClient, language: Language) -> _OnTMDB:
    await tmdb.account.details()
    shows, movies = await asyncio.gather(
        tmdb.account.favorite_tv(language=language.request).all(),
        tmdb.account.favorite_movies(language=language.request).all(),
    )
    titles = {(Media.SHOW, one.id): one for one in shows} | {(Media.MOVIE, one.id): one for one in movies}
    return _OnTMDB(titles=titles, read=True)


def _sources(title: Show | Movie, tmdb: _OnTMDB) -> tuple[FavoriteSource, ...]:
    ref = ref_of(title)
    return _BOTH if ref.tmdb is not None and (ref.media, ref.tmdb) in tmdb.titles else _BOTH[:1]
