"""Every started show at once: up next, else the progress list."""

from collections.abc import Sequence

import msgspec

from trakt_tmdb.account.progress import InProgress, ShowProgress
from trakt_tmdb.errors import InvalidAnswerError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.transport.pages import Pages

from .from_trakt import IN_PROGRESS


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """Rows that were read, of so many."""

    rows: Sequence[InProgress]
    total: int

    @classmethod
    def whole(cls, rows: Sequence[InProgress]) -> "Listed":
        """Take a list that has them all."""
        return cls(rows=rows, total=len(rows))


async def from_up_next(trakt: TraktClient) -> Listed:
    """Read /sync/progress/up_next."""
    return Listed.whole(_started(await _whole(trakt.sync.shaped.up_next(IN_PROGRESS, "all"))))


async def from_progress(trakt: TraktClient) -> Listed:
    """Read /sync/progress/watched."""
    return Listed.whole(await _whole(trakt.sync.shaped.progress(IN_PROGRESS)))


async def held_up_next(trakt: TraktClient) -> Listed:
    """Take the up next that is held, however old; UnreachableError where none is."""
    return Listed.whole(_started(await trakt.held.sync.shaped.up_next(IN_PROGRESS, "all").all()))


def is_started(progress: ShowProgress) -> bool:
    """Whether a show is more than wished for; a rewatch begins with nothing completed."""
    return progress.completed > 0 or progress.reset_at is not None


def _started(rows: Sequence[InProgress]) -> list[InProgress]:
    return [row for row in rows if is_started(row.progress)]


async def _whole(pages: Pages[InProgress]) -> list[InProgress]:
    first = await pages.page()
    if first.skipped and not first.items:
        raise InvalidAnswerError("Trakt's list of progress cannot be read.", service="Trakt")
    return await pages.all()
