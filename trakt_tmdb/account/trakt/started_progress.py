"""Progress worked out from the watched episodes of a show and its seasons; pure, the time comes in."""

from collections.abc import Sequence
from datetime import datetime

from trakt_tmdb.trakt.models.episode import Episode
from trakt_tmdb.trakt.models.history import WatchedShow
from trakt_tmdb.trakt.models.progress import ShowProgress
from trakt_tmdb.trakt.models.season import Season

type Number = tuple[int, int]
"""Season, and number in the season."""


def progress_in(watched: WatchedShow, seasons: Sequence[Season], now: datetime) -> ShowProgress:
    """Go on after the last episode seen, as Trakt does; specials do not count, nor plays before a rewatch."""
    seen = _seen(watched)
    aired = [episode for episode in _in_order(seasons) if episode.first_aired and episode.first_aired <= now]
    places = [place for place, episode in enumerate(aired) if _number(episode) in seen]
    last = places[-1] if places else -1
    ahead = (*aired[last + 1 :], *aired)
    return ShowProgress(
        aired=len(aired),
        completed=len(places),
        last_watched_at=watched.last_watched_at,
        reset_at=watched.reset_at,
        next_episode=next((episode for episode in ahead if _number(episode) not in seen), None),
        last_episode=aired[last] if places else None,
    )


def finished(watched: WatchedShow) -> ShowProgress | None:
    """The progress of a show of which all that aired was seen, told by counts alone; None for another one."""
    completed, aired = len(_seen(watched)), watched.show.aired_episodes
    return None if aired is None or completed < aired else without_next(watched)


def without_next(watched: WatchedShow) -> ShowProgress:
    """What the counts alone tell."""
    completed = len(_seen(watched))
    return ShowProgress(
        aired=watched.show.aired_episodes or completed,
        completed=completed,
        last_watched_at=watched.last_watched_at,
        reset_at=watched.reset_at,
    )


def _seen(watched: WatchedShow) -> frozenset[Number]:
    """Numbers of the regular episodes seen since the rewatch began, if one did."""
    since = watched.reset_at
    return frozenset(
        (season.number, episode.number)
        for season in watched.seasons
        for episode in season.episodes
        if season.number and episode.number is not None
        if since is None or (episode.last_watched_at is not None and episode.last_watched_at >= since)
    )


def _in_order(seasons: Sequence[Season]) -> list[Episode]:
    regular = sorted((season for season in seasons if season.number), key=lambda season: season.number or 0)
    return [episode for season in regular for episode in season.episodes]


def _number(episode: Episode) -> tuple[int | None, int | None]:
    return episode.season, episode.number
