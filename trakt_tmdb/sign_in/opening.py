"""From the way in to a tracker that works: session, clients, cache and journal, closed again in turn."""

import os
from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import tzinfo

import aiohttp
import msgspec

from trakt_tmdb.cache.sqlite import SQLiteCache
from trakt_tmdb.clients import tmdb_client, trakt_client
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tracker.tracker import Tracker
from trakt_tmdb.trakt.client import TraktClient

from .entrance import Entrance, entrance_of
from .local_zone import local_zone
from .places import Places
from .shared_journal import SharedJournal
from .sign_ins import Person, SignIns
from .tokens import owner_of, sign_in


class SignedIn(msgspec.Struct, frozen=True, kw_only=True):
    """A person's tracker, and what it stands on."""

    places: Places
    person: Person
    entrance: Entrance
    trakt: TraktClient
    tmdb: TMDBClient | None
    cache: SQLiteCache
    tracker: Tracker


@asynccontextmanager
async def open_tracker(*, language: str = "en", time_zone: tzinfo | None = None) -> AsyncGenerator[Tracker]:
    """A tracker on the account that `trakt-tmdb login` or the environment signed in to.

    It shares files and locks with the command line and with every other program that does the same. The
    environment's account is that of TRAKT_ID and TRAKT_INIT_REFRESH, a refresh token that is spent once;
    the pair that it yields is kept. Without a `time_zone`, days are those of this machine's.
    Raises AuthenticationError where nobody is signed in, InvalidRequestError for variables that are wrong.
    """
    async with open_signed_in(language=language, time_zone=time_zone) as opened:
        yield opened.tracker


@asynccontextmanager
async def open_signed_in(
    *,
    language: str = "en",
    time_zone: tzinfo | None = None,
    environment: Mapping[str, str] = os.environ,
) -> AsyncGenerator[SignedIn]:
    """The same, with what the tracker stands on; raises as open_tracker does."""
    places = Places.of_platform(environment)
    places.make()
    sign_ins = SignIns(places.sign_in)
    kept = await sign_ins.read()
    entrance = entrance_of(environment, kept)
    async with AsyncExitStack() as held:
        session = await held.enter_async_context(aiohttp.ClientSession())
        auth = await sign_in(session, entrance, places)
        person = await owner_of(session, auth, entrance, sign_ins, kept)
        cache = SQLiteCache(places.answers(entrance.services))
        held.push_async_callback(cache.close)
        trakt = trakt_client(session, auth, entrance.services, cache=cache, account=person.uuid)
        held.push_async_callback(trakt.close)
        tmdb = tmdb_client(session, entrance.credentials, entrance.services, cache=cache)
        if tmdb:
            held.push_async_callback(tmdb.close)
        journal = await held.enter_async_context(SharedJournal(places.journal(person.uuid)))
        tracker = await held.enter_async_context(
            Tracker(trakt, tmdb, journal=journal, language=language, time_zone=time_zone or local_zone())
        )
        yield SignedIn(
            places=places,
            person=person,
            entrance=entrance,
            trakt=trakt,
            tmdb=tmdb,
            cache=cache,
            tracker=tracker,
        )
