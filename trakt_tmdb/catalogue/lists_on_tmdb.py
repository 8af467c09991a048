"""TMDB's lists of titles; those of one genre or country are TMDB's to choose."""

from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tmdb.filters import ANIME, Filters
from trakt_tmdb.tmdb.models import Result
from trakt_tmdb.transport.pages import Page, Pages

from .catalogue import Only, PublicList
from .from_tmdb import as_listed, row_of
from .genres_on_tmdb import genre_on_tmdb
from .language import Language
from .reference import Media
from .title import ANIME_GENRES, Title

_AHEAD = timedelta(days=180)


async def listed_on_tmdb(
    tmdb: TMDBClient, which: PublicList, media: Media, page: int, only: Only, language: Language
) -> Page[Title]:
    """One page of a list."""
    found = await _pages(tmdb, which, media, only, language.request).page(page)
    return found.made(lambda row: as_listed(row_of(media, row, language)))


def narrowed(media: Media, only: Only) -> Filters:
    """The genre and country as TMDB takes them; raises InvalidRequestError where it has no such genre."""
    if only.genre in ANIME_GENRES:
        return Filters(keywords=(ANIME,), countries=only.countries)
    genres = tuple(genre_on_tmdb(media, word) for word in only.genres)
    return Filters(genres=genres, countries=only.countries)


def _pages(tmdb: TMDBClient, which: PublicList, media: Media, only: Only, language: str) -> Pages[Result]:
    filters = narrowed(media, only)
    if which is PublicList.TRENDING and filters == Filters():
        return tmdb.trending("movie" if media is Media.MOVIE else "tv", "week", language=language)
    if which is PublicList.ANTICIPATED:
        today = datetime.now(UTC).date()
        filters = replace(filters, aired_from=today + timedelta(days=1), aired_to=today + _AHEAD)
    ask = tmdb.discover.movies if media is Media.MOVIE else tmdb.discover.tv
    return ask(filters, language=language)
