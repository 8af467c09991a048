"""Sends plays to Trakt and takes them away, by id, a batch at a time."""

from collections.abc import Sequence
from itertools import batched

from msgspec.structs import replace

from trakt_tmdb.account.outcome import Gone, Played, Plays, Removed
from trakt_tmdb.account.refusal import FOR_GOOD, refused
from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.changes import HistoryItem
from trakt_tmdb.trakt.models.ids import Ids
from trakt_tmdb.trakt.models.media import Media

BATCH = 100
"""Most plays in one request."""


async def send(trakt: TraktClient, plan: Plays, there: list[Played], due: Sequence[Played]) -> Plays:
    """Add what is due of a plan beside what is there; what Trakt refuses of it is left out.

    Raises the refusal where nothing at all is there then.
    """
    for batch in batched(due, BATCH):
        try:
            there += await _send(trakt, batch)
        except FOR_GOOD as error:
            if not there:
                raise
            return replace(plan, added=tuple(there), refused=refused(error))
    if not there:
        raise NotFoundError("Trakt no longer has this: search for it again.")
    return replace(plan, added=tuple(there))


async def _send(trakt: TraktClient, batch: tuple[Played, ...]) -> list[Played]:
    items = [HistoryItem(ids=Ids(trakt=one.item), watched_at=one.at or "unknown") for one in batch]
    if batch[0].media is Media.MOVIE:
        answer = await trakt.sync.add_to_history(movies=items)
    else:
        answer = await trakt.sync.add_to_history(episodes=items)
    lost = {one.ids.trakt for one in (*answer.not_found.movies, *answer.not_found.episodes)}
    return [one for one in batch if one.item not in lost]


async def remove(trakt: TraktClient, plan: Removed, gone: list[Gone], due: Sequence[Gone]) -> Removed:
    """Remove what is due of a plan beside what is gone; what somebody else removed is left out.

    Raises the refusal where nothing at all is gone then.
    """
    for batch in batched(due, BATCH):
        try:
            answer = await trakt.sync.remove_from_history(ids=[one.play for one in batch])
        except FOR_GOOD as error:
            if not gone:
                raise
            return replace(plan, plays=tuple(gone), refused=refused(error))
        gone += [one for one in batch if one.play not in answer.not_found.ids]
    return replace(plan, plays=tuple(gone))


async def remove_by_ids(trakt: TraktClient, ids: Sequence[int]) -> None:
    """Remove plays by their history ids, whether they are still there or not."""
    for batch in batched(ids, BATCH):
        await trakt.sync.remove_from_history(ids=batch)
