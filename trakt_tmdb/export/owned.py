"""A row of the collection, in the shape that Trakt's own export and its API have."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self

from msgspec import Struct, field

from trakt_tmdb.trakt.models.collection import CollectedSeason, CollectionEntry, Medium
from trakt_tmdb.trakt.models.media import Media

from .record import Named


class Owned(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A movie and in which form it is owned, or a show and which of its episodes are."""

    collected_at: datetime | None = None
    last_collected_at: datetime | None = None
    media: Media = field(name="type")
    movie: Named | None = None
    show: Named | None = None
    seasons: Sequence[CollectedSeason] = ()
    metadata: Medium | None = None

    @classmethod
    def of(cls, entry: CollectionEntry) -> Self | None:
        """Read it as Trakt tells it; None where it does not say what is owned."""
        if not (entry.show or entry.movie):
            return None
        return cls(
            collected_at=entry.collected_at,
            last_collected_at=entry.last_collected_at,
            media=Media.SHOW if entry.show else Media.MOVIE,
            movie=Named.of(entry.movie) if entry.movie else None,
            show=Named.of(entry.show) if entry.show else None,
            seasons=entry.seasons,
            metadata=entry.metadata,
        )
