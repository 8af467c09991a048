"""Reads titles in a person's language: one TMDB request a title, and no view waits long for it."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from typing import Any

from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.tmdb.client import TMDBClient

from .broadcast import Broadcast
from .language import Language
from .patience import Patience
from .reference import Media, TitleRef
from .texts import Texts, movie_texts, show_texts

type Wanted = dict[TitleRef, set[int]]
"""Titles, and the seasons whose episode names are wanted."""


class TextSource:
    """Texts by title; without TMDB there are none, and Trakt's own are shown."""

    def __init__(self, tmdb: TMDBClient | None, arrived: Callable[[], None]) -> None:
        self._tmdb = tmdb
        self._patience = Patience(arrived)

    async def of(self, wanted: Wanted, language: Language) -> dict[str, Texts]:
        """Texts by the title's string form, as far as they are there in time."""
        if self._tmdb is None:
            return {}
        found: dict[str, Texts] = {}
        shown: dict[str, Texts] = {}
        reading = self._read_all(self._tmdb, wanted, language, found)
        await self._patience.soon(reading, lambda: found.keys() > shown.keys())
        shown = dict(found)
        return shown

    async def soon[T](self, answer: Coroutine[Any, Any, T]) -> T | None:
        """An answer that a view can do without; None where it failed or is not there in time."""
        return await self._patience.soon(answer)

    async def close(self) -> None:
        """End what is still being read."""
        await self._patience.close()

    async def _read_all(
        self, tmdb: TMDBClient, wanted: Wanted, language: Language, found: dict[str, Texts]
    ) -> None:
        async with asyncio.TaskGroup() as reads:
            for title, seasons in wanted.items():
                reads.create_task(_read(tmdb, title, seasons, language, found))


async def _read(
    tmdb: TMDBClient, title: TitleRef, seasons: set[int], language: Language, found: dict[str, Texts]
) -> None:
    """Read one title into `found`; what TMDB lacks or cannot send now keeps Trakt's texts."""
    if title.tmdb is None:
        return
    with suppress(TraktTMDBError):
        if title.media is Media.MOVIE:
            movie = await tmdb.movies.details(title.tmdb, language=language.request)
            found[str(title)] = movie_texts(movie, language)
        else:
            show = await tmdb.tv.details(title.tmdb, language=language.request, seasons=sorted(seasons))
            found[str(title)] = show_texts(show, language)


def seasons_by_title(broadcasts: Iterable[Broadcast]) -> Wanted:
    """What a schedule needs of TMDB."""
    wanted: Wanted = {}
    for one in broadcasts:
        seasons = wanted.setdefault(one.title, set())
        if one.season is not None:
            seasons.add(one.season)
    return wanted
