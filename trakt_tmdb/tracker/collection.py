"""What a person owns, by page, and as favourites."""

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import FavoriteCollection
from trakt_tmdb.account.intent import Origin
from trakt_tmdb.catalogue.reference import Media

from .context import Context
from .listed import listed_page
from .views import ListedPage, Receipt
from .writes import Writes


async def read_collection(context: Context, media: Media, page: int) -> ListedPage:
    """One page of the collected shows or movies."""
    return await listed_page(context, await context.account.collection(media, page))


async def favorite_collection(
    account: Account,
    writes: Writes,
    *,
    confirm_titles: int | None,
    intent_id: str | None,
    origin: Origin,
) -> Receipt:
    """See Tracker.favorite_collection."""
    if known := await writes.known(intent_id):
        return known
    owned = await account.unloved_collection()
    titles = [title for title in owned if not writes.pending.favorite(title)]
    if not titles or confirm_titles != len(titles):
        return Receipt(titles=len(titles))
    return await writes.do(FavoriteCollection(titles=tuple(map(str, titles))), intent_id, origin)
