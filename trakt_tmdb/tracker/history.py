"""Plays by page."""

from collections.abc import Iterable, Mapping, Sequence

from trakt_tmdb.account.play import Play as PastPlay
from trakt_tmdb.catalogue.reference import TitleRef

from .cards import Cards
from .context import Context
from .views import HistoryPage, Play


async def read_history(context: Context, page: int) -> HistoryPage:
    """One page of plays, newest first."""
    found = await context.account.history(page)
    plays = await show_plays(context, found.items)
    return HistoryPage(
        plays=plays,
        page=page,
        page_count=found.page_count or 1,
        item_count=len(plays) if found.item_count is None else found.item_count,
    )


async def show_plays(context: Context, plays: Sequence[PastPlay]) -> tuple[Play, ...]:
    """Plays with titles and pictures, in the order given."""
    cards = await context.cards(_wanted(plays))
    return tuple(play for one in plays if (play := _play(one, cards)))


def _wanted(plays: Iterable[PastPlay]) -> Mapping[TitleRef, set[int]]:
    wanted: dict[TitleRef, set[int]] = {}
    for play in plays:
        seasons = wanted.setdefault(play.title.ref, set())
        if play.episode and play.episode.season is not None:
            seasons.add(play.episode.season)
    return wanted


def _play(play: PastPlay, cards: Cards) -> Play | None:
    """A play; None of an episode without a number."""
    title = cards.title(play.title)
    episode = cards.episode(play.title.ref, play.episode) if play.episode else None
    if play.episode and episode is None:
        return None
    return Play(
        play_id=str(play.id),
        watched_at=play.watched_at,
        ref=episode.ref if episode else title.ref,
        title_ref=title.ref,
        media=title.media,
        title=title.title,
        certification=title.certification,
        poster=title.poster,
        poster_fallback=title.poster_fallback,
        episode=episode,
    )
