"""Rows of what somebody meant, by the ids and numbers with which they said it."""

from collections.abc import Sequence

from trakt_tmdb.catalogue.reference import EpisodeRef, SeasonRef, TitleRef, parse_target, title_of
from trakt_tmdb.catalogue.reference import Media as Kind
from trakt_tmdb.trakt.models.media import Media

from .record import Named, Numbered, NumberedSeason, Record


def record_of(target: str) -> Record:
    """Read the string form of a title or a part of one."""
    match parse_target(target):
        case EpisodeRef(title=title, season=season, number=number):
            return part_of(title, Numbered(season=season, number=number))
        case SeasonRef(title=title, season=season):
            return Record(media=Media.SEASON, show=Named.meant(title), season=NumberedSeason(number=season))
        case other:
            return part_of(title_of(other), None)


def part_of(title: TitleRef, episode: Numbered | None) -> Record:
    """Write down a movie, a show or an episode of it."""
    named = Named.meant(title)
    if title.media is Kind.MOVIE:
        return Record(media=Media.MOVIE, movie=named)
    return Record(media=Media.EPISODE if episode else Media.SHOW, show=named, episode=episode)


def with_new(rows: Sequence[Record], new: Record) -> Sequence[Record]:
    """What was there of the same gives way."""
    return [*without(rows, new), new]


def without(rows: Sequence[Record], gone: Record) -> Sequence[Record]:
    """What is of the same is left out."""
    return [row for row in rows if not row.is_same(gone)]
