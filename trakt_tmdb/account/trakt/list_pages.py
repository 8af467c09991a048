"""A person's own lists, and what is on them or on lists of others."""

from collections.abc import Sequence

from trakt_tmdb.account.placed import PersonalList, Placed
from trakt_tmdb.catalogue.from_trakt import title_of
from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.client import Endpoints, TraktClient
from trakt_tmdb.trakt.models.lists import ListEntry
from trakt_tmdb.transport.pages import Page

_ON_A_PAGE = 50


async def read_lists(trakt: Endpoints) -> Sequence[PersonalList]:
    """Every list that Trakt gave an id."""
    return [
        PersonalList(
            key=key,
            name=one.name or key,
            description=one.description or None,
            privacy=one.privacy or "private",
            item_count=one.item_count or 0,
            updated_at=one.updated_at,
        )
        async for one in trakt.lists.mine()
        if (key := one.key)
    ]


async def read_list_page(trakt: TraktClient, listed: str, page: int) -> Page[Placed]:
    """See Account.list_items."""
    return (await _entries(trakt, listed, page)).made(_placed)


def _placed(entry: ListEntry) -> Placed | None:
    title = entry.show or entry.movie
    if title is None:
        return None
    return Placed(title=title_of(title), at=entry.listed_at, rank=entry.rank or 0, entry=entry.id)


async def _entries(trakt: TraktClient, listed: str, page: int) -> Page[ListEntry]:
    user, slash, slug = listed.partition("/")
    if slash:
        return await trakt.lists.items_of(user, slug, page_size=_ON_A_PAGE).page(page)
    try:
        return await trakt.lists.items(listed, page_size=_ON_A_PAGE).page(page)
    except NotFoundError:
        if not listed.isdecimal():
            raise
    return await trakt.lists.items_by_id(int(listed), page_size=_ON_A_PAGE).page(page)
