"""How far a person is in a show."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Episode, Season, Show

from .account import Account


class Progress(Struct, frozen=True, kw_only=True):
    """What of a show has aired and been watched.

    `watched` maps the Trakt ids of episodes to the last time and the number of plays.
    """

    show: Show
    seasons: tuple[tuple[Season, tuple[Episode, ...]], ...]
    watched: Mapping[int, tuple[datetime, int]]
    all_plays: int
    reset_at: datetime | None
    next_episode: Episode | None
    last_episode: Episode | None

    @property
    def aired(self) -> list[Episode]:
        """Every aired episode that counts."""
        return [episode for _, episodes in self.seasons for episode in episodes]

    @property
    def completed(self) -> int:
        """Count the aired episodes that were watched."""
        return sum(episode.ids.trakt in self.watched for episode in self.aired)

    @property
    def last_watched_at(self) -> datetime | None:
        """When this person last watched the show."""
        return max((when for when, _ in self.watched.values()), default=None)


def progress_of(
    account: Account, show: Show, now: datetime, *, specials: bool = False, by_activity: bool = False
) -> Progress:
    """Work out the progress; it goes on after the last episode seen, or `by_activity` the last viewing."""
    reset_at = account.rewatching.get(show.ids.trakt or 0)
    seasons = tuple(_aired_seasons(show, now, specials=specials))
    plays = account.history.shows().get(show.ids.trakt or 0, [])
    watched: dict[int, tuple[datetime, int]] = {}
    for play in plays:
        if reset_at is None or play.watched_at >= reset_at:
            latest, count = watched.get(play.key[1], (play.watched_at, 0))
            watched[play.key[1]] = (max(latest, play.watched_at), count + 1)
    episodes = [episode for _, aired in seasons for episode in aired]
    last = _last(episodes, watched, by_activity=by_activity)
    return Progress(
        show=show,
        seasons=seasons,
        watched=watched,
        all_plays=len(plays),
        reset_at=reset_at,
        next_episode=_next(episodes, watched, last),
        last_episode=last,
    )


def _aired_seasons(show: Show, now: datetime, *, specials: bool) -> list[tuple[Season, tuple[Episode, ...]]]:
    seasons = [season for season in show.seasons if season.number or specials]
    aired = [(season, tuple(one for one in season.episodes if one.first_aired <= now)) for season in seasons]
    return [(season, episodes) for season, episodes in aired if episodes]


def _last(
    episodes: list[Episode], watched: Mapping[int, tuple[datetime, int]], *, by_activity: bool
) -> Episode | None:
    seen = [episode for episode in episodes if episode.ids.trakt in watched]
    if by_activity:
        return max(seen, key=lambda episode: watched[episode.ids.trakt][0], default=None)
    return seen[-1] if seen else None


def _next(
    episodes: list[Episode], watched: Mapping[int, tuple[datetime, int]], last: Episode | None
) -> Episode | None:
    after = episodes[episodes.index(last) + 1 :] if last else episodes
    for episode in [*after, *episodes]:
        if episode.ids.trakt not in watched:
            return episode
    return None
