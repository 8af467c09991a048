"""Reads titles in a person's language: one TMDB request a title, and no view waits long for it."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import lru_cache
from typing import Any

from trakt_tmdb.cache.endpoint import Form
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tmdb.models import MovieDetails, TVDetails
from trakt_tmdb.turns import Pieces

from .catalogue import Wanted
from .language import Language
from .patience import Patience
from .reference import Media, TitleRef
from .texts import Texts, movie_texts, show_texts

_MOST_SEASONS = 4
"""Asked for together; more would make every answer about the title large."""

_SHARE = 0.2
"""What texts are of the answer that they are made of, or less."""


class TextSource:
    """Texts by title; without TMDB there are none, and Trakt's own are shown."""

    def __init__(self, tmdb: TMDBClient | None, arrived: Callable[[], None]) -> None:
        self._tmdb = tmdb
        self._patience = Patience(arrived)
        self._seasons: dict[TitleRef, set[int]] = {}
        """What was wanted of a title so far, so that every view asks the same and one answer serves all."""

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
        loop, pieces = asyncio.get_running_loop(), Pieces()
        reads: list[asyncio.Task[None]] = []
        try:
            for title, seasons in wanted.items():
                # Eager: a title whose answer is held takes no turn of the loop.
                reading = self._read(tmdb, title, seasons, language, found)
                reads.append(asyncio.Task(reading, loop=loop, eager_start=True))
                await pieces.pause()
                await tmdb.room()
            await asyncio.gather(*(read for read in reads if not read.done()))
        finally:
            for read in reads:
                read.cancel()
        for read in reads:
            read.result()

    async def _read(
        self, tmdb: TMDBClient, title: TitleRef, wanted: set[int], language: Language, found: dict[str, Texts]
    ) -> None:
        """Read one title into `found`; what TMDB lacks or cannot send now keeps Trakt's texts."""
        if title.tmdb is None:
            return
        with suppress(TraktTMDBError):
            if title.media is Media.MOVIE:
                found[str(title)] = await tmdb.movies.shaped.details(
                    _movie_form(language), title.tmdb, language=language.request
                )
            else:
                found[str(title)] = await tmdb.tv.shaped.details(
                    _show_form(language),
                    title.tmdb,
                    language=language.request,
                    seasons=sorted(self._all_seasons(title, wanted)),
                )

    def _all_seasons(self, title: TitleRef, wanted: set[int]) -> set[int]:
        known = self._seasons.get(title, set())
        seasons = known | wanted
        if len(seasons) > _MOST_SEASONS:
            seasons = wanted
        self._seasons[title] = seasons
        return seasons


@lru_cache
def _show_form(language: Language) -> Form[TVDetails, Texts]:
    return Form(name=_named(language), make=lambda show: show_texts(show, language), share=_SHARE)


@lru_cache
def _movie_form(language: Language) -> Form[MovieDetails, Texts]:
    return Form(name=_named(language), make=lambda movie: movie_texts(movie, language), share=_SHARE)


def _named(language: Language) -> str:
    return f"texts {' '.join(language.tags)}"
