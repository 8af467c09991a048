"""Trakt's lists of titles that everybody sees alike."""

from typing import Any

from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models import AnticipatedShow, TrendingShow
from trakt_tmdb.trakt.models.movie import AnticipatedMovie, Movie, TrendingMovie
from trakt_tmdb.trakt.models.show import Show
from trakt_tmdb.trakt.movies import Movies
from trakt_tmdb.trakt.shows import Shows
from trakt_tmdb.transport.pages import Page, Pages

from .catalogue import ON_A_PAGE, Only, PublicList
from .from_trakt import title_of
from .reference import Media
from .title import Title
from .titles_on_trakt import titles_on_trakt

type _Row = Show | Movie | TrendingShow | TrendingMovie | AnticipatedShow | AnticipatedMovie


async def listed_on_trakt(
    trakt: TraktClient, which: PublicList, media: Media, page: int, only: Only
) -> Page[Title]:
    """One page of a list."""
    found = await _pages(titles_on_trakt(trakt, media), which, only).page(page)
    return found.made(lambda row: title_of(_title(row)))


def _pages(group: Movies | Shows, which: PublicList, only: Only) -> Pages[Any]:
    genres, countries = only.genres, only.countries
    match which:
        case PublicList.TRENDING:
            return group.trending(ON_A_PAGE, genres=genres, countries=countries)
        case PublicList.POPULAR:
            return group.popular(ON_A_PAGE, genres=genres, countries=countries)
        case PublicList.ANTICIPATED:
            return group.anticipated(ON_A_PAGE, genres=genres, countries=countries)


def _title(row: _Row) -> Show | Movie:
    match row:
        case TrendingShow(show=show) | AnticipatedShow(show=show):
            return show
        case TrendingMovie(movie=movie) | AnticipatedMovie(movie=movie):
            return movie
        case Show() | Movie():
            return row
