"""Plays by page."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.trakt.models.history import Play as Entry

from .cards import Cards, ref_of
from .context import Context
from .views import EpisodeCard, HistoryPage, Play, TitleCard

_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""What Trakt writes where nobody knows when."""


async def read_history(context: Context, page: int) -> HistoryPage:
    """One page of plays, newest first."""
    found = await context.trakt.sync.full_history().page(page)
    cards = await context.cards(_wanted(found.items))
    plays = tuple(play for entry in found.items if (play := _play(entry, cards)))
    return HistoryPage(
        plays=plays,
        page=page,
        page_count=found.page_count or 1,
        item_count=len(plays) if found.item_count is None else found.item_count,
    )


def _wanted(entries: Iterable[Entry]) -> Mapping[TitleRef, set[int]]:
    wanted: dict[TitleRef, set[int]] = {}
    for entry in entries:
        if entry.movie:
            wanted.setdefault(ref_of(entry.movie), set())
        elif entry.show and entry.episode and entry.episode.season is not None:
            wanted.setdefault(ref_of(entry.show), set()).add(entry.episode.season)
    return wanted


def _play(entry: Entry, cards: Cards) -> Play | None:
    """A play; None for what names neither a movie nor an episode."""
    if entry.movie:
        return _written(entry, cards.movie(entry.movie), None)
    if entry.show is None or entry.episode is None:
        return None
    episode = cards.episode(ref_of(entry.show), entry.episode)
    return _written(entry, cards.show(entry.show), episode) if episode else None


def _written(entry: Entry, title: TitleCard, episode: EpisodeCard | None) -> Play | None:
    if entry.id is None:
        return None
    return Play(
        play_id=str(entry.id),
        watched_at=None if entry.watched_at == _UNKNOWN else entry.watched_at,
        ref=episode.ref if episode else title.ref,
        title_ref=title.ref,
        media=title.media,
        title=title.title,
        poster=title.poster,
        poster_fallback=title.poster_fallback,
        episode=episode,
    )
