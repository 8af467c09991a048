"""The week of what you watch, in your own time zone.

    python week.py [LANGUAGE]

Signs in as `trakt-tmdb login` did.
"""

import asyncio
import sys
from datetime import datetime

from trakt_tmdb import Airing, open_tracker


async def main(language: str = "en") -> None:
    """Print the week, a line for each episode and movie."""
    async with open_tracker(language=language) as tracker:
        week = await tracker.schedule()
    for day in week.days:
        print(f"{day.date:%A, %d %B}")
        for airing in day.airings:
            print(f"  {_time(airing)}  {'✓' if airing.watched else ' '} {_name(airing)}")


def _time(airing: Airing) -> str:
    """The hour in this machine's zone; some dates have none."""
    return f"{airing.at.astimezone():%H:%M}" if isinstance(airing.at, datetime) else "     "


def _name(airing: Airing) -> str:
    if airing.season is None:
        return airing.title
    return f"{airing.title} S{airing.season:02}E{airing.number:02} {airing.episode_title or ''}".rstrip()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
