"""Reads titles in a person's language: one TMDB request a title, and no view waits long for it."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress

from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.tmdb.client import TMDBClient

from .broadcast import Broadcast
from .language import Language
from .reference import Media, TitleRef
from .texts import Texts, movie_texts, show_texts

type Wanted = dict[TitleRef, set[int]]
"""Titles, and the seasons whose episode names are wanted."""

_PATIENCE = 1.5
"""Seconds that a view waits for texts; those that come later are told as a change."""


class TextSource:
    """Texts by title; without TMDB there are none, and Trakt's own are shown."""

    def __init__(self, tmdb: TMDBClient | None, arrived: Callable[[], None]) -> None:
        self._tmdb = tmdb
        self._arrived = arrived
        self._late: set[asyncio.Task[None]] = set()

    async def of(self, broadcasts: Iterable[Broadcast], language: Language) -> dict[str, Texts]:
        """Texts by the title's string form, as far as they are there in time."""
        if self._tmdb is None:
            return {}
        found: dict[str, Texts] = {}
        wanted = _seasons_by_title(broadcasts)
        reading = asyncio.create_task(self._read_all(self._tmdb, wanted, language, found))
        await asyncio.wait((reading,), timeout=_PATIENCE)
        if not reading.done():
            self._late.add(reading)
            reading.add_done_callback(self._came_late)
        return dict(found)

    async def close(self) -> None:
        """End what is still being read."""
        for task in self._late:
            task.cancel()
        await asyncio.gather(*self._late, return_exceptions=True)

    def _came_late(self, reading: asyncio.Task[None]) -> None:
        self._late.discard(reading)
        if not reading.cancelled():
            self._arrived()

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


def _seasons_by_title(broadcasts: Iterable[Broadcast]) -> Wanted:
    wanted: Wanted = {}
    for one in broadcasts:
        seasons = wanted.setdefault(one.title, set())
        if one.season is not None:
            seasons.add(one.season)
    return wanted
