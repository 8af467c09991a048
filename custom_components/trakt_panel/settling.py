"""What can still be done about a write: undo it, or, where it waits for the person, send or discard it."""

from trakt_tmdb import InvalidRequestError, NotFoundError, Receipt, Tracker

from .errors import NotHeldError, NothingToUndoError
from .messages import Settled
from .write import By


async def undo(tracker: Tracker, receipt: str | None, by: By) -> Receipt:
    """Take back the write of a receipt, or the latest one; raises NothingToUndoError where there is none."""
    try:
        return await tracker.undo(receipt, intent_id=by.intent_id, origin=by.origin)
    except NotFoundError as err:
        if receipt and await _is_kept(tracker, receipt):
            raise
        raise NothingToUndoError from err


async def send(tracker: Tracker, receipt: str) -> Receipt:
    """Send a held write after all; raises NotHeldError for a receipt that nobody knows."""
    try:
        return await tracker.send(receipt)
    except NotFoundError as err:
        if await _is_kept(tracker, receipt):
            raise
        raise NotHeldError from err


async def discard(tracker: Tracker, receipt: str) -> Receipt:
    """End a held write for good; raises NotHeldError for any other."""
    try:
        return await tracker.discard(receipt)
    except (InvalidRequestError, NotFoundError) as err:
        raise NotHeldError from err


async def send_all(tracker: Tracker) -> Settled:
    """Send every held write after all."""
    return Settled(count=await tracker.send_all())


async def discard_all(tracker: Tracker) -> Settled:
    """End every held write for good."""
    return Settled(count=await tracker.discard_all())


async def _is_kept(tracker: Tracker, receipt: str) -> bool:
    """Whether there is such a write; what it was about, or what it needs, was not found then."""
    return any(one.receipt == receipt for one in (await tracker.changes()).changes)
