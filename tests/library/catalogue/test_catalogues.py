"""Our catalogues, held to what every catalogue does."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from typing import override

import aiohttp
import pytest

from tests.library.fake_clock import RunningClock
from tests.library.signed_in import signed_in
from trakt_tmdb import Catalogue, Media, TitleRef, TMDBClient, TraktClient
from trakt_tmdb.catalogue.services import catalogue_of
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.testing import CatalogueSample, CatalogueSuite


class _AtSimulator(CatalogueSuite):
    """A catalogue of services that the simulator stands for."""

    simulator: Simulator

    @pytest.fixture(autouse=True)
    async def _running(self) -> AsyncIterator[None]:
        async with Simulator() as self.simulator:
            self.simulator.state.limits.enabled = False
            yield

    @override
    async def sample(self) -> CatalogueSample:
        today = self.simulator.state.clock.now().date()
        show = self.simulator.state.catalogue.shows.by_tmdb(61_000)
        assert show
        return CatalogueSample(
            show=TitleRef(media=Media.SHOW, tmdb=61_000),
            show_ids=(
                TitleRef(media=Media.SHOW, imdb=show.ids.imdb),
                TitleRef(media=Media.SHOW, tvdb=show.ids.tvdb),
            ),
            movie=TitleRef(media=Media.MOVIE, tmdb=61_000),
            nowhere=TitleRef(media=Media.SHOW, tmdb=9_999_999),
            words="lantern keeper",
            monday=today - timedelta(days=today.weekday()),
        )

    def trakt(self, session: aiohttp.ClientSession) -> TraktClient:
        return signed_in(self.simulator, session, RunningClock())

    def tmdb(self, session: aiohttp.ClientSession) -> TMDBClient:
        token = self.simulator.tmdb_token
        return TMDBClient(session, token, api_url=self.simulator.tmdb_url, clock=RunningClock())


@asynccontextmanager
async def running(
    session: aiohttp.ClientSession, trakt: TraktClient | None, tmdb: TMDBClient | None
) -> AsyncIterator[Catalogue]:
    catalogue = catalogue_of(trakt, tmdb, lambda: None)
    yield catalogue
    await catalogue.close()
    for client in (trakt, tmdb):
        if client is not None:
            await client.close()
    await session.close()


class TestTraktWithTMDB(_AtSimulator):
    @override
    def opened(self) -> AbstractAsyncContextManager[Catalogue]:
        session = aiohttp.ClientSession()
        return running(session, self.trakt(session), self.tmdb(session))


class TestTraktAlone(_AtSimulator):
    @override
    def opened(self) -> AbstractAsyncContextManager[Catalogue]:
        session = aiohttp.ClientSession()
        return running(session, self.trakt(session), None)


class TestTMDBAlone(_AtSimulator):
    @override
    def opened(self) -> AbstractAsyncContextManager[Catalogue]:
        session = aiohttp.ClientSession()
        return running(session, None, self.tmdb(session))
