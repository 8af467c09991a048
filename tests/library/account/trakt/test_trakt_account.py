"""The account at Trakt, held to what every account does."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import override

import aiohttp
import pytest

from tests.library.fake_clock import RunningClock
from tests.library.signed_in import signed_in
from tests.library.tracker.watching import aired, plays, show_ref
from trakt_tmdb import Account, Media, TitleRef
from trakt_tmdb.account.trakt.trakt_account import TraktAccount
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.testing import AccountSample, AccountSuite


class TestTraktAccount(AccountSuite):
    simulator: Simulator

    @pytest.fixture(autouse=True)
    async def _running(self) -> AsyncIterator[None]:
        async with Simulator() as self.simulator:
            self.simulator.state.limits.enabled = False
            yield

    @override
    def opened(self) -> AbstractAsyncContextManager[Account]:
        return self._account()

    @override
    async def sample(self) -> AccountSample:
        state = self.simulator.state
        account = state.demo
        begun = account.history.shows()
        part = next(
            part
            for part in aired(self.simulator)
            if part.show.ids.trakt in begun
            and part.show.ids.tmdb
            and part.show not in account.watchlist
            and not plays(self.simulator, part)
        )
        watched = account.history.movies()
        movie = next(
            one
            for one in state.catalogue.movies.on_trakt
            if one.ids.trakt not in watched
            and not any(one in place for place in (account.watchlist, account.favorites))
        )
        return AccountSample(
            in_progress=show_ref(part.show),
            season=part.episode.season,
            number=part.episode.number,
            movie=TitleRef(
                media=Media.MOVIE, trakt=movie.ids.trakt, tmdb=movie.ids.tmdb, imdb=movie.ids.imdb
            ),
            nowhere=TitleRef(media=Media.MOVIE, tmdb=9_999_999),
        )

    @asynccontextmanager
    async def _account(self) -> AsyncIterator[Account]:
        async with aiohttp.ClientSession() as session:
            client = signed_in(self.simulator, session, RunningClock())
            yield TraktAccount(client)
            await client.close()

    async def test_an_id_that_nobody_knows_does_not_hide_the_others(self) -> None:
        """The next one is looked up then."""
        async with self._account() as account:
            movie = (await self.sample()).movie
            named = TitleRef(media=Media.MOVIE, tmdb=9_999_999, imdb=movie.imdb)

            assert (await account.known(named)).trakt == movie.trakt

    async def test_plays_are_found_by_tmdbs_id_of_what_history_showed(self) -> None:
        """As a list of TMDB's names a title, without a look-up."""
        async with self._account() as account:
            play = next(one for one in (await account.history(1)).items if one.title.ref.tmdb)
            alone = TitleRef(media=play.title.media, tmdb=play.title.ref.tmdb)
            watched = (await account.standing()).watched

            assert watched.show(alone) or watched.movie(alone)
