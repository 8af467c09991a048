"""An outbox for each service: what waits for one keeps nothing of the other waiting."""

from collections.abc import Callable
from functools import partial

from trakt_tmdb.errors import JournalError, TraktTMDBError
from trakt_tmdb.transport.clock import Clock

from .action import Action, is_at_tmdb
from .deliverer import Deliverer
from .journal import Entry, Journal
from .outbox import Outbox


class Outboxes:
    """Intents keep their order within a service; an undo goes where what it takes back went."""

    def __init__(
        self, deliverer: Deliverer, journal: Journal, clock: Clock, settled: Callable[[Entry], None]
    ) -> None:
        self._journal = journal
        box = partial(Outbox, deliverer, journal, clock, settled)
        self.account = box("account", _is_of_account)
        self.tmdb = box("tmdb", is_at_tmdb)

    @property
    def trouble(self) -> TraktTMDBError | None:
        """Why the account's writes wait, or why nothing can be written down."""
        elsewhere = self.tmdb.trouble
        return self.account.trouble or (elsewhere if isinstance(elsewhere, JournalError) else None)

    async def of(self, entry: Entry) -> Outbox:
        """The one that delivers an entry."""
        return self.tmdb if is_at_tmdb(await self._journal.subject(entry)) else self.account


def _is_of_account(action: Action) -> bool:
    return not is_at_tmdb(action)
