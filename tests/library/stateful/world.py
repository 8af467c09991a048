"""One person, their account at the simulator, and a tracker that is restarted at will."""

import asyncio
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import aiohttp

from tests.library.fake_clock import FakeClock
from tests.library.signed_in import signed_in
from trakt_tmdb import (
    EpisodeRef,
    Journal,
    Media,
    MemoryCache,
    TitleRef,
    Tracker,
)
from trakt_tmdb.simulator import Simulator, Size
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.catalogue import Movie, Part, Show
from trakt_tmdb.simulator.state import State

type Item = Part | Movie

SIZE = Size(watched_shows=6, plays=60, watchlist=8)


class World:
    """Everything that outlives a process, and the process that runs now."""

    def __init__(self, runner: asyncio.Runner, simulator: Simulator) -> None:
        self._runner = runner
        self._simulator = simulator
        self._folder = TemporaryDirectory()
        self._cache = MemoryCache()
        self._clock = FakeClock()
        self._running = AsyncExitStack()
        self.tracker: Tracker
        simulator.state.reset()
        simulator.state.limits.enabled = False
        self.run(self._start())

    @classmethod
    def begin(cls, runner: asyncio.Runner, simulator: Simulator) -> Self:
        """Start over with a fresh account."""
        return cls(runner, simulator)

    @property
    def state(self) -> State:
        return self._simulator.state

    @property
    def account(self) -> Account:
        return self.state.demo

    def run[T](self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)

    def restart(self) -> None:
        """End the process, and start another one on the same files and cache."""
        self.run(self._stop())
        self.run(self._start())

    def pass_time(self, seconds: float) -> None:
        self._clock.advance(seconds)

    def end(self) -> None:
        self.run(self._stop())
        self._folder.cleanup()

    async def _start(self) -> None:
        session = await self._running.enter_async_context(aiohttp.ClientSession())
        trakt = signed_in(
            self._simulator,
            session,
            self._clock,
            cache=self._cache,
            account="demo",
            timeout=aiohttp.ClientTimeout(total=5),
        )
        self._running.push_async_callback(trakt.close)
        journal = await self._running.enter_async_context(Journal(Path(self._folder.name) / "journal.db"))
        self.tracker = await self._running.enter_async_context(Tracker(trakt, journal=journal))

    async def _stop(self) -> None:
        await self._running.aclose()
        self._running = AsyncExitStack()


def ref_of(item: Item | Show) -> EpisodeRef | TitleRef:
    """An item as a person would name it."""
    if isinstance(item, Part):
        title = title_ref(item.show)
        return EpisodeRef(title=title, season=item.episode.season, number=item.episode.number)
    return title_ref(item)


def title_ref(title: Show | Movie) -> TitleRef:
    """A title as a person would name it."""
    media = Media.SHOW if isinstance(title, Show) else Media.MOVIE
    return TitleRef(media=media, trakt=title.ids.trakt, tmdb=title.ids.tmdb)


def title_of(item: Item) -> Show | Movie:
    """The title that stands on lists for an item."""
    return item.show if isinstance(item, Part) else item
