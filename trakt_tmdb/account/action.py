"""What can be done to an account; each is written into the journal as it stands here."""

from datetime import datetime
from typing import Self

import msgspec

from trakt_tmdb.catalogue.reference import EpisodeRef, Target, TitleRef
from trakt_tmdb.errors import InvalidRequestError

from .when import WatchedAt, When

WORST, BEST = 1, 10
"""Ratings."""


class Part(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """An episode that a season, a show or everything up to here came to when it was confirmed."""

    item: int
    """Trakt id of the episode."""
    season: int
    number: int
    released: datetime | None = None


class MarkWatched(msgspec.Struct, frozen=True, kw_only=True, tag="mark_watched", omit_defaults=True):
    """Add one play of an episode or movie, or of each of `parts`; what was seen already is left alone.

    `again` adds another play of what was seen.
    """

    target: str
    when: When | None = When.NOW
    """None where `at` is the moment."""
    at: datetime | None = None
    again: bool = False
    parts: tuple[Part, ...] = ()

    @classmethod
    def of(
        cls, target: Target, watched_at: WatchedAt, *, again: bool = False, parts: tuple[Part, ...] = ()
    ) -> Self:
        """Write down a choice as the person made it; raises InvalidRequestError for a time without zone."""
        if isinstance(watched_at, datetime):
            if watched_at.tzinfo is None:
                raise InvalidRequestError("A play's time needs a time zone.")
            return cls(target=str(target), when=None, at=watched_at, again=again, parts=parts)
        return cls(target=str(target), when=watched_at, again=again, parts=parts)


class MarkUnwatched(msgspec.Struct, frozen=True, kw_only=True, tag="mark_unwatched", omit_defaults=True):
    """Remove every play of an episode or movie, or of each of `parts`; with `play`, that one alone."""

    target: str
    play: int | None = None
    """History id."""
    parts: tuple[Part, ...] = ()
    plays: int = 1
    """How many were to go when it was confirmed."""


class AddToWatchlist(msgspec.Struct, frozen=True, kw_only=True, tag="add_to_watchlist"):
    """Put a show or movie on the watchlist."""

    target: str


class RemoveFromWatchlist(msgspec.Struct, frozen=True, kw_only=True, tag="remove_from_watchlist"):
    """Take a show or movie off the watchlist."""

    target: str


class AddFavorite(msgspec.Struct, frozen=True, kw_only=True, tag="add_favorite"):
    """Make a show or movie a favourite."""

    target: str


class RemoveFavorite(msgspec.Struct, frozen=True, kw_only=True, tag="remove_favorite"):
    """Make a show or movie no favourite."""

    target: str


class Rate(msgspec.Struct, frozen=True, kw_only=True, tag="rate"):
    """Rate a show, movie or episode, 1 to 10."""

    target: str
    rating: int

    @classmethod
    def of(cls, target: EpisodeRef | TitleRef, rating: int) -> Self:
        """Write down a rating; raises InvalidRequestError outside 1 to 10."""
        if not WORST <= rating <= BEST:
            raise InvalidRequestError(f"A rating goes from {WORST} to {BEST}.")
        return cls(target=str(target), rating=rating)


class Unrate(msgspec.Struct, frozen=True, kw_only=True, tag="unrate"):
    """Take the rating of a show, movie or episode back."""

    target: str


class Undo(msgspec.Struct, frozen=True, kw_only=True, tag="undo"):
    """Take back what the intent with this receipt did."""

    receipt: str


type Change = AddToWatchlist | RemoveFromWatchlist | AddFavorite | RemoveFavorite | Rate | Unrate
"""What sets how a person stands to a title; done twice, it is done once."""

type Action = MarkWatched | MarkUnwatched | Change | Undo
