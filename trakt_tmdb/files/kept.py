"""A value of one type in a JSON file that several processes read and change."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import msgspec

from trakt_tmdb.errors import TraktTMDBError

from . import lock
from .replace import replace_file


class KeptFile[T]:
    """Sign-ins or what belongs to them; TraktTMDBError says what is wrong with the file."""

    def __init__(self, path: Path, kind: type[T], empty: T) -> None:
        self.path = path
        self._decoder = msgspec.json.Decoder(kind)
        self._empty = empty

    async def read(self) -> T:
        """Return what was kept last."""
        return await asyncio.to_thread(self._read)

    async def change(self, change: Callable[[T], T]) -> None:
        """Keep another value; it is on the disk when this returns."""
        await asyncio.to_thread(self._change, change)

    @asynccontextmanager
    async def alone(self, name: str) -> AsyncGenerator[None]:
        """Wait until no other process, and nobody here, is at what goes by this name in the file."""
        with self._lock_file(f".{name}.lock") as opened:
            with told(self.path):
                await lock.taken(opened)
            yield

    def _change(self, change: Callable[[T], T]) -> None:
        with told(self.path), self._lock_file(".lock") as opened:
            lock.take(opened)
            replace_file(self.path, msgspec.json.encode(change(self._read())))

    def _read(self) -> T:
        with told(self.path):
            try:
                return self._decoder.decode(self.path.read_bytes())
            except FileNotFoundError:
                return self._empty

    @contextmanager
    def _lock_file(self, ending: str) -> Generator[int]:
        with ExitStack() as held:
            with told(self.path):
                opened = held.enter_context(lock.opened(self.path.with_name(self.path.name + ending)))
            yield opened


@contextmanager
def told(path: Path) -> Generator[None]:
    """Say of a file of sign-ins what is wrong with it."""
    try:
        yield
    except OSError as error:
        raise TraktTMDBError(f"Sign-ins cannot be kept in {path}: {error.strerror}.") from error
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise TraktTMDBError(
            f"{path} holds no sign-ins that can be read. Move it away and try again."
        ) from error
