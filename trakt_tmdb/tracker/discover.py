"""Lists of titles that somebody made."""

from trakt_tmdb.account.action import HidingPlace
from trakt_tmdb.catalogue.catalogue import ON_A_PAGE, Only, PublicList
from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.transport.pages import Page

from .context import Context
from .titles import cards_of
from .views import DiscoverList, TitlePage


async def read_discover(
    context: Context, which: DiscoverList, media: Media, page: int, only: Only
) -> TitlePage:
    """One page of a list."""
    if which is DiscoverList.RECOMMENDED:
        found = await _recommended(context, media, page, only)
    else:
        wanted = PublicList(which.value)
        found = await context.catalogue.listed(wanted, media, page, only, context.language)
    return TitlePage(
        titles=await cards_of(context, found.items), page=page, page_count=found.page_count or page
    )


async def _recommended(context: Context, media: Media, page: int, only: Only) -> Page[Title]:
    """Cut the page out of a list that comes whole."""
    waiting, place = context.pending, HidingPlace.RECOMMENDATIONS
    told = await context.account.recommended(media, only)
    titles = [one for one in told if not waiting.hidden(one.ref, place)]
    end = page * ON_A_PAGE
    page_count = max(1, -(-len(titles) // ON_A_PAGE))
    return Page(items=tuple(titles[end - ON_A_PAGE : end]), page=page, page_count=page_count)
