"""Begins a rewatch, and takes it back."""

from trakt_tmdb.account.action import StartRewatch
from trakt_tmdb.account.outcome import Rewatch, TakenBack
from trakt_tmdb.account.trakt.item import trakt_id
from trakt_tmdb.catalogue.reference import parse_target, title_of

from .attempt import Attempt


async def start_over(attempt: Attempt, action: StartRewatch) -> Rewatch:
    """Let progress count from now; a second try begins none where the first one did."""
    trakt, plan = attempt.trakt, attempt.earlier
    show = await trakt_id(trakt, title_of(parse_target(action.target)))
    began = (await trakt.live.shows.progress(show)).reset_at
    if isinstance(plan, Rewatch) and began != plan.before:
        return plan
    plan = Rewatch(show=show, before=began)
    await attempt.note(plan)
    await trakt.shows.reset_progress(show)
    return plan


async def go_on_as_before(attempt: Attempt, done: Rewatch) -> TakenBack:
    """Let every play count again, unless the rewatch is over already.

    Trakt remembers one rewatch: one that this one ended does not come back.
    """
    trakt = attempt.trakt
    if (await trakt.live.shows.progress(done.show)).reset_at not in {None, done.before}:
        await trakt.shows.undo_reset_progress(done.show)
    return TakenBack(plays=0)
