"""https://developer.themoviedb.org/reference/tv-season-details."""

from datetime import date

from msgspec import Struct, field

from .extras import Credits, Videos, WatchProviders
from .parts import ExternalIds, Pictures, Translations, day


class EpisodeDetails(Struct, frozen=True, gc=False, kw_only=True):
    """An episode; `runtime` in minutes."""

    id: int | None = None
    name: str | None = None
    overview: str | None = None
    season_number: int | None = None
    episode_number: int | None = None
    episode_type: str | None = None
    runtime: int | None = None
    still_path: str | None = None
    vote_average: float | None = None
    vote_count: int | None = None
    air_date_text: str | None = field(default=None, name="air_date")

    @property
    def air_date(self) -> date | None:
        """The day it airs where it comes from; TMDB knows no time."""
        return day(self.air_date_text)


class WholeEpisode(EpisodeDetails, frozen=True, gc=False, kw_only=True):
    """An episode with whatever was appended."""

    credits: Credits = Credits()
    external_ids: ExternalIds = ExternalIds()
    images: Pictures | None = None
    translations: Translations = Translations()
    videos: Videos = Videos()


class SeasonDetails(Struct, frozen=True, gc=False, kw_only=True):
    """A season; `episodes` is empty where it is only mentioned, the rest where it was not appended."""

    id: int | None = None
    name: str | None = None
    overview: str | None = None
    season_number: int | None = None
    episode_count: int | None = None
    poster_path: str | None = None
    vote_average: float | None = None
    episodes: tuple[EpisodeDetails, ...] = ()
    images: Pictures | None = None
    translations: Translations = Translations()
    credits: Credits = Credits()
    external_ids: ExternalIds = ExternalIds()
    videos: Videos = Videos()
    watch_providers: WatchProviders = field(default=WatchProviders(), name="watch/providers")
    air_date_text: str | None = field(default=None, name="air_date")

    @property
    def air_date(self) -> date | None:
        """The day it begins where it comes from."""
        return day(self.air_date_text)
