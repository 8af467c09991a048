"""Continue watching, and what waits for its next episode."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from msgspec.structs import replace

from trakt_tmdb.account.standing import read_standing
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.trakt.models.progress import UpNext as Row

from .cards import Cards, ref_of
from .coming import Coming, goes_on
from .context import Context
from .moment import moment
from .started import is_going, progress_of, read_started, season_of
from .views import EpisodeCard, UpNext, UpNextOrder, UpNextShow

_MOST_ASKED = 40
"""Caught-up shows of unknown future, the latest watched first, that TMDB is asked about."""

_NEVER = datetime.max.replace(tzinfo=UTC)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


async def read_up_next(context: Context, order: UpNextOrder) -> UpNext:
    """Shows in progress with their next episode, and caught-up ones with the next to air."""
    now = datetime.now(UTC)
    started, coming, _ = await asyncio.gather(
        read_started(context.trakt), Coming.read(context.trakt, now), read_standing(context.trakt)
    )
    going = [row for row in started.shows if is_going(row.progress, now)]
    caught_up = [row for row in started.shows if not is_going(row.progress, now) and goes_on(row.show)]
    coming = coming.with_own(caught_up)
    waiting = _worth_asking(caught_up, coming)
    if context.tmdb is None:
        coming = await coming.with_single(context.trakt, [row.show for row in waiting])
    cards = await context.cards(_wanted(going, waiting, coming))
    to_watch = [shown for row in going if (shown := _to_watch(row, cards))]
    to_wait = [shown for row in waiting if (shown := _to_wait(row, coming, cards, now))]
    return UpNext(
        shows=tuple(sorted(to_watch, key=_ORDERS[order])),
        waiting=tuple(sorted(to_wait, key=lambda one: _moment(one.episode, _NEVER))),
        read=len(started.shows),
        total=started.total,
    )


def _worth_asking(caught_up: Sequence[Row], coming: Coming) -> list[Row]:
    unknown = [row for row in caught_up if not coming.knows(row.show)]
    return [*(row for row in caught_up if coming.knows(row.show)), *unknown[:_MOST_ASKED]]


def _wanted(going: Sequence[Row], waiting: Sequence[Row], coming: Coming) -> Mapping[TitleRef, set[int]]:
    going_on = {ref_of(row.show): season_of(row.progress.next_episode) for row in going}
    soon = {ref_of(row.show): season_of(coming.episodes.get(row.show.ids.trakt)) for row in waiting}
    return going_on | soon


def _to_watch(row: Row, cards: Cards) -> UpNextShow | None:
    following = row.progress.next_episode
    episode = cards.episode(ref_of(row.show), following) if following else None
    if episode is None:
        return None
    left = max(row.progress.aired - row.progress.completed, 1)
    return UpNextShow(
        show=cards.show(row.show, progress_of(row)),
        # Earlier plays of it belong to the viewing before a rewatch; only a mark that waits is of this one.
        episode=episode if episode.pending else replace(episode, watched_at=None),
        episodes_left=left,
        minutes_left=_minutes_left(row, left, episode.runtime),
        last_watched_at=row.progress.last_watched_at,
    )


def _to_wait(row: Row, coming: Coming, cards: Cards, now: datetime) -> UpNextShow | None:
    episode = coming.card(row.show, cards, now.date())
    if episode is None:
        return None
    return UpNextShow(
        show=cards.show(row.show, progress_of(row)),
        episode=episode,
        episodes_left=0,
        last_watched_at=row.progress.last_watched_at,
    )


def _minutes_left(row: Row, left: int, runtime: int | None) -> int | None:
    if row.progress.stats and row.progress.stats.minutes_left is not None:
        return row.progress.stats.minutes_left
    each = row.show.runtime or runtime
    return None if each is None else left * each


def _moment(episode: EpisodeCard, otherwise: datetime) -> datetime:
    return moment(episode.at) if episode.at else otherwise


def _lately_watched(one: UpNextShow) -> float:
    return -(one.last_watched_at or _LONG_AGO).timestamp()


def _lately_aired(one: UpNextShow) -> float:
    return -_moment(one.episode, _LONG_AGO).timestamp()


_ORDERS: Mapping[UpNextOrder, Callable[[UpNextShow], float]] = {
    UpNextOrder.WATCHED: _lately_watched,
    UpNextOrder.AIRED: _lately_aired,
    UpNextOrder.LEFT: lambda one: one.episodes_left,
}
