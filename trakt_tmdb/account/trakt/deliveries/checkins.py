"""Checks in to what a person is watching, which is of the moment, and takes that back."""

from datetime import datetime

from msgspec.structs import replace

from trakt_tmdb.account.action import CancelCheckin, Checkin
from trakt_tmdb.account.outcome import CheckedIn, CheckinCancelled, Played, Plays, TakenBack, Unchanged
from trakt_tmdb.account.trakt.item import WatchedItem, find_item
from trakt_tmdb.catalogue.reference import parse_target
from trakt_tmdb.errors import InvalidRequestError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models import Checkin as Body
from trakt_tmdb.trakt.models import CheckinItem, HistoryAction, Ids, Media, Watching

from .aside import Aside, put_aside_back
from .attempt import Attempt
from .history import ids_of, read_plays
from .plays import take_back
from .sending import remove_by_ids


async def check_in(attempt: Attempt, action: Checkin) -> CheckedIn:
    """Check in while it runs; where an answer was lost, only look what came of it.

    Raises InvalidRequestError where it is too late for it.
    """
    trakt, plan = attempt.trakt, attempt.earlier
    if isinstance(plan, CheckedIn):
        return await _arrived(trakt, plan)
    item = await find_item(trakt, parse_target(action.target))
    if trakt.clock.utc_now() - attempt.intent.made_at > item.window:
        raise _too_late()
    plan = await _plan(trakt, item)
    await attempt.note(plan)
    return replace(plan, play=(await trakt.scrobble.checkin(_body(item.media, item.trakt))).id)


async def check_out(attempt: Attempt, done: CheckedIn) -> TakenBack:
    """Cancel the check-in while it runs, afterwards remove the play that it became."""
    trakt, [ours] = attempt.trakt, done.plays.added
    if _runs(await trakt.users.watching(), ours.media, ours.item):
        await trakt.scrobble.cancel_checkin()
        return TakenBack(plays=0)
    if done.play is None:
        return await take_back(attempt, done.plays)
    await remove_by_ids(trakt, [done.play])
    await put_aside_back(trakt, done.plays)
    return TakenBack(plays=1)


async def cancel(attempt: Attempt, _: CancelCheckin) -> CheckinCancelled | Unchanged:
    """Cancel what ran when the person said so; a later check-in is left alone."""
    trakt, plan = attempt.trakt, attempt.earlier
    now = await trakt.users.watching()
    item = None if now is None else _item(now)
    if now is None or item is None or _began_after(now, attempt.intent.made_at):
        return plan if isinstance(plan, CheckinCancelled) else Unchanged()
    cancelled = CheckinCancelled(media=item[0], item=item[1], until=now.expires_at)
    await attempt.note(cancelled)
    await trakt.scrobble.cancel_checkin()
    return cancelled


async def check_in_again(attempt: Attempt, done: CheckinCancelled) -> TakenBack:
    """Check in again, from now on, where it would still run and nothing else does."""
    trakt = attempt.trakt
    over = done.until is None or done.until <= trakt.clock.utc_now()
    if not over and await trakt.users.watching() is None:
        await trakt.scrobble.checkin(_body(done.media, done.item))
    return TakenBack(plays=0)


async def _plan(trakt: TraktClient, item: WatchedItem) -> CheckedIn:
    aside = await Aside.of(trakt, item.media, {item.trakt}, item.title)
    before = ids_of((await read_plays(trakt, item.media, [item.trakt], item.title))[item.trakt])
    return CheckedIn(
        plays=Plays(
            added=(Played(media=item.media, item=item.trakt, at=None, before=before),),
            title=item.title,
            unlisted=aside.unlisted,
            dropped=aside.dropped,
            paused=aside.paused,
        )
    )


async def _arrived(trakt: TraktClient, plan: CheckedIn) -> CheckedIn:
    [ours] = plan.plays.added
    if _runs(await trakt.users.watching(), ours.media, ours.item):
        return plan
    history = await read_plays(trakt, ours.media, [ours.item], plan.plays.title)
    for _, play in plan.plays.found(history):
        return replace(plan, play=play.id)
    raise _too_late()


def _body(media: Media, item: int) -> Body:
    named = CheckinItem(ids=Ids(trakt=item))
    return Body(movie=named) if media is Media.MOVIE else Body(episode=named)


def _item(watching: Watching) -> tuple[Media, int] | None:
    """The item that somebody checked in to; what a player reports is no check-in."""
    if watching.action is not HistoryAction.CHECKIN:
        return None
    if watching.movie is not None:
        return Media.MOVIE, watching.movie.ids.trakt
    return None if watching.episode is None else (Media.EPISODE, watching.episode.ids.trakt)


def _runs(watching: Watching | None, media: Media, item: int) -> bool:
    return watching is not None and _item(watching) == (media, item)


def _began_after(watching: Watching, moment: datetime) -> bool:
    return watching.started_at is not None and watching.started_at.replace(microsecond=0) > moment


def _too_late() -> InvalidRequestError:
    return InvalidRequestError("A check-in is of the moment: this one did not reach Trakt in time.")
