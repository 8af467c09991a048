"""Rows of lists, trends and searches; https://developer.themoviedb.org/reference/search-multi."""

from datetime import date

from msgspec import Struct, field

from .parts import day


class Result(Struct, frozen=True, gc=False, kw_only=True):
    """A movie, show or person, named by `media_type`."""

    id: int
    media_type: str | None = None
    title_text: str | None = field(default=None, name="title")
    name: str | None = None
    original_title_text: str | None = field(default=None, name="original_title")
    original_name: str | None = None
    original_language: str | None = None
    origin_country: tuple[str, ...] = ()
    overview: str | None = None
    genre_ids: tuple[int, ...] = ()
    poster_path: str | None = None
    backdrop_path: str | None = None
    profile_path: str | None = None
    known_for_department: str | None = None
    popularity: float | None = None
    vote_average: float | None = None
    vote_count: int | None = None
    release_date_text: str | None = field(default=None, name="release_date")
    first_air_date_text: str | None = field(default=None, name="first_air_date")

    @property
    def title(self) -> str | None:
        """What it is called, whatever it is."""
        return self.title_text or self.name

    @property
    def original_title(self) -> str | None:
        """What it is called where it comes from."""
        return self.original_title_text or self.original_name

    @property
    def date(self) -> date | None:
        """The day of its first release or airing."""
        return day(self.release_date_text or self.first_air_date_text)
