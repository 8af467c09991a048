"""https://docs.trakt.tv/reference/episodes."""

from datetime import date

from msgspec import Struct

from .ids import Images, Instant, TitleIds
from .media import EpisodeType
from .translation import Translation


class Episode(Struct, frozen=True, gc=False, kw_only=True):
    """`runtime` in minutes; `number_abs` counts through all seasons; `first_aired` in UTC."""

    ids: TitleIds
    season: int | None = None
    number: int | None = None
    number_abs: int | None = None
    title: str | None = None
    original_title: str | None = None
    overview: str | None = None
    first_aired: Instant | None = None
    released: date | None = None
    updated_at: Instant | None = None
    runtime: int | None = None
    rating: float | None = None
    votes: int | None = None
    episode_type: EpisodeType | None = None
    images: Images | None = None
    translations: tuple[Translation, ...] = ()
    """Of the language that was asked for along with its season."""
