"""The next episode to air of shows that a person is caught up with."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Self

import msgspec

from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.tmdb.models import EpisodeDetails
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.episode import Episode
from trakt_tmdb.trakt.models.media import Status
from trakt_tmdb.trakt.models.progress import UpNext
from trakt_tmdb.trakt.models.show import Show

from .cards import Cards, ref_of
from .views import EpisodeCard

_AHEAD = 33
"""Days of my calendar, which come in one answer."""

_MOST_SINGLE = 10
"""Shows that Trakt is asked about one by one, where neither calendar nor TMDB knows more."""

_OVER = frozenset({Status.ENDED, Status.CANCELED})


def goes_on(show: Show) -> bool:
    """Whether another episode may come."""
    return show.status not in _OVER


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """Episodes still to air, by the show's Trakt id."""

    episodes: Mapping[int, Episode]

    @classmethod
    async def read(cls, trakt: TraktClient, now: datetime) -> Self:
        """Read the next weeks of my calendar; empty where Trakt does not tell."""
        try:
            entries = await trakt.calendars.my_shows(now.astimezone(UTC).date(), _AHEAD)
        except TraktTMDBError:
            return cls(episodes={})
        episodes: dict[int, Episode] = {}
        for entry in sorted(entries, key=lambda one: one.first_aired or now):
            at = entry.first_aired or entry.episode.first_aired
            if at is not None and at > now and entry.episode.season:
                episodes.setdefault(entry.show.ids.trakt, entry.episode)
        return cls(episodes=episodes)

    def knows(self, show: Show) -> bool:
        """Whether Trakt told the next episode already."""
        return show.ids.trakt in self.episodes

    def with_own(self, rows: Iterable[UpNext]) -> Self:
        """Take in what came with the progress of shows whose next episode is not out yet."""
        own = ((row.show.ids.trakt, row.progress.next_episode) for row in rows)
        return type(self)(episodes={**self.episodes, **{show: one for show, one in own if one}})

    async def with_single(self, trakt: TraktClient, shows: Iterable[Show]) -> Self:
        """Ask also about these shows one by one, the first few of them."""
        unknown = [show.ids.trakt for show in shows if not self.knows(show)][:_MOST_SINGLE]
        found = await asyncio.gather(*(_next(trakt, show) for show in unknown))
        more = {show: episode for show, episode in zip(unknown, found, strict=True) if episode}
        return type(self)(episodes={**self.episodes, **more})

    def card(self, show: Show, cards: Cards, today: date) -> EpisodeCard | None:
        """The next episode, from Trakt or else from TMDB; None where nobody knows of one."""
        title = ref_of(show)
        if episode := self.episodes.get(show.ids.trakt):
            return cards.episode(title, episode)
        announced = _announced(title, cards)
        if announced is None or (announced.air_date and announced.air_date < today):
            return None
        return cards.announced(title, announced)


def _announced(title: TitleRef, cards: Cards) -> EpisodeDetails | None:
    texts = cards.texts.get(str(title))
    return texts.next_episode if texts else None


async def _next(trakt: TraktClient, show: int) -> Episode | None:
    try:
        return await trakt.shows.next_episode(show)
    except TraktTMDBError:
        return None
