"""Lists of titles that somebody made."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.transport.pages import Page

from .context import Context
from .titles import Title, cards_of
from .views import DiscoverList, TitlePage

_ON_A_PAGE = 30
"""Each title costs a TMDB request the first time it is shown."""


async def read_discover(context: Context, which: DiscoverList, media: Media, page: int) -> TitlePage:
    """One page of a list."""
    found = await _LISTS[which, media](context.trakt, page)
    return TitlePage(
        titles=await cards_of(context, found.items), page=page, page_count=found.page_count or page
    )


async def _trending_shows(trakt: TraktClient, page: int) -> Page[Title]:
    found = await trakt.shows.trending(_ON_A_PAGE).page(page)
    return _page(found, [one.show for one in found.items])


async def _trending_movies(trakt: TraktClient, page: int) -> Page[Title]:
    found = await trakt.movies.trending(_ON_A_PAGE).page(page)
    return _page(found, [one.movie for one in found.items])


async def _popular_shows(trakt: TraktClient, page: int) -> Page[Title]:
    found = await trakt.shows.popular(_ON_A_PAGE).page(page)
    return _page(found, found.items)


async def _popular_movies(trakt: TraktClient, page: int) -> Page[Title]:
    found = await trakt.movies.popular(_ON_A_PAGE).page(page)
    return _page(found, found.items)


async def _anticipated_shows(trakt: TraktClient, page: int) -> Page[Title]:
    found = await trakt.shows.anticipated(_ON_A_PAGE).page(page)
    return _page(found, [one.show for one in found.items])


async def _anticipated_movies(trakt: TraktClient, page: int) -> Page[Title]:
    found = await trakt.movies.anticipated(_ON_A_PAGE).page(page)
    return _page(found, [one.movie for one in found.items])


async def _recommended_shows(trakt: TraktClient, page: int) -> Page[Title]:
    return _cut(await trakt.recommendations.shows(), page)


async def _recommended_movies(trakt: TraktClient, page: int) -> Page[Title]:
    return _cut(await trakt.recommendations.movies(), page)


def _page(found: Page[object], titles: Sequence[Title]) -> Page[Title]:
    return Page(items=tuple(titles), page=found.page, page_count=found.page_count)


def _cut(titles: Sequence[Title], page: int) -> Page[Title]:
    """Cut the page out of a list that comes whole."""
    end = page * _ON_A_PAGE
    page_count = max(1, -(-len(titles) // _ON_A_PAGE))
    return Page(items=tuple(titles[end - _ON_A_PAGE : end]), page=page, page_count=page_count)


_LISTS: Mapping[tuple[DiscoverList, Media], Callable[[TraktClient, int], Awaitable[Page[Title]]]] = {
    (DiscoverList.TRENDING, Media.SHOW): _trending_shows,
    (DiscoverList.TRENDING, Media.MOVIE): _trending_movies,
    (DiscoverList.POPULAR, Media.SHOW): _popular_shows,
    (DiscoverList.POPULAR, Media.MOVIE): _popular_movies,
    (DiscoverList.ANTICIPATED, Media.SHOW): _anticipated_shows,
    (DiscoverList.ANTICIPATED, Media.MOVIE): _anticipated_movies,
    (DiscoverList.RECOMMENDED, Media.SHOW): _recommended_shows,
    (DiscoverList.RECOMMENDED, Media.MOVIE): _recommended_movies,
}
