"""Everything about one movie."""

import asyncio

from msgspec.structs import replace

from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.texts import Texts, movie_texts, trakt_texts
from trakt_tmdb.tmdb.append import WHOLE_MOVIE
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tmdb.models import MovieDetails
from trakt_tmdb.trakt.models.movie import Movie

from .cards import Cards, ref_of
from .certification import movie_certification
from .context import Context
from .extras import read_extras
from .title_page import card_on_tmdb, title_page
from .views import Details


async def movie_on_trakt(context: Context, ref: TitleRef, number: int, region: str) -> Details:
    """A movie by its Trakt id; both services are asked at once."""
    cards, movie, details = await asyncio.gather(
        context.cards({}), context.trakt.movies.summary(number), _details(context, ref)
    )
    texts = await _texts(context, movie, details)
    own = ref_of(movie)
    cards = replace(cards, texts={str(own): texts})
    extras = await read_extras(context, cards, movie, details, region)
    page = title_page(cards.movie(movie), movie, details, texts, cards, extras)
    return replace(
        page,
        certification=(details and movie_certification(details, region)) or page.certification,
        released=movie.released or (details and details.release_date) or None,
        plays=_plays(cards, own),
    )


async def movie_on_tmdb(
    context: Context, tmdb: TMDBClient, ref: TitleRef, number: int, region: str
) -> Details:
    """A movie by its TMDB id, which Trakt does not have."""
    cards, details = await asyncio.gather(
        context.cards({}),
        tmdb.movies.details(number, language=context.language.request, append=WHOLE_MOVIE),
    )
    texts = movie_texts(details, context.language)
    extras = await read_extras(context, cards, None, details, region)
    return replace(
        title_page(card_on_tmdb(cards, ref, details, texts), None, details, texts, cards, extras),
        certification=movie_certification(details, region),
        released=details.release_date,
        runtime=details.runtime,
    )


async def _details(context: Context, ref: TitleRef) -> MovieDetails | None:
    """TMDB's one answer; None where it has none, or not in time."""
    if context.tmdb is None or ref.tmdb is None:
        return None
    return await context.texts.soon(
        context.tmdb.movies.details(ref.tmdb, language=context.language.request, append=WHOLE_MOVIE)
    )


async def _texts(context: Context, movie: Movie, details: MovieDetails | None) -> Texts:
    if details is not None:
        return movie_texts(details, context.language)
    if context.language.is_english:
        return Texts()
    return trakt_texts(
        await context.trakt.movies.translations(movie.ids.trakt, context.language.code), context.language
    )


def _plays(cards: Cards, movie: TitleRef) -> int:
    """Plays at Trakt, and the mark that still waits."""
    if cards.pending.unwatched(movie):
        return 0
    known = len(cards.standing.watched.movies.get(movie.trakt or 0, ()))
    return known + (cards.pending.movie(movie) is not None)
