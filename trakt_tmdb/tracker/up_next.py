"""Continue watching, and what waits for its next episode."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from msgspec.structs import replace

from trakt_tmdb.account.progress import InProgress
from trakt_tmdb.account.when import known_time
from trakt_tmdb.catalogue.moment import LONG_AGO, moment
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.turns import each

from .cards import Cards
from .coming import Coming
from .context import Context
from .going import goes_on, progress_of, season_of
from .own_progress import own_progress
from .views import EpisodeCard, UpNext, UpNextOrder, UpNextShow

_MOST_ASKED = 40
"""Caught-up shows of unknown future, the latest watched first, that TMDB is asked about."""

_NEVER = datetime.max.replace(tzinfo=UTC)


async def read_up_next(context: Context, order: UpNextOrder) -> UpNext:
    """Shows in progress with their next episode, and caught-up ones with the next to air."""
    now = datetime.now(UTC)
    started, coming, standing = await asyncio.gather(
        context.shows_in_progress(),
        Coming.read(context.account, now, context.preferred),
        context.account.standing(),
    )
    rows = own_progress(started.shows, coming, standing.watched, context.pending)
    going = [row for row in rows if context.is_going(row, now)]
    caught_up = [row for row in rows if not context.is_going(row, now) and goes_on(row)]
    coming = coming.with_own(caught_up)
    waiting = _worth_asking(caught_up, coming)
    coming = await coming.with_single(context.catalogue, [row.show for row in waiting])
    cards = await context.cards(_wanted(going, waiting, coming))
    to_watch = await each(going, lambda row: _to_watch(row, cards))
    to_wait = await each(waiting, lambda row: _to_wait(row, coming, cards, now))
    return UpNext(
        shows=tuple(sorted(to_watch, key=_ORDERS[order])),
        waiting=tuple(sorted(to_wait, key=lambda one: _moment(one.episode, _NEVER))),
        read=len(started.shows),
        total=started.total,
    )


def _worth_asking(caught_up: Sequence[InProgress], coming: Coming) -> list[InProgress]:
    unknown = [row for row in caught_up if not coming.knows(row.show)]
    return [*(row for row in caught_up if coming.knows(row.show)), *unknown[:_MOST_ASKED]]


def _wanted(
    going: Sequence[InProgress], waiting: Sequence[InProgress], coming: Coming
) -> Mapping[TitleRef, set[int]]:
    going_on = {row.show.ref: season_of(row.progress.next_episode) for row in going}
    soon = {row.show.ref: season_of(coming.episodes.get(row.show.ref)) for row in waiting}
    return going_on | soon


def _to_watch(row: InProgress, cards: Cards) -> UpNextShow | None:
    following = row.progress.next_episode
    episode = cards.episode(row.show.ref, following) if following else None
    if episode is None:
        return None
    left = max(row.progress.aired - row.progress.completed, 1)
    return UpNextShow(
        show=cards.title(row.show, progress_of(row)),
        # Earlier plays of it belong to the viewing before a rewatch; only a mark that waits is of this one.
        episode=episode if episode.pending else replace(episode, watched=False, watched_at=None),
        episodes_left=left,
        minutes_left=_minutes_left(row, left, episode.runtime),
        last_watched_at=known_time(row.progress.last_watched_at),
    )


def _to_wait(row: InProgress, coming: Coming, cards: Cards, now: datetime) -> UpNextShow | None:
    episode = coming.card(row.show, cards, now.date())
    if episode is None:
        return None
    return UpNextShow(
        show=cards.title(row.show, progress_of(row)),
        episode=episode,
        episodes_left=0,
        last_watched_at=known_time(row.progress.last_watched_at),
    )


def _minutes_left(row: InProgress, left: int, runtime: int | None) -> int | None:
    if row.progress.minutes_left is not None:
        return row.progress.minutes_left
    each = row.show.runtime or runtime
    return None if each is None else left * each


def _moment(episode: EpisodeCard, otherwise: datetime) -> datetime:
    return moment(episode.at) if episode.at else otherwise


def _lately_watched(one: UpNextShow) -> float:
    return -(one.last_watched_at or LONG_AGO).timestamp()


def _lately_aired(one: UpNextShow) -> float:
    return -_moment(one.episode, LONG_AGO).timestamp()


_ORDERS: Mapping[UpNextOrder, Callable[[UpNextShow], float]] = {
    UpNextOrder.WATCHED: _lately_watched,
    UpNextOrder.AIRED: _lately_aired,
    UpNextOrder.LEFT: lambda one: one.episodes_left,
}
