"""Everything about one show."""

import asyncio
from datetime import UTC, date, datetime

from msgspec.structs import replace

from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.texts import Texts, show_texts, trakt_texts
from trakt_tmdb.tmdb.append import WHOLE_SHOW
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tmdb.models import TVDetails

from .certification import show_certification
from .context import Context
from .extras import read_extras
from .season_cards import seasons_on_tmdb, seasons_on_trakt
from .show_on_trakt import ShowOnTrakt, read_show_on_trakt
from .title_page import card_on_tmdb, title_page
from .views import Details, EpisodeCard, Progress


async def show_on_trakt(context: Context, number: int, region: str) -> Details:
    """A show by its Trakt id: Trakt is asked first, because it says which seasons to read along from TMDB."""
    cards, found = await asyncio.gather(context.cards({}), read_show_on_trakt(context.trakt, number))
    details = await _details(context, found)
    texts = await _texts(context, found, details)
    cards = replace(cards, texts={str(found.ref): texts})
    extras = await read_extras(context, cards, found.show, details, region)
    progress = Progress(aired=found.progress.aired, completed=found.progress.completed)
    page = title_page(cards.show(found.show, progress), found.show, details, texts, cards, extras)
    coming, up_next = found.coming, found.progress.next_episode
    return replace(
        page,
        network=found.show.network or (_network(details) if details else None),
        certification=(details and show_certification(details, region)) or page.certification,
        released=_begun(found, details),
        next_episode=still_ahead(cards.episode(found.ref, coming) if coming else None, datetime.now(UTC)),
        up_next=cards.episode(found.ref, up_next) if up_next else None,
        seasons=seasons_on_trakt(found, details, texts, cards),
    )


async def show_on_tmdb(
    context: Context, tmdb: TMDBClient, ref: TitleRef, number: int, region: str
) -> Details:
    """A show by its TMDB id, which Trakt does not have."""
    cards, details = await asyncio.gather(
        context.cards({}),
        tmdb.tv.details(number, language=context.language.request, append=WHOLE_SHOW),
    )
    texts = show_texts(details, context.language)
    extras = await read_extras(context, cards, None, details, region)
    coming = details.next_episode_to_air
    return replace(
        title_page(card_on_tmdb(cards, ref, details, texts), None, details, texts, cards, extras),
        network=_network(details),
        certification=show_certification(details, region),
        released=details.first_air_date,
        runtime=next(iter(details.episode_run_time), None),
        next_episode=still_ahead(cards.announced(ref, coming) if coming else None, datetime.now(UTC)),
        seasons=seasons_on_tmdb(details, cards),
    )


def still_ahead(episode: EpisodeCard | None, now: datetime) -> EpisodeCard | None:
    """The episode, as long as it lies ahead; what was read a while ago may have aired since."""
    if episode is None or episode.at is None:
        return None
    is_ahead = episode.at > now if isinstance(episode.at, datetime) else episode.at >= now.date()
    return episode if is_ahead else None


async def _details(context: Context, found: ShowOnTrakt) -> TVDetails | None:
    """TMDB's one answer; None where it has none, or not in time."""
    if context.tmdb is None or found.ref.tmdb is None:
        return None
    reading = context.tmdb.tv.details(
        found.ref.tmdb,
        language=context.language.request,
        append=WHOLE_SHOW,
        seasons=sorted(found.seasons_of_interest),
    )
    return await context.texts.soon(reading)


async def _texts(context: Context, found: ShowOnTrakt, details: TVDetails | None) -> Texts:
    if details is not None:
        return show_texts(details, context.language)
    if context.language.is_english:
        return Texts()
    number = found.show.ids.trakt
    return trakt_texts(
        await context.trakt.shows.translations(number, context.language.code), context.language
    )


def _begun(found: ShowOnTrakt, details: TVDetails | None) -> date | None:
    """The day where the show comes from, else the UTC day."""
    first = found.show.first_aired
    return (details and details.first_air_date) or (first.date() if first else None)


def _network(details: TVDetails) -> str | None:
    return next((one.name for one in details.networks if one.name), None)
