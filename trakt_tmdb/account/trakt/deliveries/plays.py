"""Adds the plays of a mark, and takes them back.

Before plays are sent, those that each item had so far are written down. A second try first looks for new
plays of the intent's own seconds, so that neither a lost answer nor a killed process adds any twice.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from trakt_tmdb.account.action import MarkWatched
from trakt_tmdb.account.intent import Intent
from trakt_tmdb.account.outcome import Played, Plays, Seen, TakenBack
from trakt_tmdb.account.trakt.item import WatchedItem, find_items
from trakt_tmdb.account.when import When, known_time
from trakt_tmdb.catalogue.reference import parse_target
from trakt_tmdb.trakt.models.history import Play

from .aside import Aside, put_aside_back
from .attempt import Attempt
from .history import ids_of, read_plays
from .sending import remove_by_ids, send

_APART = timedelta(seconds=1)


async def add_plays(attempt: Attempt, action: MarkWatched) -> Plays | Seen:
    """Add what an earlier try did not and nobody saw already."""
    trakt, earlier = attempt.trakt, attempt.earlier
    items = await find_items(trakt, parse_target(action.target), action.parts)
    media, title = items[0].media, items[0].title
    history = await read_plays(trakt, media, [item.trakt for item in items], title)
    there = [one for one, _ in earlier.found(history)] if isinstance(earlier, Plays) else []
    due: list[Played] = []
    seen: list[Play] = []
    for item, at in _moments(attempt.intent, action, items):
        plays = history[item.trakt]
        if double := _double(plays, action, at, item):
            seen.append(double)
        else:
            due.append(Played(media=media, item=item.trakt, at=at, before=ids_of(plays)))
    if not there and not due:
        return Seen(at=_latest(seen))
    if isinstance(earlier, Plays) and there:
        aside = Aside.noted(earlier)
    else:
        aside = await Aside.of(trakt, media, {item.trakt for item in items}, title)
    plan = Plays(
        added=(*there, *due), title=title, unlisted=aside.unlisted, dropped=aside.dropped, paused=aside.paused
    )
    if due:
        await attempt.note(plan)
    return await send(trakt, plan, there, due)


async def take_back(attempt: Attempt, done: Plays) -> TakenBack:
    """Remove those plays by their history ids, and let the title stand as it did before them."""
    trakt, media = attempt.trakt, done.added[0].media
    history = await read_plays(trakt, media, {one.item for one in done.added}, done.title)
    ours = [play.id for _, play in done.found(history) if play.id is not None]
    taken = attempt.earlier
    if not isinstance(taken, TakenBack):
        taken = TakenBack(plays=len(ours))
        await attempt.note(taken)
    await remove_by_ids(trakt, ours)
    await put_aside_back(trakt, done)
    return taken


def _moments(
    intent: Intent, action: MarkWatched, items: Sequence[WatchedItem]
) -> Iterator[tuple[WatchedItem, datetime | None]]:
    """Each item with its play's time, None where it is to stay unknown.

    Several at one moment end with it, a second apart, so that history keeps the order of the episodes.
    """
    for place, item in enumerate(items, 1):
        back = (len(items) - place) * _APART
        match action.when:
            case When.NOW:
                yield item, intent.made_at - back
            case When.RELEASED:
                yield item, item.released
            case When.UNKNOWN:
                yield item, None
            case None:
                yield item, action.at and action.at.replace(microsecond=0) - back


def _double(
    plays: Sequence[Play], action: MarkWatched, at: datetime | None, item: WatchedItem
) -> Play | None:
    """The play that makes another one a double."""
    if not action.again:
        return plays[0] if plays else None
    if at is None:
        return next((play for play in plays if known_time(play.watched_at) is None), None)
    timed = ((play, time) for play in plays if (time := known_time(play.watched_at)))
    return next((play for play, time in timed if abs(time - at) < item.window), None)


def _latest(plays: Sequence[Play]) -> datetime | None:
    return max((time for play in plays if (time := known_time(play.watched_at))), default=None)
