"""What a write is about, and when: the fields that actions and panel commands share."""

from enum import StrEnum
from typing import Any

import probatio

from trakt_tmdb import EpisodeRef, InvalidRequestError, Media, TitleRef


class Watchable(StrEnum):
    """What can be marked watched."""

    EPISODE = "episode"
    MOVIE = "movie"


_NUMBER = probatio.All(probatio.Coerce(int), probatio.Range(min=1))

IDS = probatio.All(
    probatio.Schema(
        {
            probatio.Optional("trakt"): _NUMBER,
            probatio.Optional("tmdb"): _NUMBER,
            probatio.Optional("tvdb"): _NUMBER,
            probatio.Optional("imdb"): probatio.All(str, probatio.Match(r"^tt\d{1,12}$")),
        }
    ),
    probatio.Length(min=1),
)
"""Ids of a movie, or of the show that an episode is of."""

SEASON = probatio.All(probatio.Coerce(int), probatio.Range(min=0, max=10_000))
EPISODE = probatio.All(probatio.Coerce(int), probatio.Range(min=0, max=100_000))


def target_of(
    media: Watchable, ids: dict[str, Any], season: int | None, episode: int | None
) -> EpisodeRef | TitleRef:
    """The movie, or the episode by its show's ids; raises InvalidRequestError for numbers that do not fit."""
    if media is Watchable.EPISODE:
        if season is None or episode is None:
            raise InvalidRequestError("An episode needs a season and an episode number.")
        return EpisodeRef(title=TitleRef(media=Media.SHOW, **ids), season=season, number=episode)
    if season is not None or episode is not None:
        raise InvalidRequestError("A movie has neither season nor episode.")
    return TitleRef(media=Media.MOVIE, **ids)
