"""https://docs.trakt.tv/reference/seasons."""

from msgspec import Struct

from .episode import Episode
from .ids import Images, Instant, TitleIds


class Season(Struct, frozen=True, gc=False, kw_only=True):
    """Season 0 holds the specials; `episodes` is filled where they were asked for."""

    ids: TitleIds
    number: int | None = None
    title: str | None = None
    overview: str | None = None
    first_aired: Instant | None = None
    episode_count: int | None = None
    aired_episodes: int | None = None
    total_runtime: int | None = None
    network: str | None = None
    rating: float | None = None
    votes: int | None = None
    images: Images | None = None
    episodes: tuple[Episode, ...] = ()
