"""https://developer.themoviedb.org/reference/tv-series-details."""

from collections.abc import Mapping
from datetime import date

from msgspec import field

from .extras import ContentRatings, Extras
from .parts import AlternativeTitles, ExternalIds, Genre, Network, Pictures, Translations, day
from .season import EpisodeDetails, SeasonDetails


class TVDetails(Extras, frozen=True, gc=False, kw_only=True):
    """A show; what was appended is filled, `season_details` by season number."""

    id: int
    name: str | None = None
    original_name: str | None = None
    original_language: str | None = None
    origin_country: tuple[str, ...] = ()
    overview: str | None = None
    tagline: str | None = None
    homepage: str | None = None
    status: str | None = None
    kind: str | None = field(default=None, name="type")
    in_production: bool | None = None
    episode_run_time: tuple[int, ...] = ()
    number_of_seasons: int | None = None
    number_of_episodes: int | None = None
    genres: tuple[Genre, ...] = ()
    networks: tuple[Network, ...] = ()
    poster_path: str | None = None
    backdrop_path: str | None = None
    popularity: float | None = None
    vote_average: float | None = None
    vote_count: int | None = None
    seasons: tuple[SeasonDetails, ...] = ()
    next_episode_to_air: EpisodeDetails | None = None
    last_episode_to_air: EpisodeDetails | None = None
    external_ids: ExternalIds = ExternalIds()
    images: Pictures = Pictures()
    translations: Translations = Translations()
    alternative_titles: AlternativeTitles = AlternativeTitles()
    season_details: Mapping[int, SeasonDetails] = {}
    content_ratings: ContentRatings = ContentRatings()
    first_air_date_text: str | None = field(default=None, name="first_air_date")
    last_air_date_text: str | None = field(default=None, name="last_air_date")

    @property
    def first_air_date(self) -> date | None:
        """The day its first episode aired where it comes from."""
        return day(self.first_air_date_text)

    @property
    def last_air_date(self) -> date | None:
        """The day its newest episode aired where it comes from."""
        return day(self.last_air_date_text)
