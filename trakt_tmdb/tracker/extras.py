"""What a page about a title shows below the title itself."""

import asyncio
from collections.abc import Sequence

import msgspec

from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.catalogue.texts import TMDBDetails
from trakt_tmdb.tmdb.models import TVDetails
from trakt_tmdb.trakt.models.show import Show

from .cards import Cards
from .cast import cast_on_tmdb, cast_on_trakt
from .context import Context
from .titles import Title, cards_of, presumed
from .trailers import trailer_at, trailers_on_tmdb, trailers_on_trakt
from .views import CastMember, TitleCard, Trailer, WhereToWatch
from .where_to_watch import where_to_watch

_MOST_SIMILAR = 12


class Extras(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Cast, trailers, where to watch, and titles like it."""

    cast: tuple[CastMember, ...] = ()
    trailers: tuple[Trailer, ...] = ()
    where_to_watch: WhereToWatch | None = None
    similar: tuple[TitleCard, ...] = ()


async def read_extras(
    context: Context,
    cards: Cards,
    title: Title | None,
    details: TMDBDetails | None,
    region: str,
) -> Extras:
    """From TMDB's one answer, where there is one; else, or where that names nothing similar, from Trakt."""
    if details is None:
        return await _on_trakt(context, cards, title) if title else Extras()
    media = Media.SHOW if isinstance(details, TVDetails) else Media.MOVIE
    similar = tuple(presumed(cards, media, one) for one in details.recommendations.results[:_MOST_SIMILAR])
    if not similar and title is not None:
        similar = await cards_of(context, await _related(context, title))
    return Extras(
        cast=cast_on_tmdb(details.credits, cards),
        trailers=trailers_on_tmdb(details.videos.results, context.language)
        or trailer_at(title.trailer if title else None),
        where_to_watch=where_to_watch(details.watch_providers, region, cards),
        similar=similar,
    )


async def _on_trakt(context: Context, cards: Cards, title: Title) -> Extras:
    group = context.trakt.shows if isinstance(title, Show) else context.trakt.movies
    people, videos, related = await asyncio.gather(
        group.people(title.ids.trakt), group.videos(title.ids.trakt), _related(context, title)
    )
    return Extras(
        cast=cast_on_trakt(people, cards),
        trailers=trailers_on_trakt(videos, context.language),
        similar=tuple(cards.title(one) for one in related),
    )


async def _related(context: Context, title: Title) -> Sequence[Title]:
    group = context.trakt.shows if isinstance(title, Show) else context.trakt.movies
    page = await group.related(title.ids.trakt, _MOST_SIMILAR).page()
    return page.items
