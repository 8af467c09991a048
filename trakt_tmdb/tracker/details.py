"""Everything about one title."""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial

from msgspec.structs import replace

from trakt_tmdb.account.preference import Specials
from trakt_tmdb.account.progress import ShowProgress
from trakt_tmdb.catalogue.about import About
from trakt_tmdb.catalogue.catalogue import ShowFacts
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.title import Title

from .cards import Cards
from .context import Context
from .going import season_of
from .moved_show import moved_show
from .own_progress import is_seen
from .season_cards import season_cards, whole_progress
from .titles import cards_of
from .views import CastMember, Details, EpisodeCard, Progress, WhereToWatch


async def read_details(context: Context, title: TitleRef, region: str) -> Details:
    """A show or movie, whole; raises NotFoundError where no service has it."""
    ref = await context.catalogue.identify(title)
    if ref.media is Media.MOVIE:
        return await _movie(context, ref, region)
    return await _show(context, ref, region)


def still_ahead(episode: EpisodeCard | None, now: datetime) -> EpisodeCard | None:
    """The episode, as long as it lies ahead; what was read a while ago may have aired since."""
    if episode is None or episode.at is None:
        return None
    is_ahead = episode.at > now if isinstance(episode.at, datetime) else episode.at >= now.date()
    return episode if is_ahead else None


async def _movie(context: Context, ref: TitleRef, region: str) -> Details:
    cards, about = await asyncio.gather(
        context.cards({}), context.catalogue.about_movie(ref, context.language, region)
    )
    page = await _page(context, cards, about)
    return replace(page, plays=cards.plays(about.title.ref))


async def _show(context: Context, ref: TitleRef, region: str) -> Details:
    """Progress is read along, because it says which seasons' texts are wanted."""
    cards, facts, progress = await asyncio.gather(
        context.cards({}), context.catalogue.show(ref, context.language), _progress(context, ref)
    )
    facts, progress = await _as_it_airs(context, facts, progress, cards)
    seasons = season_of(progress.next_episode) | season_of(facts.coming)
    about = await context.catalogue.about_show(facts, seasons, context.language, region)
    cards = replace(cards, texts={str(about.title.ref): about.texts})
    shown = season_cards(about, progress, cards)
    whole = whole_progress(progress, shown, context.preferred.specials(ref))
    return replace(
        await _page(context, cards, about, whole if about.title.on_trakt else None),
        next_episode=still_ahead(_row(cards, about.title, facts), datetime.now(UTC)),
        up_next=cards.episode(about.title.ref, progress.next_episode) if progress.next_episode else None,
        seasons=shown,
        offset_minutes=int(context.preferred.offset(ref) / timedelta(minutes=1)),
        specials=context.preferred.specials(ref) is Specials.IN,
    )


async def _page(context: Context, cards: Cards, about: About, progress: Progress | None = None) -> Details:
    """What the pages of shows and movies have in common."""
    title, texts = about.title, about.texts
    similar, known = await asyncio.gather(
        cards_of(context, about.similar), context.account.kept_out(title.ref)
    )
    kept_out = context.pending.kept_out(title.ref, known)
    cards = replace(cards, texts={str(title.ref): texts})
    return Details(
        card=cards.title(title, progress),
        backdrop=cards.signed(title.backdrop),
        tagline=texts.tagline or title.tagline or None,
        overview=texts.overview or title.overview or None,
        status=title.status,
        network=title.network,
        certification=title.certification,
        released=title.day,
        runtime=title.runtime,
        homepage=title.homepage,
        cast=tuple(_member(one, cards) for one in about.cast),
        trailers=about.trailers,
        where_to_watch=about.where_to_watch and _where(about.where_to_watch, cards),
        similar=similar,
        dropped=kept_out.dropped,
        hidden=tuple(sorted(kept_out.places)),
    )


async def _progress(context: Context, ref: TitleRef) -> ShowProgress:
    """Of a show that the account cannot keep there is none."""
    return ShowProgress() if ref.trakt is None else await context.account.progress(ref)


async def _as_it_airs(
    context: Context, facts: ShowFacts, progress: ShowProgress, cards: Cards
) -> tuple[ShowFacts, ShowProgress]:
    ref = facts.show.ref
    offset = context.preferred.offset(ref)
    if not offset:
        return facts, progress
    seen = partial(is_seen, ref, progress, cards.standing.watched, context.pending)
    episodes = await context.catalogue.seasons(ref)
    return moved_show(facts, progress, episodes, datetime.now(UTC) - offset, seen)


def _row(cards: Cards, show: Title, facts: ShowFacts) -> EpisodeCard | None:
    return cards.episode(show.ref, facts.coming) if facts.coming else None


def _member(member: CastMember, cards: Cards) -> CastMember:
    return replace(member, picture=cards.signed(member.picture))


def _where(found: WhereToWatch, cards: Cards) -> WhereToWatch:
    providers = tuple(replace(one, logo=cards.signed(one.logo)) for one in found.providers)
    return replace(found, providers=providers)
