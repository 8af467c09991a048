"""Keeps what is held in step with Trakt, at one request a poll."""

import math
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from trakt_tmdb.account.facet import Facet
from trakt_tmdb.errors import UnreachableError
from trakt_tmdb.trakt import tags
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.activities import LastActivities
from trakt_tmdb.trakt.models.media import Media

from .moved import moved
from .started import StartedShows
from .watched import read_watched_shows
from .watched_index import WatchedIndex
from .wished import Wished, read_wished

_VOUCHED = 700.0
"""Seconds that a poll vouches for what it saw unmoved: two of the slow ones, and some more."""

_WARM = 60.0
"""Seconds that a new process takes for unmoved what an earlier one left, until its first poll."""

_MOVES_MINE = frozenset({tags.WATCHED_SHOWS, tags.WATCHLIST})

type _Mine = Mapping[Media, AbstractSet[int]]
"""Trakt ids of the titles whose releases are in my calendars."""


class InStep:
    """Compares each poll with the last, of this process or an earlier one on the same cache."""

    def __init__(self, trakt: TraktClient, started: StartedShows) -> None:
        self._trakt = trakt
        self._started = started
        self._seen: LastActivities | None = None
        self._watched: WatchedIndex | None = None
        self._trusting = False

    async def warm(self) -> bool:
        """Serve what an earlier process held as if nothing had changed; False where it held nothing."""
        self._seen = await self._trakt.sync.seen_activities()
        if self._seen is None:
            return False
        everything = (*tags.OF_THE_PERSON, *tags.WITH_TIME)
        await self._trakt.vouch(*everything, seconds=_WARM, most_age=math.inf)
        self._trusting = True
        return True

    async def poll(self) -> frozenset[Facet]:
        """Ask what moved, end the life of that alone, and return what it is of."""
        now = await self._trakt.sync.last_activities()
        before = self._seen or await self._trakt.sync.seen_activities()
        if before is None:
            # Whatever is held is of unknown age, and so is what was made of it.
            await self._trakt.expire(*tags.OF_THE_PERSON, *tags.WITH_TIME)
            self._started.forget()
        change = moved(before or now, now)
        mine = await self._held_mine() if _MOVES_MINE & change.tags else None
        if change.tags:
            await self._trakt.expire(*change.tags)
        if await self._follow_plays(change.tags) or tags.WATCHLIST in change.tags:
            await self._follow_calendar(mine)
        await self._trakt.vouch(*tags.OF_THE_PERSON, seconds=_VOUCHED)
        if now != before:
            await self._trakt.sync.see(now)
        self._seen = now
        return change.facets | await self._no_longer_trusting()

    async def _no_longer_trusting(self) -> frozenset[Facet]:
        """Read again after a warm start what time has changed meanwhile."""
        if not self._trusting:
            return frozenset()
        self._trusting = False
        await self._trakt.vouch(*tags.WITH_TIME, seconds=0.0)
        self._started.forget()
        return frozenset({Facet.CALENDAR})

    async def _follow_plays(self, ended: frozenset[str]) -> bool:
        """Find what plays changed; where none did, something else about progress has, as at a rewatch.

        Tells whether a show came to what was watched, or went.
        """
        before = self._watched = await self._known_watched()
        if tags.HIDDEN in ended:
            self._started.forget()
        if tags.WATCHED_SHOWS not in ended:
            return False
        self._watched = now = await read_watched_shows(self._trakt)
        if before is None or not now.changed_shows(before):
            await self._trakt.expire(tags.PROGRESS)
            self._started.forget()
        return before is None or now.show_ids != before.show_ids

    async def _follow_calendar(self, before: _Mine | None) -> None:
        """Read my calendars anew where a title came to what is mine, or went."""
        if before is None:
            await self._trakt.expire(tags.MY_CALENDAR)
            return
        watched = self._watched or await read_watched_shows(self._trakt)
        now = _mine(watched, await read_wished(self._trakt))
        ended = [tags.calendar_of(media.plural) for media in before if before[media] != now[media]]
        await self._trakt.expire(*ended)

    async def _held_mine(self) -> _Mine | None:
        watched = await self._known_watched()
        try:
            return None if watched is None else _mine(watched, await read_wished(self._trakt.held))
        except UnreachableError:
            return None

    async def _known_watched(self) -> WatchedIndex | None:
        """The plays as of the last poll, as far as anybody read them."""
        if known := self._watched or self._started.first_watched:
            return known
        try:
            return WatchedIndex(shows=await self._trakt.held.sync.watched_shows())
        except UnreachableError:
            return None


def _mine(watched: WatchedIndex, wished: Wished) -> _Mine:
    return {
        Media.SHOW: watched.show_ids | {title for media, title in wished if media is Media.SHOW},
        Media.MOVIE: {title for media, title in wished if media is Media.MOVIE},
    }
