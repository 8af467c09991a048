"""Shows and movies, whichever service told of them."""

from datetime import date, datetime

import msgspec

from .picture import Picture
from .reference import Media, TitleRef
from .texts import Texts

ANIME_GENRES = frozenset({"anime", "donghua"})
_OVER = frozenset({"ended", "canceled"})


class Title(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A show or movie; `runtime` in minutes, `country` in two small letters, `rating` 0 to 10."""

    ref: TitleRef
    """With every id that the service knows."""
    title: str | None = None
    """In English, unless the service has it in another language only."""
    original_title: str | None = None
    year: int | None = None
    tagline: str | None = None
    overview: str | None = None
    status: str | None = None
    """In Trakt's words: `returning series`, `ended`, `released`."""
    first_aired: datetime | None = None
    """A show's first episode, in UTC."""
    released: date | None = None
    """A movie; a show where only the day is known."""
    runtime: int | None = None
    certification: str | None = None
    network: str | None = None
    country: str | None = None
    genres: tuple[str, ...] = ()
    rating: float | None = None
    homepage: str | None = None
    trailer: str | None = None
    """Address of a video."""
    poster: Picture | None = None
    backdrop: Picture | None = None
    texts: Texts | None = None
    """In the person's language, where they came along with the title."""
    on_trakt: bool = True
    """False: Trakt lacks it, so nothing can be marked there."""

    @property
    def media(self) -> Media:
        """Show or movie."""
        return self.ref.media

    @property
    def name(self) -> str:
        """What it is called where nothing better is known."""
        return self.title or self.original_title or ""

    @property
    def goes_on(self) -> bool:
        """Whether another episode may come."""
        return self.status not in _OVER

    @property
    def is_anime(self) -> bool:
        """Whether it is animation made for Japan's or China's screens."""
        return not ANIME_GENRES.isdisjoint(self.genres)

    @property
    def day(self) -> date | None:
        """The day it came out: of a show the UTC day."""
        return self.released or (self.first_aired.date() if self.first_aired else None)
