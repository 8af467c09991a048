"""A journal that several processes write in and deliver from, one at a time."""

from collections.abc import AsyncGenerator
from contextlib import ExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import override

from trakt_tmdb.account.journal import Journal
from trakt_tmdb.errors import JournalError
from trakt_tmdb.files import lock


class SharedJournal(Journal):
    """Its turn is everybody's: what one process is sending, no other one sends, too."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._path = path

    @override
    async def open(self) -> None:
        with suppress(OSError):  # opening the journal says it better
            self._path.touch(0o600)
        await super().open()

    @override
    @asynccontextmanager
    async def turn(self, service: str) -> AsyncGenerator[None]:
        async with super().turn(service):
            place = self._path.with_name(f"{self._path.name}.{service}.lock")
            with ExitStack() as held:
                try:
                    await lock.taken(held.enter_context(lock.opened(place)))
                except OSError as error:
                    raise JournalError(f"{place} cannot be locked: {error.strerror}.") from error
                yield
