"""A row of any list, in the shape that Trakt's own export and its API have."""

from datetime import datetime
from typing import Self

from msgspec import Struct, field

from trakt_tmdb.catalogue.reference import Media as Kind
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.trakt.models.episode import Episode
from trakt_tmdb.trakt.models.ids import Ids
from trakt_tmdb.trakt.models.media import Media
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.people import Person
from trakt_tmdb.trakt.models.season import Season
from trakt_tmdb.trakt.models.show import Show


class Named(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A show or movie."""

    title: str | None = None
    year: int | None = None
    ids: Ids

    @classmethod
    def of(cls, title: Show | Movie) -> Self:
        """What names it of all that is known."""
        return cls(title=title.title, year=title.year, ids=title.ids)

    @classmethod
    def meant(cls, title: TitleRef) -> Self:
        """A title by its ids alone."""
        return cls(ids=Ids(trakt=title.trakt, tmdb=title.tmdb, imdb=title.imdb, tvdb=title.tvdb))


class Numbered(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """An episode; Trakt's id alone where nothing else is known of it."""

    season: int | None = None
    number: int | None = None
    title: str | None = None
    ids: Ids = Ids()

    @classmethod
    def of(cls, episode: Episode) -> Self:
        """What names it of all that is known."""
        return cls(season=episode.season, number=episode.number, title=episode.title, ids=episode.ids)


class NumberedSeason(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A season."""

    number: int | None = None
    ids: Ids = Ids()

    @classmethod
    def of(cls, season: Season) -> Self:
        """What names it of all that is known."""
        return cls(number=season.number, ids=season.ids)


class Somebody(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A person."""

    name: str | None = None
    ids: Ids

    @classmethod
    def of(cls, person: Person) -> Self:
        """What names them of all that is known."""
        return cls(name=person.name, ids=person.ids)


class Record(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A play, a wish, a rating, a favourite or an entry of a list.

    What it is of fills the field that `media` names, a part of a show also `show`.
    """

    id: int | None = None
    rank: int | None = None
    watched_at: datetime | None = None
    listed_at: datetime | None = None
    rated_at: datetime | None = None
    rating: int | None = None
    action: str | None = None
    notes: str | None = None
    media: Media = field(name="type")
    movie: Named | None = None
    show: Named | None = None
    season: NumberedSeason | None = None
    episode: Numbered | None = None
    person: Somebody | None = None

    @property
    def title(self) -> TitleRef | None:
        """The movie, or the show that it is of."""
        if not (named := self.movie or self.show):
            return None
        media, ids = Kind.MOVIE if self.movie else Kind.SHOW, named.ids
        return TitleRef(media=media, trakt=ids.trakt, tmdb=ids.tmdb, imdb=ids.imdb, tvdb=ids.tvdb)

    @property
    def is_nameless(self) -> bool:
        """Whether only Trakt knows which episode or movie it is."""
        if self.media is Media.EPISODE:
            return self.episode is None or self.episode.number is None or not self._names_title
        return not self._names_title

    @property
    def _names_title(self) -> bool:
        named = self.movie or self.show
        return named is not None and bool(named.title or named.ids.tmdb or named.ids.imdb or named.ids.tvdb)

    def is_same(self, other: Self) -> bool:
        """Whether both are of one title, season or episode, by any id or number that both know."""
        if self.media is not other.media or not self.title or not other.title:
            return False
        return self.title.same_title(other.title) and self._is_same_part(other)

    def _is_same_part(self, other: Self) -> bool:
        if self.season and other.season:
            return self.season.number == other.season.number
        mine, its = self.episode, other.episode
        if mine is None or its is None:
            return mine is its
        if mine.ids.trakt and mine.ids.trakt == its.ids.trakt:
            return True
        return mine.number is not None and (mine.season, mine.number) == (its.season, its.number)
