"""Episodes that were marked watched here in the last day, by whoever: their receipts undo them."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from trakt_tmdb import EpisodeRef
from trakt_tmdb.catalogue.reference import parse_target
from trakt_tmdb.tracker.views import Deed

from .overview import CHANGES_SHOWN, Overview


class Tick(msgspec.Struct, frozen=True, kw_only=True):
    """A single episode that was marked watched."""

    episode: EpisodeRef
    show: str | None
    at: datetime
    receipt: str


def ticks_in(overview: Overview, now: datetime) -> Iterator[Tick]:
    """The marks that can still be taken back, the latest first."""
    for change in overview.changes or ():
        marked = change.deed is Deed.MARK_WATCHED and change.undoable and change.ref
        if not marked or change.made_at <= now - CHANGES_SHOWN:
            continue
        episode = parse_target(change.ref or "")
        if isinstance(episode, EpisodeRef):
            yield Tick(episode=episode, show=change.title, at=change.made_at, receipt=change.receipt)
