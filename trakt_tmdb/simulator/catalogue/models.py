"""What the two services know: shows, seasons, episodes, movies, people."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Literal

from msgspec import Struct

UNKNOWN_AIR_TIME = datetime.max.replace(tzinfo=UTC)


class EpisodeType(StrEnum):
    """An episode's place in its season, in Trakt's words."""

    STANDARD = "standard"
    SERIES_PREMIERE = "series_premiere"
    SEASON_PREMIERE = "season_premiere"
    MID_SEASON_FINALE = "mid_season_finale"
    MID_SEASON_PREMIERE = "mid_season_premiere"
    SEASON_FINALE = "season_finale"
    SERIES_FINALE = "series_finale"


FINALES = frozenset({EpisodeType.MID_SEASON_FINALE, EpisodeType.SEASON_FINALE, EpisodeType.SERIES_FINALE})


class Ids(Struct, frozen=True, gc=False, kw_only=True):
    """The ids of a show or movie; Trakt's are shared between media, TMDB's too."""

    trakt: int | None
    slug: str
    imdb: str | None = None
    tmdb: int | None = None
    tvdb: int | None = None


class PartIds(Struct, frozen=True, gc=False, kw_only=True):
    """The ids of a season or an episode."""

    trakt: int
    tvdb: int | None = None
    tmdb: int | None = None
    imdb: str | None = None


class Prose(Struct, frozen=True, gc=False, kw_only=True):
    """A title and what it is about, in one language; an empty overview is a missing one."""

    title: str
    overview: str = ""


class Person(Struct, frozen=True, gc=False, kw_only=True):
    """A member of a cast, or a director."""

    id: int
    name: str
    original_name: str
    gender: Literal[1, 2]

    @property
    def slug(self) -> str:
        """What stands for them in a path of Trakt's."""
        return self.name.lower().replace(" ", "-")


class Role(Struct, frozen=True, gc=False, kw_only=True):
    """Who plays whom."""

    person: Person
    character: str


class Episode(Struct, frozen=True, gc=False, kw_only=True):
    """One episode; `first_aired` is in UTC."""

    ids: PartIds
    show: int
    season: int
    number: int
    number_abs: int | None
    first_aired: datetime
    runtime: int
    kind: EpisodeType


class Season(Struct, frozen=True, kw_only=True):
    """One season; number 0 holds the specials."""

    ids: PartIds
    number: int
    episodes: tuple[Episode, ...]


class Slot(Struct, frozen=True, gc=False, kw_only=True):
    """When a show airs: weekdays (Monday is 0) and minutes after midnight, which may pass 24 hours."""

    days: tuple[int, ...]
    minutes: int
    zone: str


class Title(Struct, frozen=True, kw_only=True):
    """What shows and movies have in common; `prose` is keyed by locale such as zh-CN."""

    ids: Ids
    title: str
    original_title: str
    language: str
    country: str
    year: int | None
    genres: tuple[str, ...]
    runtime: int
    certification: str | None
    rating: float
    votes: int
    popularity: float
    prose: Mapping[str, Prose]
    cast: tuple[Role, ...]
    director: Person
    has_poster: bool

    @property
    def locale(self) -> str:
        """The locale of the original title."""
        return LOCALES[self.language]


class Show(Title, frozen=True, kw_only=True):
    """A show; `key` is its place in the catalogue, `regular` every episode but the specials, in order."""

    key: int
    network: str
    status: str
    slot: Slot
    seasons: tuple[Season, ...]
    regular: tuple[Episode, ...]
    air_times: tuple[datetime, ...]
    titled_episodes: bool

    def aired(self, now: datetime) -> tuple[Episode, ...]:
        """The regular episodes that have aired."""
        return self.regular[: bisect_right(self.air_times, now)]

    def coming(self, now: datetime) -> tuple[Episode, ...]:
        """The regular episodes still to air."""
        return self.regular[bisect_right(self.air_times, now) :]

    def season(self, number: int) -> Season | None:
        """The season with this number."""
        return next((season for season in self.seasons if season.number == number), None)

    def episode(self, season: int, number: int) -> Episode | None:
        """The episode with these numbers."""
        found = self.season(season)
        episodes = found.episodes if found else ()
        return next((episode for episode in episodes if episode.number == number), None)


class Movie(Title, frozen=True, kw_only=True):
    """A movie; `released` is a date without a time."""

    released: date
    studio: str


LOCALES = {
    "en": "en-US",
    "ja": "ja-JP",
    "zh": "zh-CN",
    "ko": "ko-KR",
    "de": "de-DE",
    "fr": "fr-FR",
    "es": "es-ES",
    "sv": "sv-SE",
    "it": "it-IT",
}
