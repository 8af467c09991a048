"""The next episode to air of shows that a person is caught up with."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Self

import msgspec
from msgspec.structs import replace

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.preferences import PreferredTitles
from trakt_tmdb.account.progress import InProgress
from trakt_tmdb.catalogue.catalogue import Catalogue
from trakt_tmdb.catalogue.episode import Episode
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.catalogue.title_index import TitleIndex
from trakt_tmdb.errors import TraktTMDBError

from .cards import Cards
from .views import EpisodeCard

_AHEAD = 33
"""Days of my calendar, which come in one answer."""


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """Episodes still to air, by their show."""

    episodes: TitleIndex[Episode] = TitleIndex()
    early: TitleIndex[list[Episode]] = TitleIndex()
    """Out by the show's own offset, and by its service still to air; in order."""
    late: TitleIndex[list[Episode]] = TitleIndex()
    """The reverse."""

    @classmethod
    async def read(cls, account: Account, now: datetime, preferred: PreferredTitles) -> Self:
        """Read the next weeks of my calendar; empty where nobody tells."""
        back = (now - preferred.latest).astimezone(UTC).date()
        days = _AHEAD + (now.astimezone(UTC).date() - back).days
        try:
            airings = await account.airings(back, days, Media.SHOW)
        except TraktTMDBError:
            return cls()
        found = cls(episodes=TitleIndex(), early=TitleIndex(), late=TitleIndex())
        timed = [(one.at, one) for one in airings if isinstance(one.at, datetime)]
        for at, one in sorted(timed, key=lambda pair: pair[0]):
            episode, show = one.episode, one.title.ref
            if episode is None or not episode.season:
                continue
            is_out, is_out_at_trakt = preferred.shifted(show, at) <= now, at <= now
            if is_out and not is_out_at_trakt:
                _append(found.early, show, episode)
            elif is_out_at_trakt and not is_out:
                _append(found.late, show, episode)
            elif not is_out and show not in found.episodes:
                found.episodes.add(show, episode)
        return found

    def knows(self, show: Title) -> bool:
        """Whether the account told the next episode already."""
        return show.ref in self.episodes

    def with_own(self, rows: Iterable[InProgress]) -> Self:
        """Take in what came with the progress of shows whose next episode is not out yet."""
        own = ((row.show.ref, row.progress.next_episode) for row in rows)
        return self._with((show, one) for show, one in own if one)

    async def with_single(self, catalogue: Catalogue, shows: Iterable[Title]) -> Self:
        """Ask also about these shows one by one, as many as the catalogue lets us."""
        unknown = [show.ref for show in shows if not self.knows(show)][: catalogue.most_single]
        found = await asyncio.gather(*(_next(catalogue, show) for show in unknown))
        return self._with((show, one) for show, one in zip(unknown, found, strict=True) if one)

    def card(self, show: Title, cards: Cards, today: date) -> EpisodeCard | None:
        """The next episode, as the account tells it or else in the texts; None where nobody knows of one."""
        title = show.ref
        if episode := self.episodes.get(title):
            return cards.episode(title, episode)
        texts = cards.texts.get(str(title))
        announced = texts.next_episode if texts else None
        if announced is None:
            return None
        if announced.released and cards.preferred.shifted(title, announced.released) < today:
            return None
        return cards.episode(title, announced)

    def _with(self, more: Iterable[tuple[TitleRef, Episode]]) -> Self:
        return replace(self, episodes=TitleIndex((*self.episodes.entries.items(), *more)))


def _append(episodes: TitleIndex[list[Episode]], show: TitleRef, episode: Episode) -> None:
    known = episodes.get(show)
    if known is None:
        episodes.add(show, [episode])
    else:
        known.append(episode)


async def _next(catalogue: Catalogue, show: TitleRef) -> Episode | None:
    try:
        return await catalogue.next_episode(show)
    except TraktTMDBError:
        return None
