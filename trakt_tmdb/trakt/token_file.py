"""A file that keeps sign-ins: JSON, for its owner's eyes, shared by processes (locked with POSIX flock)."""

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from trakt_tmdb.files.kept import KeptFile

from .token import Token


class TokenFile:
    """Pairs of tokens under names of the caller's; what was written survives a power cut.

    A name is no secret: it shows in the file and in the name of a lock beside it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = KeptFile(path, dict[str, Token], {})

    async def read(self, name: str) -> Token | None:
        """Return a pair; None when nothing was kept under this name."""
        return (await self._file.read()).get(name)

    async def write(self, name: str, token: Token) -> None:
        """Keep a pair; it is on the disk when this returns."""
        await self._file.change(lambda pairs: pairs | {name: token})

    async def forget(self, name: str) -> None:
        """Keep a pair no longer; that there is none is no error."""
        await self._file.change(lambda pairs: {other: pair for other, pair in pairs.items() if other != name})

    async def prove_writable(self) -> None:
        """Write the file as it is; raises when a pair could not be kept."""
        await self._file.change(lambda pairs: pairs)

    def alone(self, name: str) -> AbstractAsyncContextManager[None]:
        """Wait until no other process, and nobody here, is renewing the sign-in of this name."""
        return self._file.alone(name)
