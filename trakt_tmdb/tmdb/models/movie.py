"""https://developer.themoviedb.org/reference/movie-details."""

from datetime import date

from msgspec import field

from .extras import Extras, ReleaseDates
from .parts import AlternativeTitles, ExternalIds, Genre, Pictures, Translations, day


class MovieDetails(Extras, frozen=True, gc=False, kw_only=True):
    """A movie; what was appended is filled. `runtime` in minutes."""

    id: int
    imdb_id: str | None = None
    title: str | None = None
    original_title: str | None = None
    original_language: str | None = None
    origin_country: tuple[str, ...] = ()
    overview: str | None = None
    tagline: str | None = None
    homepage: str | None = None
    status: str | None = None
    runtime: int | None = None
    genres: tuple[Genre, ...] = ()
    poster_path: str | None = None
    backdrop_path: str | None = None
    popularity: float | None = None
    vote_average: float | None = None
    vote_count: int | None = None
    external_ids: ExternalIds = ExternalIds()
    images: Pictures = Pictures()
    translations: Translations = Translations()
    alternative_titles: AlternativeTitles = AlternativeTitles()
    release_dates: ReleaseDates = ReleaseDates()
    release_date_text: str | None = field(default=None, name="release_date")

    @property
    def release_date(self) -> date | None:
        """The day of its first release."""
        return day(self.release_date_text)
