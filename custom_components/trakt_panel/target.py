"""What a write is about, and when: the fields that actions and panel commands share."""

from enum import StrEnum
from typing import Any, Final

import probatio
from homeassistant.helpers.typing import VolDictType

from trakt_tmdb import EpisodeRef, Media, TitleRef
from trakt_tmdb.catalogue.reference import SeasonRef, Target, UpTo

from .errors import EpisodeWantedError, NumberMissingError, NumbersMisfitError


class Watchable(StrEnum):
    """What can be marked watched."""

    EPISODE = "episode"
    SEASON = "season"
    SHOW = "show"
    MOVIE = "movie"

    @property
    def of(self) -> Media:
        """What the title is."""
        return Media.MOVIE if self is Watchable.MOVIE else Media.SHOW


_NUMBER = probatio.All(probatio.Coerce(int), probatio.Range(min=1))

ID_FIELDS: Final[VolDictType] = {
    probatio.Optional("trakt"): _NUMBER,
    probatio.Optional("tmdb"): _NUMBER,
    probatio.Optional("tvdb"): _NUMBER,
    probatio.Optional("imdb"): probatio.All(str, probatio.Match(r"^tt\d{1,12}$")),
}
IDS: Final = probatio.All(probatio.Schema(ID_FIELDS), probatio.Length(min=1))
"""Ids of a movie, or of the show that an episode or a season is of."""

SEASON: Final = probatio.All(probatio.Coerce(int), probatio.Range(min=0, max=10_000))
EPISODE: Final = probatio.All(probatio.Coerce(int), probatio.Range(min=0, max=100_000))

NUMBERS: Final[VolDictType] = {probatio.Optional("season"): SEASON, probatio.Optional("episode"): EPISODE}
UP_TO_HERE: Final[VolDictType] = {probatio.Optional("up_to_here", default=False): bool}


def target_of(media: Watchable, ids: dict[str, Any], fields: dict[str, Any]) -> Target:
    """What is meant, by its show's or its own ids; raises as `part_of`."""
    return part_of(TitleRef(media=media.of, **ids), media, fields)


def part_of(title: TitleRef, media: Watchable, fields: dict[str, Any]) -> Target:
    """The part of a title that season and episode name; raises what does not fit."""
    match media, fields.get("season"), fields.get("episode"):
        case Watchable.EPISODE, int(season), int(number):
            return up_to(EpisodeRef(title=title, season=season, number=number), fields)
        case _ if fields.get("up_to_here"):
            raise EpisodeWantedError
        case (Watchable.EPISODE, _, _) | (Watchable.SEASON, None, None):
            raise NumberMissingError
        case Watchable.SEASON, int(season), None:
            return SeasonRef(title=title, season=season)
        case ((Watchable.SHOW | Watchable.MOVIE), None, None):
            return title
    raise NumbersMisfitError


def up_to(episode: EpisodeRef, fields: dict[str, Any]) -> EpisodeRef | UpTo:
    """The episode alone, or with everything before it where that is wanted."""
    return UpTo(episode=episode) if fields.get("up_to_here") else episode
