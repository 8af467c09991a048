"""The episodes of one season."""

import asyncio

from msgspec.structs import replace

from trakt_tmdb.catalogue.identity import with_every_id
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.texts import Texts, season_texts, trakt_episode_texts
from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.models.episode import Episode

from .context import Context
from .views import Season


async def read_episodes(context: Context, title: TitleRef, season: int) -> Season:
    """One season's episodes with what the person watched of them."""
    ref = await with_every_id(context.trakt, title)
    if ref.trakt is None:
        return await _only_on_tmdb(context, ref, season)
    cards, (episodes, texts) = await asyncio.gather(
        context.cards({}), _on_trakt(context, ref, ref.trakt, season)
    )
    cards = replace(cards, texts={str(ref): texts})
    found = (cards.episode(ref, one) for one in episodes)
    return Season(title_ref=str(ref), number=season, episodes=tuple(one for one in found if one))


async def _on_trakt(
    context: Context, ref: TitleRef, number: int, season: int
) -> tuple[tuple[Episode, ...], Texts]:
    """Trakt's episodes with TMDB's texts; without TMDB with the translations that Trakt sends along."""
    shows, language = context.trakt.shows, context.language
    if context.tmdb is not None and ref.tmdb is not None:
        episodes, details = await asyncio.gather(
            shows.season(number, season),
            context.texts.soon(context.tmdb.tv.season(ref.tmdb, season, language.request)),
        )
        return episodes, season_texts({season: details} if details else {}, language)
    if language.is_english:
        return await shows.season(number, season), Texts()
    episodes = await shows.season(number, season, translations=language.code)
    return episodes, trakt_episode_texts(episodes, language)


async def _only_on_tmdb(context: Context, ref: TitleRef, season: int) -> Season:
    if context.tmdb is None or ref.tmdb is None:
        raise NotFoundError(f"Trakt does not have {ref}, and there is no TMDB token to look it up with.")
    cards, details = await asyncio.gather(
        context.cards({}), context.tmdb.tv.season(ref.tmdb, season, context.language.request)
    )
    found = (cards.announced(ref, replace(one, season_number=season)) for one in details.episodes)
    return Season(title_ref=str(ref), number=season, episodes=tuple(one for one in found if one))
