"""What every account does, as a test class that anyone's account can be held to.

    class TestMyAccount(AccountSuite):
        def opened(self): ...

        async def sample(self): ...

pytest collects it with the asyncio plug-in in auto mode.
"""

import uuid
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime

import msgspec
import pytest

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import (
    Action,
    AddFavorite,
    AddToWatchlist,
    Drop,
    MarkUnwatched,
    MarkWatched,
    Rate,
    Restore,
)
from trakt_tmdb.account.delivery import Delivery
from trakt_tmdb.account.facet import Facet
from trakt_tmdb.account.intent import Intent, Origin
from trakt_tmdb.account.kept_out import KeptOut
from trakt_tmdb.account.outcome import Outcome, Plays
from trakt_tmdb.account.standing import Standing
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.catalogue.title_index import TitleIndex
from trakt_tmdb.errors import NotFoundError


class AccountSample(msgspec.Struct, frozen=True, kw_only=True):
    """What the account of a test has, and what it has not."""

    in_progress: TitleRef
    """A show that was begun; season and number below are of an aired episode that nobody saw."""
    season: int
    number: int
    movie: TitleRef
    """Neither seen nor wished for, loved or rated."""
    nowhere: TitleRef


class _Change(msgspec.Struct, frozen=True, kw_only=True):
    """A way to let a title stand with a person."""

    action: Callable[[str], Action]
    stands: Callable[[Standing, TitleRef], bool]
    facet: Facet


_CHANGES = (
    _Change(
        action=lambda title: AddToWatchlist(target=title),
        stands=lambda standing, title: title in standing.watchlist,
        facet=Facet.WATCHLIST,
    ),
    _Change(
        action=lambda title: AddFavorite(target=title),
        stands=lambda standing, title: title in standing.favorites,
        facet=Facet.FAVORITES,
    ),
    _Change(
        action=lambda title: Rate(target=title, rating=7),
        stands=lambda standing, title: standing.ratings.get(title) == 7,
        facet=Facet.RATINGS,
    ),
)


class _Try:
    """An intent and what was written down of it."""

    def __init__(self, account: Account, action: Action) -> None:
        self._account = account
        self._action = action
        self._intent = Intent(
            intent_id=uuid.uuid4().hex,
            made_at=datetime.now(UTC).replace(microsecond=0),
            origin=Origin.SCRIPT,
            action=action,
        )
        self.noted: Outcome | None = None

    async def apply(self) -> Outcome:
        return await self._account.apply(self._delivery(), self._action)

    async def revert(self, done: Outcome) -> None:
        self.noted = None
        await self._account.revert(self._delivery(), self._action, done)

    def _delivery(self) -> Delivery:
        return Delivery(intent=self._intent, earlier=self.noted, note=self._note)

    async def _note(self, outcome: Outcome) -> None:
        self.noted = outcome


