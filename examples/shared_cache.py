"""Several programs, one cache.

    python shared_cache.py redis://localhost

Run it twice: what the first one asked Trakt and TMDB for, the second one finds in Redis. Reads the client id
of your app from TRAKT_ID and TMDB's read token from TMDB_TOKEN; TRAKT_URL and TMDB_URL name other hosts.
"""

import asyncio
import os
import sys
import time

import aiohttp

from trakt_tmdb import RedisCache, TMDBClient, TraktAuth, TraktClient

TRAKT_URL = os.environ.get("TRAKT_URL", "https://api.trakt.tv")
TMDB_URL = os.environ.get("TMDB_URL", "https://api.themoviedb.org")
SHOWS = 5


async def main(redis: str) -> None:
    """Print what everybody watches, and where it comes from."""
    began = time.perf_counter()
    cache = RedisCache(redis)
    try:
        async with aiohttp.ClientSession() as session:
            auth = TraktAuth(session, os.environ["TRAKT_ID"])
            trakt = TraktClient(session, auth, cache=cache, api_url=TRAKT_URL)
            tmdb = TMDBClient(session, os.environ["TMDB_TOKEN"], cache=cache, api_url=TMDB_URL)
            await _print_trending(trakt, tmdb)
            await trakt.close()
            await tmdb.close()
    finally:
        await cache.close()
    print(f"took {1000 * (time.perf_counter() - began):.0f} ms", file=sys.stderr)


async def _print_trending(trakt: TraktClient, tmdb: TMDBClient) -> None:
    page = await trakt.shows.trending().page(1)
    for trending in page.items[:SHOWS]:
        ids = trending.show.ids
        details = await tmdb.tv.details(ids.tmdb) if ids.tmdb else None
        print(trending.show.title, details.first_air_date if details else "")


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
