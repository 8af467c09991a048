"""Numbers of a person's own that need no title's text."""

from datetime import datetime

import msgspec

from trakt_tmdb.account.account import Account


class Tally(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """How much there is."""

    plays: int
    """Since the moment asked for."""
    wishes: int
    """Shows and movies on the watchlist."""


async def count(account: Account, since: datetime) -> Tally:
    """Count from what every view reads anyway."""
    standing = await account.standing()
    return Tally(
        plays=sum(play >= since for play in standing.watched.every_play()), wishes=len(standing.watchlist)
    )
