"""The catalogue of TMDB alone: days without times, and nothing that can be marked at Trakt."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date
from typing import override

from msgspec.structs import replace

from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.tmdb.append import WHOLE_MOVIE, WHOLE_SHOW
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tmdb.models import Result, TVDetails
from trakt_tmdb.tmdb.search import FindSource
from trakt_tmdb.transport.pages import Page

from .about import About
from .airings_on_tmdb import airings_on_tmdb
from .announced import announced
from .broadcast import Broadcast
from .catalogue import Catalogue, Only, PublicList, SeasonFacts, ShowFacts, Wanted
from .episode import Episode, Season
from .from_tmdb import as_listed, row_of, seasons_of, title_of
from .language import ENGLISH, Language
from .lists_on_tmdb import listed_on_tmdb
from .reference import EpisodeRef, Media, TitleRef
from .search import through
from .tell_tmdb import tell
from .text_source import TextSource
from .texts import Texts, season_texts
from .title import Title

_MEDIA: Mapping[str | None, Media] = {"tv": Media.SHOW, "movie": Media.MOVIE}
_FOUND_BY: Mapping[str, FindSource] = {"imdb": "imdb_id", "tvdb": "tvdb_id"}


class TMDBCatalogue(Catalogue):
    """Titles by their TMDB id, which is looked up where they go by another."""

    def __init__(self, tmdb: TMDBClient, texts: TextSource) -> None:
        self._tmdb = tmdb
        self._texts = texts

    @property
    @override
    def most_single(self) -> int:
        return 0

    @override
    async def identify(self, title: TitleRef) -> TitleRef:
        if title.tmdb is not None:
            return title
        for name, source in _FOUND_BY.items():
            if (value := getattr(title, name)) is None:
                continue
            found = await self._tmdb.search.find(source, value)
            rows = found.movies if title.media is Media.MOVIE else found.shows
            if rows:
                return replace(title, tmdb=rows[0].id)
        raise NotFoundError(f"TMDB does not have {title}. Look for it in the search.", service="TMDB")

    @override
    async def title(self, title: TitleRef) -> Title:
        if title.media is Media.MOVIE:
            return title_of(await self._tmdb.movies.details(_number(title), language=ENGLISH.request))
        return title_of(await self._tmdb.tv.details(_number(title), language=ENGLISH.request))

    @override
    async def held_name(self, title: TitleRef) -> str | None:
        return None

    @override
    async def show(self, show: TitleRef, language: Language) -> ShowFacts:
        details = await self._details(show, language)
        coming = details.next_episode_to_air
        return ShowFacts(
            show=title_of(details), seasons=seasons_of(details), coming=announced(coming) if coming else None
        )

    @override
    async def seasons(self, show: TitleRef) -> tuple[Season, ...]:
        known = (await self.show(show, ENGLISH)).seasons
        numbers = [one.number for one in known if one.number is not None]
        found = await asyncio.gather(*(self.season(show, number, ENGLISH) for number in numbers))
        return tuple(
            Season(number=number, episode_count=len(one.episodes), episodes=one.episodes)
            for number, one in zip(numbers, found, strict=True)
        )

    @override
    async def season(self, show: TitleRef, number: int, language: Language) -> SeasonFacts:
        details = await self._tmdb.tv.season(_number(show), number, language.request)
        episodes = tuple(announced(one, season=number) for one in details.episodes)
        return SeasonFacts(episodes=episodes, texts=season_texts({number: details}, language))

    @override
    async def episode(self, episode: EpisodeRef) -> Episode:
        season = await self.season(episode.title, episode.season, ENGLISH)
        found = next((one for one in season.episodes if one.number == episode.number), None)
        if found is None:
            raise NotFoundError(f"TMDB has no {episode}.", service="TMDB")
        return found

    @override
    async def next_episode(self, show: TitleRef) -> Episode | None:
        return (await self.show(show, ENGLISH)).coming

    @override
    async def about_show(self, facts: ShowFacts, seasons: set[int], language: Language, region: str) -> About:
        # The request of `show` once more, which is held by now; it has no texts of episodes.
        details = await self._details(facts.show.ref, language)
        about = tell(title_of(details), details, language, region)
        return replace(about, seasons=seasons_of(details))

    @override
    async def about_movie(self, movie: TitleRef, language: Language, region: str) -> About:
        details = await self._tmdb.movies.details(
            _number(movie), language=language.request, append=WHOLE_MOVIE
        )
        return tell(title_of(details), details, language, region)

    @override
    async def airings(
        self, first: date, days: int, media: Media, genres: Sequence[str] = ()
    ) -> Sequence[Broadcast]:
        return await airings_on_tmdb(self._tmdb, first, days, media, genres)

    @override
    async def listed(
        self, which: PublicList, media: Media, page: int, only: Only, language: Language
    ) -> Page[Title]:
        found = await listed_on_tmdb(self._tmdb, which, media, page, only, language)
        return found.made(_at_tmdb_alone)

    @override
    async def search(self, query: str, page: int, language: Language) -> Page[Title]:
        found = _titles(await self._tmdb.search.multi(query, language=language.request).page(page), language)
        return found.made(as_listed).made(_at_tmdb_alone)

    @override
    async def named(self, text: str, media: Sequence[Media]) -> Sequence[Title]:
        found = await self.search(text, 1, ENGLISH)
        return [one for one in found.items if one.media in media]

    @override
    async def texts(self, wanted: Wanted, language: Language) -> Mapping[str, Texts]:
        return await self._texts.of(wanted, language)

    @override
    async def close(self) -> None:
        await self._texts.close()

    async def found(self, query: str, last: int, language: Language) -> Sequence[Page[Title]]:
        """Shows and movies that fit a text, every page up to the last one."""
        pages = await through(self._tmdb.search.multi(query, language=language.request), last)
        return [_titles(page, language) for page in pages]

    async def _details(self, show: TitleRef, language: Language) -> TVDetails:
        return await self._tmdb.tv.details(_number(show), language=language.request, append=WHOLE_SHOW)


def _titles(page: Page[Result], language: Language) -> Page[Title]:
    """The shows and movies of a page, which may hold people, too."""
    return page.made(lambda row: _title(row, language))


def _title(row: Result, language: Language) -> Title | None:
    media = _MEDIA.get(row.media_type)
    return None if media is None else row_of(media, row, language)


def _at_tmdb_alone(title: Title) -> Title:
    return replace(title, on_trakt=False)


def _number(title: TitleRef) -> int:
    if title.tmdb is None:
        raise NotFoundError(f"TMDB cannot tell what {title} is.", service="TMDB")
    return title.tmdb
