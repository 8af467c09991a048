"""A page of titles that were put somewhere: on a list, into the collection."""

from trakt_tmdb.account.placed import Placed
from trakt_tmdb.transport.pages import Page

from .context import Context
from .titles import cards_of
from .views import Listed, ListedPage


async def listed_page(context: Context, found: Page[Placed]) -> ListedPage:
    """Show them with the counts of the page that they were found on."""
    cards = await cards_of(context, [one.title for one in found.items])
    listed = tuple(
        Listed(title=card, listed_at=one.at, entry=None if one.entry is None else str(one.entry))
        for card, one in zip(cards, found.items, strict=True)
    )
    return ListedPage(
        listed=listed,
        page=found.page,
        page_count=max(1, found.page_count or found.page),
        item_count=len(listed) if found.item_count is None else found.item_count,
    )
