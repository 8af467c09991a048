"""The seam to what there is to watch, whoever knows of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol

import msgspec

from trakt_tmdb.transport.pages import Page

from .about import About
from .broadcast import Broadcast
from .episode import Episode, Season
from .language import Language
from .reference import EpisodeRef, Media, TitleRef
from .texts import Texts
from .title import Title

ON_A_PAGE = 30
"""Titles of a list: each costs a request the first time that it is shown."""

type Wanted = Mapping[TitleRef, set[int]]
"""Titles, and the seasons whose episode names are wanted."""


class PublicList(StrEnum):
    """Lists of titles that everybody sees alike."""

    TRENDING = "trending"
    POPULAR = "popular"
    ANTICIPATED = "anticipated"


class Only(msgspec.Struct, frozen=True, kw_only=True):
    """The genre (`anime`) and the country (`jp`) that titles must have; None takes any."""

    genre: str | None = None
    country: str | None = None

    @property
    def genres(self) -> tuple[str, ...]:
        """As an endpoint takes it."""
        return (self.genre,) if self.genre else ()

    @property
    def countries(self) -> tuple[str, ...]:
        """As an endpoint takes it."""
        return (self.country,) if self.country else ()


class ShowFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A show, its seasons without episodes, and its next episode to air."""

    show: Title
    seasons: tuple[Season, ...] = ()
    coming: Episode | None = None


class SeasonFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The episodes of a season, in the service's order, and their texts in the person's language."""

    episodes: tuple[Episode, ...]
    texts: Texts = Texts()


class Catalogue(Protocol):
    """Titles, seasons and airings, the same for every person.

    A title may be named by any id. Everything raises the errors of the service behind it, and NotFoundError
    where no service has the title; `title` and what follows take a title as `identify` gave it.
    """

    @property
    def most_single(self) -> int:
        """How many shows may be asked about one by one for a single view."""
        ...

    async def identify(self, title: TitleRef) -> TitleRef:
        """The reference with every id that is known of the title."""
        ...

    async def title(self, title: TitleRef) -> Title:
        """A show or movie."""
        ...

    async def held_name(self, title: TitleRef) -> str | None:
        """What a title is called, as far as that is known without asking."""
        ...

    async def show(self, show: TitleRef, language: Language) -> ShowFacts:
        """A show with what its page is built of."""
        ...

    async def seasons(self, show: TitleRef) -> tuple[Season, ...]:
        """Every season with its episodes, specials too."""
        ...

    async def season(self, show: TitleRef, number: int, language: Language) -> SeasonFacts:
        """One season's episodes; 0 holds the specials."""
        ...

    async def episode(self, episode: EpisodeRef) -> Episode:
        """One episode."""
        ...

    async def next_episode(self, show: TitleRef) -> Episode | None:
        """The next to air, if one is planned."""
        ...

    async def about_show(self, facts: ShowFacts, seasons: set[int], language: Language, region: str) -> About:
        """A show whole, with the texts of these seasons' episodes; `region` (ISO 3166) is where to watch."""
        ...

    async def about_movie(self, movie: TitleRef, language: Language, region: str) -> About:
        """A movie whole."""
        ...

    async def airings(
        self, first: date, days: int, media: Media, genres: Sequence[str] = ()
    ) -> Sequence[Broadcast]:
        """Everybody's airings on these UTC dates, in order: episodes of shows, or releases of movies."""
        ...

    async def listed(
        self, which: PublicList, media: Media, page: int, only: Only, language: Language
    ) -> Page[Title]:
        """One page of a list, counted from 1; InvalidRequestError where it knows no such genre."""
        ...

    async def search(self, query: str, page: int, language: Language) -> Page[Title]:
        """One page of shows and movies that fit a text, best first, each once."""
        ...

    async def named(self, text: str, media: Sequence[Media]) -> Sequence[Title]:
        """Shows or movies that a title may mean, best first."""
        ...

    async def texts(self, wanted: Wanted, language: Language) -> Mapping[str, Texts]:
        """Texts in the person's language by the title's string form, as far as they are there in time."""
        ...

    async def close(self) -> None:
        """End what is still being read; the clients stay open."""
        ...
