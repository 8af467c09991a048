"""Titles by text."""

from trakt_tmdb.account.standing import Standing
from trakt_tmdb.errors import InvalidRequestError, TraktTMDBError

from .cards import Cards
from .context import Context
from .views import TitlePage


async def search_titles(context: Context, query: str, page: int) -> TitlePage:
    """One page of titles that fit, best first, each once; raises only when every service fails."""
    words = query.strip()
    if not words:
        raise InvalidRequestError("Nothing to search for: write a part of a title.")
    found = await context.catalogue.search(words, page, context.language)
    missing = {title.ref: set[int]() for title in found.items if title.texts is None}
    try:
        cards = await context.cards(missing)
    except TraktTMDBError:
        cards = Cards(standing=Standing(), texts={}, pending=context.pending, sign=context.sign)
    return TitlePage(
        titles=tuple(map(cards.title, found.items)), page=page, page_count=found.page_count or page
    )
