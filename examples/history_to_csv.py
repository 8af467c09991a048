"""Everything you ever watched as CSV, newest first.

    python history_to_csv.py > history.csv

Written page by page, so it takes no more memory for 10,000 plays than for a hundred. Signs in as
`trakt-tmdb login` did.
"""

import asyncio
import csv
import sys
from typing import TextIO

from trakt_tmdb.account.when import known_time
from trakt_tmdb.sign_in.opening import open_signed_in
from trakt_tmdb.trakt.models import Play

COLUMNS = ("watched_at", "kind", "title", "year", "season", "episode", "episode_title", "imdb", "play_id")


async def main(target: TextIO = sys.stdout) -> None:
    """Write a line for each play, without a time where Trakt knows of none."""
    lines = csv.writer(target)
    lines.writerow(COLUMNS)
    async with open_signed_in() as signed_in:
        async for play in signed_in.trakt.sync.every_play():
            lines.writerow(_cells(play))


def _cells(play: Play) -> tuple[object, ...]:
    at = known_time(play.watched_at)
    watched_at = at.isoformat() if at else None
    if play.movie:
        movie = play.movie
        return (watched_at, "movie", movie.title, movie.year, None, None, None, movie.ids.imdb, play.id)
    if play.show and play.episode:
        show, episode = play.show, play.episode
        numbers = (episode.season, episode.number, episode.title)
        return (watched_at, "episode", show.title, show.year, *numbers, show.ids.imdb, play.id)
    return (watched_at, None, None, None, None, None, None, None, play.id)


if __name__ == "__main__":
    asyncio.run(main())
