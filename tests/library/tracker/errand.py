"""What a process of its own does to an account, until it is killed: run with an Errand as its argument."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import msgspec

from tests.library.fake_clock import RunningClock
from trakt_tmdb import Journal, Token, Tracker, TraktAuth, TraktClient, When
from trakt_tmdb.catalogue.reference import TitleRef, parse_target
from trakt_tmdb.simulator import Simulator


class Errand(msgspec.Struct, frozen=True, kw_only=True):
    """One call of the tracker's and all it takes to make it; `receipt` is what is undone."""

    journal: str
    trakt_url: str
    auth_url: str
    client_id: str
    access_token: str
    refresh_token: str
    call: str = "deliver"
    tap: str = "tap-1"
    target: str = ""
    plays: int | None = None
    watched_at: When = When.NOW
    again: bool = False
    receipt: str | None = None

    @classmethod
    def of(cls, simulator: Simulator, journal: Path) -> "Errand":
        """To bring what waits to a simulator."""
        grant = simulator.sign_in()
        return cls(
            journal=str(journal),
            trakt_url=simulator.trakt_url,
            auth_url=simulator.auth_url,
            client_id=simulator.client_id,
            access_token=grant.access_token,
            refresh_token=grant.refresh_token,
        )


async def run(errand: Errand) -> None:
    """Do it as a new process would: with nothing but the journal."""
    never = datetime.max.replace(tzinfo=UTC)
    token = Token(access_token=errand.access_token, refresh_token=errand.refresh_token, expires_at=never)
    clock = RunningClock()
    async with aiohttp.ClientSession() as session:
        auth = TraktAuth(session, errand.client_id, token=token, auth_url=errand.auth_url, clock=clock)
        trakt = TraktClient(session, auth, api_url=errand.trakt_url, clock=clock)
        async with Journal(errand.journal) as journal, Tracker(trakt, journal=journal) as tracker:
            await _call(tracker, errand)
        await trakt.close()


async def _call(tracker: Tracker, errand: Errand) -> None:
    target = parse_target(errand.target) if errand.target else None
    match errand.call, target:
        case "mark_watched", target if target:
            await tracker.mark_watched(
                target,
                watched_at=errand.watched_at,
                again=errand.again,
                confirm_plays=errand.plays,
                intent_id=errand.tap,
            )
        case "mark_unwatched", target if target:
            await tracker.mark_unwatched(target, confirm_plays=errand.plays, intent_id=errand.tap)
        case "add_to_watchlist", TitleRef() as title:
            await tracker.add_to_watchlist(title, intent_id=errand.tap)
        case "rate", TitleRef() as title:
            await tracker.rate(title, 8, intent_id=errand.tap)
        case "undo", None:
            await tracker.undo(errand.receipt, intent_id=errand.tap)
        case "deliver", None:
            await tracker.refresh()
        case unknown:
            raise ValueError(unknown)


if __name__ == "__main__":
    asyncio.run(run(msgspec.json.decode(sys.argv[1], type=Errand)))
