"""The catalogue of Trakt, in the person's language and with more about each title where TMDB is there."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import override

from trakt_tmdb.errors import NotFoundError, TraktTMDBError
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.episode import Episode as TraktEpisode
from trakt_tmdb.trakt.models.media import Media as Item
from trakt_tmdb.trakt.models.search import SearchResult
from trakt_tmdb.transport.pages import Page

from .about import About
from .about_on_trakt import AboutOnTrakt
from .broadcast import BROADCASTS, Broadcast
from .catalogue import Catalogue, Only, PublicList, SeasonFacts, ShowFacts, Wanted
from .episode import Episode, Season
from .from_trakt import episode_of, season_of, title_of
from .identity import with_every_id
from .language import Language
from .lists_on_trakt import listed_on_trakt
from .reference import EpisodeRef, Media, TitleRef
from .search import Found, merge, through
from .text_source import TextSource
from .texts import Texts, season_texts, trakt_episode_texts
from .title import Title
from .titles_on_trakt import titles_on_trakt
from .tmdb_catalogue import TMDBCatalogue

_ON_A_PAGE = 20


class TraktCatalogue(Catalogue):
    """Trakt first; what only TMDB knows is kept, where TMDB is there."""

    def __init__(self, trakt: TraktClient, tmdb: TMDBClient | None, arrived: Callable[[], None]) -> None:
        self._trakt = trakt
        self._tmdb = tmdb
        self._texts = TextSource(tmdb, arrived)
        self._about = AboutOnTrakt(trakt, tmdb, self._texts)
        self._others = None if tmdb is None else TMDBCatalogue(tmdb, self._texts)

    @property
    @override
    def most_single(self) -> int:
        return 10 if self._tmdb is None else 0

    @override
    async def identify(self, title: TitleRef) -> TitleRef:
        return await with_every_id(self._trakt, title)

    @override
    async def title(self, title: TitleRef) -> Title:
        if title.trakt is None:
            return await self._elsewhere(title).title(title)
        return title_of(await titles_on_trakt(self._trakt, title.media).summary(title.trakt))

    @override
    async def held_name(self, title: TitleRef) -> str | None:
        if title.trakt is None:
            return None
        try:
            return (await titles_on_trakt(self._trakt.held, title.media).summary(title.trakt)).title
        except TraktTMDBError:
            return None

    @override
    async def show(self, show: TitleRef, language: Language) -> ShowFacts:
        if show.trakt is None:
            return await self._elsewhere(show).show(show, language)
        shows = self._trakt.shows
        facts, seasons, coming = await asyncio.gather(
            shows.summary(show.trakt), shows.season_list(show.trakt), shows.next_episode(show.trakt)
        )
        return ShowFacts(
            show=title_of(facts),
            seasons=tuple(map(season_of, seasons)),
            coming=episode_of(coming) if coming else None,
        )

    @override
    async def seasons(self, show: TitleRef) -> tuple[Season, ...]:
        if show.trakt is None:
            return await self._elsewhere(show).seasons(show)
        return tuple(map(season_of, await self._trakt.shows.seasons(show.trakt)))

    @override
    async def season(self, show: TitleRef, number: int, language: Language) -> SeasonFacts:
        if show.trakt is None:
            return await self._elsewhere(show).season(show, number, language)
        episodes, texts = await self._season(show, show.trakt, number, language)
        return SeasonFacts(episodes=tuple(map(episode_of, episodes)), texts=texts)

    @override
    async def episode(self, episode: EpisodeRef) -> Episode:
        show = episode.title.trakt
        if show is None:
            return await self._elsewhere(episode.title).episode(episode)
        return episode_of(await self._trakt.shows.episode(show, episode.season, episode.number))

    @override
    async def next_episode(self, show: TitleRef) -> Episode | None:
        if show.trakt is None:
            return await self._elsewhere(show).next_episode(show)
        found = await self._trakt.shows.next_episode(show.trakt)
        return episode_of(found) if found else None

    @override
    async def about_show(self, facts: ShowFacts, seasons: set[int], language: Language, region: str) -> About:
        if facts.show.ref.trakt is None:
            return await self._elsewhere(facts.show.ref).about_show(facts, seasons, language, region)
        return await self._about.show(facts, seasons, language, region)

    @override
    async def about_movie(self, movie: TitleRef, language: Language, region: str) -> About:
        if movie.trakt is None:
            return await self._elsewhere(movie).about_movie(movie, language, region)
        return await self._about.movie(movie, language, region)

    @override
    async def airings(
        self, first: date, days: int, media: Media, genres: Sequence[str] = ()
    ) -> Sequence[Broadcast]:
        return await self._trakt.calendars.shaped.all(BROADCASTS, Item(media), first, days, genres)

    @override
    async def listed(
        self, which: PublicList, media: Media, page: int, only: Only, language: Language
    ) -> Page[Title]:
        return await listed_on_trakt(self._trakt, which, media, page, only)

    @override
    async def search(self, query: str, page: int, language: Language) -> Page[Title]:
        trakt, tmdb = await asyncio.gather(
            self._found(query, page), self._found_elsewhere(query, page, language), return_exceptions=True
        )
        if isinstance(tmdb, BaseException):
            raise tmdb
        if isinstance(trakt, TraktTMDBError) and tmdb is not None:
            trakt = ()
        if isinstance(trakt, BaseException):
            raise trakt
        found = Found(trakt=trakt, tmdb=tmdb or ())
        return Page(items=merge(found, page), page=page, page_count=found.page_count)

    @override
    async def named(self, text: str, media: Sequence[Media]) -> Sequence[Title]:
        found = await self._trakt.search.text(text, tuple(map(Item, media))).page()
        return found.made(_titled).items

    @override
    async def texts(self, wanted: Wanted, language: Language) -> Mapping[str, Texts]:
        return await self._texts.of(wanted, language)

    @override
    async def close(self) -> None:
        await self._texts.close()

    async def _season(
        self, show: TitleRef, trakt: int, number: int, language: Language
    ) -> tuple[tuple[TraktEpisode, ...], Texts]:
        """Trakt's episodes with TMDB's texts; without TMDB with the translations that Trakt sends along."""
        shows = self._trakt.shows
        if self._tmdb is not None and show.tmdb is not None:
            episodes, details = await asyncio.gather(
                shows.season(trakt, number),
                self._texts.soon(self._tmdb.tv.season(show.tmdb, number, language.request)),
            )
            return episodes, season_texts({number: details} if details else {}, language)
        if language.is_english:
            return await shows.season(trakt, number), Texts()
        episodes = await shows.season(trakt, number, translations=language.code)
        return episodes, trakt_episode_texts(episodes, language)

    async def _found(self, query: str, page: int) -> Sequence[Page[Title]]:
        pages = await through(self._trakt.search.text(query, page_size=_ON_A_PAGE), page)
        return [found.made(_titled) for found in pages]

    async def _found_elsewhere(
        self, query: str, page: int, language: Language
    ) -> Sequence[Page[Title]] | None:
        """TMDB's pages; None where it cannot be asked or does not answer in time."""
        if self._others is None:
            return None
        return await self._texts.soon(self._others.found(query, page, language))

    def _elsewhere(self, title: TitleRef) -> TMDBCatalogue:
        if self._others is None or title.tmdb is None:
            raise NotFoundError(
                f"Trakt does not have {title}, and there is no TMDB token to look it up with."
            )
        return self._others


def _titled(found: SearchResult) -> Title | None:
    """A show or movie; None for anything else that was found."""
    title = found.show or found.movie
    return None if title is None else title_of(title)
