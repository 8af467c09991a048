"""Suggests what to watch tonight.

    python tonight.py [MINUTES]

The next episodes of what you are in the middle of, then movies of your watchlist, as far as they fit into
the evening. Signs in as `trakt-tmdb login` did.
"""

import asyncio
import sys
from itertools import islice

from trakt_tmdb import Media, TitleRef, Tracker, open_tracker
from trakt_tmdb.tracker.views import UpNextOrder

EPISODES, MOVIES = 5, 3


async def main(minutes: int = 120) -> None:
    """Print suggestions, those that you are closest to finishing first."""
    async with open_tracker() as tracker:
        await _suggest_episodes(tracker, minutes)
        await _suggest_movies(tracker, minutes)


async def _suggest_episodes(tracker: Tracker, minutes: int) -> None:
    up_next = await tracker.up_next(order=UpNextOrder.LEFT)
    fitting = (one for one in up_next.shows if (one.episode.runtime or 0) <= minutes)
    for one in islice(fitting, EPISODES):
        episode = one.episode
        left = "the last one" if one.episodes_left == 1 else f"{one.episodes_left} left"
        print(f"{one.show.title} S{episode.season:02}E{episode.number:02} {episode.title or ''} ({left})")


async def _suggest_movies(tracker: Tracker, minutes: int) -> None:
    """A movie's length stands in its details, so it is asked for a few alone."""
    wishes = (await tracker.watchlist(media=Media.MOVIE)).wishes
    unseen = [wish.title for wish in wishes if not wish.title.watched]
    for card in unseen[:MOVIES]:
        details = await tracker.details(TitleRef.parse(card.ref))
        if details.runtime and details.runtime <= minutes:
            print(f"{card.title} ({card.year}, {details.runtime} minutes)")


if __name__ == "__main__":
    asyncio.run(main(*map(int, sys.argv[1:])))
