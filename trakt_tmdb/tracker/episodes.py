"""The episodes of one season."""

import asyncio

from msgspec.structs import replace

from trakt_tmdb.catalogue.reference import TitleRef

from .context import Context
from .views import Season


async def read_episodes(context: Context, title: TitleRef, season: int) -> Season:
    """One season's episodes with what the person watched of them."""
    ref = await context.catalogue.identify(title)
    cards, facts = await asyncio.gather(
        context.cards({}), context.catalogue.season(ref, season, context.language)
    )
    cards = replace(cards, texts={str(ref): facts.texts})
    found = (cards.episode(ref, one) for one in facts.episodes)
    return Season(title_ref=str(ref), number=season, episodes=tuple(one for one in found if one))
