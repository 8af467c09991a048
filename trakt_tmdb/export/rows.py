"""Rows of what Trakt tells."""

from msgspec.structs import replace

from trakt_tmdb.trakt.models.episode import Episode
from trakt_tmdb.trakt.models.history import Play
from trakt_tmdb.trakt.models.lists import ListEntry
from trakt_tmdb.trakt.models.media import Media
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.season import Season
from trakt_tmdb.trakt.models.show import Show
from trakt_tmdb.trakt.models.taste import FavoriteEntry, RatingEntry
from trakt_tmdb.trakt.models.watchlist import WatchlistEntry

from .record import Named, Numbered, NumberedSeason, Record, Somebody

WATCH = "watch"


def play_record(play: Play) -> Record | None:
    """A play as Trakt tells it; None where it does not say of what."""
    if not (title := play.show if play.episode else play.movie):
        return None
    return replace(_about(title, play.episode), id=play.id, watched_at=play.watched_at, action=WATCH)


def wish_record(entry: WatchlistEntry) -> Record | None:
    """A wish as Trakt tells it; None for one that is of no title."""
    if entry.season or not (title := entry.show or entry.movie):
        return None
    about = _about(title, entry.episode)
    return replace(about, id=entry.id, rank=entry.rank, listed_at=entry.listed_at, notes=entry.notes)


def favorite_record(entry: FavoriteEntry) -> Record | None:
    """A favourite as Trakt tells it."""
    if not (title := entry.show or entry.movie):
        return None
    return replace(_about(title), id=entry.id, rank=entry.rank, listed_at=entry.listed_at, notes=entry.notes)


def rating_record(entry: RatingEntry) -> Record | None:
    """A rating as Trakt tells it; None for one of a season."""
    if entry.season or not (title := entry.show or entry.movie):
        return None
    return replace(_about(title, entry.episode), rating=entry.rating, rated_at=entry.rated_at)


def list_record(entry: ListEntry) -> Record | None:
    """An entry of a list as Trakt tells it; None where it does not say of what."""
    about = _somebody(entry) or _part(entry)
    if about is None:
        return None
    return replace(about, id=entry.id, rank=entry.rank, listed_at=entry.listed_at, notes=entry.notes)


def _somebody(entry: ListEntry) -> Record | None:
    return Record(media=Media.PERSON, person=Somebody.of(entry.person)) if entry.person else None


def _part(entry: ListEntry) -> Record | None:
    if not (title := entry.show or entry.movie):
        return None
    return _of_season(title, entry.season) if entry.season else _about(title, entry.episode)


def _of_season(title: Show | Movie, season: Season) -> Record:
    return Record(media=Media.SEASON, show=Named.of(title), season=NumberedSeason.of(season))


def _about(title: Show | Movie, episode: Episode | None = None) -> Record:
    if isinstance(title, Movie):
        return Record(media=Media.MOVIE, movie=Named.of(title))
    numbered = Numbered.of(episode) if episode else None
    return Record(media=Media.EPISODE if episode else Media.SHOW, show=Named.of(title), episode=numbered)