class AccountSuite:
    """The promise of `Account`, sentence by sentence."""

    def opened(self) -> AbstractAsyncContextManager[Account]:
        """Have an account for one test, with some plays, wishes and favourites."""
        raise NotImplementedError

    async def sample(self) -> AccountSample:
        """Say what is in it; called while it is open."""
        raise NotImplementedError

    async def test_a_title_is_known_by_the_ids_that_the_account_keeps_it_under(self) -> None:
        """What it cannot keep is not found."""
        async with self.opened() as account:
            sample = await self.sample()

            assert (await account.known(sample.movie)).same_title(sample.movie)
            with pytest.raises(NotFoundError):
                await account.known(sample.nowhere)

    async def test_a_play_is_added_once_however_often_it_is_tried(self) -> None:
        """At the intent's own second, and seen by everything that shows plays."""
        async with self.opened() as account:
            sample = await self.sample()
            episode = EpisodeRef(title=sample.in_progress, season=sample.season, number=sample.number)
            before = await account.progress(sample.in_progress)
            mark = _Try(account, MarkWatched(target=str(episode)))

            done = await mark.apply()
            again = await mark.apply()

            assert isinstance(done, Plays)
            assert isinstance(again, Plays)
            assert [one.at for one in again.added] == [one.at for one in done.added]
            await account.changes()
            plays = (await account.history(1)).items
            assert [one.watched_at for one in plays[:1]] == [one.at for one in done.added]
            assert sum(one.watched_at == done.added[0].at for one in plays) == 1
            assert (await account.progress(sample.in_progress)).completed == before.completed + 1
            watched = await account.watched_now(Media.SHOW)
            assert watched.has_show(sample.in_progress)
            assert watched.show(sample.in_progress) == done.added[0].at

    async def test_what_was_marked_is_as_before_when_it_is_taken_back(self) -> None:
        """Plays, progress, and whatever the account changed by itself."""
        async with self.opened() as account:
            sample = await self.sample()
            episode = EpisodeRef(title=sample.in_progress, season=sample.season, number=sample.number)
            before = await self._picture(account, sample)
            mark = _Try(account, MarkWatched(target=str(episode)))
            done = await mark.apply()
            await account.changes()
            assert await self._picture(account, sample) != before

            await mark.revert(done)

            await account.changes()
            assert await self._picture(account, sample) == before

    async def test_plays_that_were_removed_come_back(self) -> None:
        """Each at its own time."""
        async with self.opened() as account:
            sample = await self.sample()
            mark = _Try(account, MarkWatched(target=str(sample.movie)))
            await mark.apply()
            seen = (await account.watched_now(Media.MOVIE)).movie(await account.known(sample.movie))
            unmark = _Try(account, MarkUnwatched(target=str(sample.movie)))

            gone = await unmark.apply()
            assert not (await account.watched_now(Media.MOVIE)).movie(await account.known(sample.movie))
            await unmark.revert(gone)

            back = (await account.watched_now(Media.MOVIE)).movie(await account.known(sample.movie))
            assert back == seen

    @pytest.mark.parametrize("change", _CHANGES, ids=lambda change: change.facet)
    async def test_a_title_stands_as_wanted_and_as_before_when_that_is_taken_back(
        self, change: "_Change"
    ) -> None:
        """Found by any of its ids; wanting it twice changes nothing more."""
        async with self.opened() as account:
            sample = await self.sample()
            await account.changes()
            assert not change.stands(await account.standing(), sample.movie)
            attempt = _Try(account, change.action(str(sample.movie)))

            done = await attempt.apply()
            await _Try(account, change.action(str(sample.movie))).apply()

            assert change.facet in await account.changes()
            standing = await account.standing()
            assert all(change.stands(standing, alone) for alone in _one_id_each(sample.movie))
            await attempt.revert(done)
            await account.changes()
            assert not change.stands(await account.standing(), sample.movie)

    async def test_a_dropped_show_is_no_longer_in_progress_until_it_is_restored(self) -> None:
        """Its plays stay."""
        async with self.opened() as account:
            sample = await self.sample()
            assert sample.in_progress in await _begun(account)

            await _Try(account, Drop(target=str(sample.in_progress))).apply()
            await account.changes()
            account.forget_progress()
            assert sample.in_progress not in await _begun(account)
            assert (await account.kept_out(sample.in_progress)).dropped
            assert (await account.watched()).has_show(sample.in_progress)

            await _Try(account, Restore(target=str(sample.in_progress))).apply()
            await account.changes()
            account.forget_progress()
            assert sample.in_progress in await _begun(account)
            assert await account.kept_out(sample.in_progress) == KeptOut()

    async def test_history_is_newest_first_and_no_play_is_there_twice(self) -> None:
        """On two pages together."""
        async with self.opened() as account:
            first = await account.history(1)
            second = await account.history(2)

            plays = [*first.items, *second.items]
            times = [one.watched_at for one in plays if one.watched_at]
            assert times == sorted(times, reverse=True)
            assert len({one.id for one in plays}) == len(plays)

    async def test_what_was_put_somewhere_is_there_in_order(self) -> None:
        """Wishes by rank, favourites the latest first, and both as the standing has them."""
        async with self.opened() as account:
            wishes, loved = await account.watchlist(), await account.favorites()
            standing = await account.standing()

            assert [one.rank for one in wishes] == sorted(one.rank for one in wishes)
            times = [one.at for one in loved if one.at]
            assert times == sorted(times, reverse=True)
            assert all(one.title.ref in standing.watchlist for one in wishes)
            assert all(one.title.ref in standing.favorites for one in loved)

    async def test_a_change_is_told_once(self) -> None:
        """Nothing is told where nothing changed."""
        async with self.opened() as account:
            sample = await self.sample()
            await account.changes()
            assert await account.changes() == frozenset()

            await _Try(account, AddToWatchlist(target=str(sample.movie))).apply()

            assert Facet.WATCHLIST in await account.changes()
            assert await account.changes() == frozenset()

    async def _picture(self, account: Account, sample: AccountSample) -> tuple[object, ...]:
        standing, progress = await account.standing(), await account.progress(sample.in_progress)
        return (
            progress,
            {str(title) for title in standing.watchlist},
            {str(title) for title in standing.favorites},
            sorted(standing.watched.every_play()),
        )


def _one_id_each(title: TitleRef) -> list[TitleRef]:
    found = {name: getattr(title, name) for name in ("trakt", "tmdb", "imdb", "tvdb")}
    return [TitleRef(media=title.media, **{name: value}) for name, value in found.items() if value]


async def _begun(account: Account) -> TitleIndex[None]:
    return TitleIndex((one.show.ref, None) for one in (await account.in_progress()).shows)
