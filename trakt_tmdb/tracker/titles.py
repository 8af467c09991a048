"""Titles as cards."""

from collections.abc import Sequence

from trakt_tmdb.catalogue.title import Title

from .context import Context
from .views import TitleCard


async def cards_of(context: Context, titles: Sequence[Title]) -> tuple[TitleCard, ...]:
    """Cards in the person's language: one request each for those whose texts did not come along."""
    cards = await context.cards({title.ref: set() for title in titles if title.texts is None})
    return tuple(cards.title(title) for title in titles)
