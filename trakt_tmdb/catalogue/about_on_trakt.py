"""Everything about a title that Trakt has, joined with TMDB's one answer about it."""

import asyncio

from msgspec.structs import replace

from trakt_tmdb.tmdb.append import WHOLE_MOVIE, WHOLE_SHOW
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tmdb.models import MovieDetails, TVDetails
from trakt_tmdb.trakt.client import TraktClient

from .about import About
from .cast import cast_on_trakt
from .catalogue import ShowFacts
from .from_tmdb import seasons_of, with_details, with_names
from .from_trakt import title_of
from .language import Language
from .reference import TitleRef
from .tell_tmdb import MOST_SIMILAR, tell
from .text_source import TextSource
from .texts import Texts, TMDBDetails, trakt_texts
from .title import Title
from .titles_on_trakt import titles_on_trakt
from .trailers import trailer_at, trailers_on_trakt


class AboutOnTrakt:
    """Without TMDB, or where it does not answer in time, Trakt alone tells."""

    def __init__(self, trakt: TraktClient, tmdb: TMDBClient | None, texts: TextSource) -> None:
        self._trakt = trakt
        self._tmdb = tmdb
        self._texts = texts

    async def show(self, facts: ShowFacts, seasons: set[int], language: Language, region: str) -> About:
        """See Catalogue.about_show."""
        details = await self._show_details(facts.show, seasons, language)
        about = await self._about(facts.show, details, language, region)
        at_tmdb = {one.number: one for one in seasons_of(details)} if details else {}
        named = tuple(with_names(one, about.texts, at_tmdb) for one in facts.seasons)
        return replace(about, seasons=named)

    async def movie(self, movie: TitleRef, language: Language, region: str) -> About:
        """See Catalogue.about_movie; both services are asked at once."""
        facts, details = await asyncio.gather(
            self._trakt.movies.summary(movie.trakt or 0), self._movie_details(movie, language)
        )
        return await self._about(title_of(facts), details, language, region)

    async def _show_details(self, show: Title, seasons: set[int], language: Language) -> TVDetails | None:
        if self._tmdb is None or show.ref.tmdb is None:
            return None
        reading = self._tmdb.tv.details(
            show.ref.tmdb, language=language.request, append=WHOLE_SHOW, seasons=sorted(seasons)
        )
        return await self._texts.soon(reading)

    async def _movie_details(self, movie: TitleRef, language: Language) -> MovieDetails | None:
        if self._tmdb is None or movie.tmdb is None:
            return None
        reading = self._tmdb.movies.details(movie.tmdb, language=language.request, append=WHOLE_MOVIE)
        return await self._texts.soon(reading)

    async def _about(
        self, title: Title, details: TMDBDetails | None, language: Language, region: str
    ) -> About:
        if details is None:
            return await self._from_trakt(title, language)
        about = tell(with_details(title, details), details, language, region)
        return replace(
            about,
            trailers=about.trailers or trailer_at(title.trailer),
            similar=about.similar or await self._related(title),
        )

    async def _from_trakt(self, title: Title, language: Language) -> About:
        number = title.ref.trakt or 0
        group = titles_on_trakt(self._trakt, title.media)
        people, videos, related, texts = await asyncio.gather(
            group.people(number),
            group.videos(number),
            self._related(title),
            self._translated(title, language),
        )
        return About(
            title=title,
            texts=texts,
            cast=cast_on_trakt(people),
            trailers=trailers_on_trakt(videos, language),
            similar=related,
        )

    async def _translated(self, title: Title, language: Language) -> Texts:
        if language.is_english:
            return Texts()
        group = titles_on_trakt(self._trakt, title.media)
        return trakt_texts(await group.translations(title.ref.trakt or 0, language.code), language)

    async def _related(self, title: Title) -> tuple[Title, ...]:
        group = titles_on_trakt(self._trakt, title.media)
        found = await group.related(title.ref.trakt or 0, MOST_SIMILAR).page()
        return tuple(map(title_of, found.items))
