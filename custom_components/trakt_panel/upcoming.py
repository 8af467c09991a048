"""The next episode to air, from the two weeks that are known, else from what waits further ahead."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from .overview import Overview


class Upcoming(msgspec.Struct, frozen=True, kw_only=True):
    """An episode that has a time."""

    at: datetime
    show: str
    season: int | None
    episode: int | None
    title: str | None

    def attributes(self) -> Mapping[str, Any]:
        """What it is, beside when it is."""
        return {"show": self.show, "season": self.season, "episode": self.episode, "title": self.title}


def next_episode(overview: Overview, now: datetime) -> Upcoming | None:
    """The soonest after `now`; None where nothing with a time is known."""
    airing = overview.next_airing(now)
    if airing and isinstance(airing.at, datetime):
        return Upcoming(
            at=airing.at,
            show=airing.title,
            season=airing.season,
            episode=airing.number,
            title=airing.episode_title,
        )
    return min(_waiting(overview, now), key=lambda one: one.at, default=None)


def _waiting(overview: Overview, now: datetime) -> list[Upcoming]:
    return [
        Upcoming(
            at=show.episode.at,
            show=show.show.title,
            season=show.episode.season,
            episode=show.episode.number,
            title=show.episode.title,
        )
        for show in (overview.up_next.waiting if overview.up_next else ())
        if isinstance(show.episode.at, datetime) and show.episode.at > now
    ]
