"""The week in Chinese, then one episode marked and taken back; on the simulator, so no account is needed."""

import asyncio

import aiohttp

from trakt_tmdb import EpisodeRef, TMDBClient, Token, Tracker, TraktAuth, TraktClient
from trakt_tmdb.simulator import Simulator


async def main() -> None:
    """Print the week, then mark the first unwatched episode and undo it."""
    async with Simulator() as services, aiohttp.ClientSession() as session:
        grant = services.sign_in()
        token = Token(
            access_token=grant.access_token, refresh_token=grant.refresh_token, expires_at=grant.expires_at
        )
        auth = TraktAuth(session, services.client_id, token=token, auth_url=services.auth_url)
        trakt = TraktClient(session, auth, api_url=services.trakt_url)
        tmdb = TMDBClient(session, services.tmdb_token, api_url=services.tmdb_url)
        async with Tracker(trakt, tmdb, language="zh-CN") as tracker:
            week = await tracker.schedule()
            for day in week.days:
                print(f"{day.date:%a %d}")
                for one in day.airings:
                    print(
                        "  ",
                        "✓" if one.watched else "·",
                        one.title,
                        one.ref.rpartition("/")[2],
                        one.episode_title or "",
                    )
            unseen = next(one for day in week.days for one in day.airings if one.season and not one.watched)
            receipt = await tracker.mark_watched(EpisodeRef.parse(unseen.ref))
            print("marked", unseen.title, receipt)
            print("undone", await tracker.undo(receipt.receipt))


if __name__ == "__main__":
    asyncio.run(main())
