"""The plays since a moment, from as few pages of history as tell them."""

from collections.abc import Sequence
from datetime import datetime

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.play import Play
from trakt_tmdb.catalogue.moment import LONG_AGO

_MOST_PAGES = 20


class LatePlays:
    """Remembers what it read: after one more play, the first page tells the rest.

    The times of all plays, which every view reads anyway, say how many there have to be.
    """

    def __init__(self, account: Account) -> None:
        self._account = account
        self._known: dict[int, Play] = {}

    async def since(self, moment: datetime) -> Sequence[Play]:
        """Plays at `moment` or later, newest first, as far as 20 pages of history tell them."""
        watched = await self._account.watched()
        wanted = sum(play >= moment for play in watched.every_play())
        self._known = await self._read(moment, wanted) if wanted else {}
        return sorted(self._known.values(), key=_at, reverse=True)

    async def _read(self, moment: datetime, wanted: int) -> dict[int, Play]:
        """Read on until what was read, and what is known of before that, are as many as there are."""
        read: dict[int, Play] = {}
        for number in range(1, _MOST_PAGES + 1):
            page = await self._account.history(number)
            read |= {play.id: play for play in page.items if _at(play) >= moment}
            oldest = min(map(_at, page.items), default=LONG_AGO)
            if oldest < moment or number >= (page.page_count or 1):
                break
            earlier = {play.id: play for play in self._known.values() if moment <= _at(play) <= oldest}
            if len(earlier | read) == wanted:
                return earlier | read
        return read


def _at(play: Play) -> datetime:
    return play.watched_at or LONG_AGO
