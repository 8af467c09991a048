"""Removes the plays of an unmark, and puts them back as they were."""

from trakt_tmdb.account.action import MarkUnwatched
from trakt_tmdb.account.outcome import Gone, Played, Plays, Removed, TakenBack, Unchanged
from trakt_tmdb.account.trakt.item import find_items
from trakt_tmdb.catalogue.reference import parse_target

from .aside import Aside, put_aside_back
from .attempt import Attempt
from .history import ids_of, read_plays
from .sending import remove, send


async def remove_plays(attempt: Attempt, action: MarkUnwatched) -> Removed | Unchanged:
    """Remove plays by their history ids; a second try removes none that came meanwhile."""
    items = await find_items(attempt.trakt, parse_target(action.target), action.parts)
    media, title = items[0].media, items[0].title
    history = await read_plays(attempt.trakt, media, [item.trakt for item in items], title)
    there = {
        play.id: Gone.of(play, media, item)
        for item, plays in history.items()
        for play in plays
        if action.play in (None, play.id)
    }
    plan = attempt.earlier
    if not isinstance(plan, Removed):
        plan = Removed(plays=tuple(there.values()), title=title)
    if not plan.plays:
        return Unchanged()
    await attempt.note(plan)
    gone = [one for one in plan.plays if one.play not in there]
    return await remove(attempt.trakt, plan, gone, [one for one in plan.plays if one.play in there])


async def put_back(attempt: Attempt, done: Removed) -> TakenBack:
    """Add each play again that is gone, at its own time; the watchlist stays as it is."""
    if not done.plays:
        return TakenBack(plays=0)
    media = done.plays[0].media
    items = {one.item for one in done.plays}
    history = await read_plays(attempt.trakt, media, items, done.title)
    plan = attempt.earlier
    if not isinstance(plan, Plays):
        aside = await Aside.of(attempt.trakt, media, items, done.title) if done.title else Aside()
        plan = Plays(
            added=tuple(
                Played(media=media, item=one.item, at=one.at, before=ids_of(history[one.item]))
                for one in done.plays
                if one.play not in ids_of(history[one.item])
            ),
            title=done.title,
            unlisted=aside.unlisted,
            dropped=aside.dropped,
            paused=aside.paused,
        )
        await attempt.note(plan)
    if not plan.added:
        return TakenBack(plays=0)
    there = [one for one, _ in plan.found(history)]
    # By identity: two plays of one second are equal.
    found = {id(one) for one in there}
    sent = await send(attempt.trakt, plan, there, [one for one in plan.added if id(one) not in found])
    await put_aside_back(attempt.trakt, plan)
    return TakenBack(plays=len(sent.added))
