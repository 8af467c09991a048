"""The answer to a write."""

import datetime as dt

import msgspec


class Receipt(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """What a write did; `receipt` undoes it, also after a restart."""

    receipt: str | None = None
    """Absent where nothing was written: the count was to be confirmed first."""
    plays: int = 0
    """Plays added or, for an undo or an unmark, taken back; unconfirmed, those that would be."""
    pending: bool = False
    """Kept in the journal until Trakt can be reached."""
    titles: int | None = None
    """Titles made favourites at once; unconfirmed, those that would be."""
    list: str | None = None
    """The list that was made, as OwnList.list names it."""
    seen_at: dt.datetime | None = None
    """Nothing was added because it was already watched then (UTC)."""


class Preview(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What a mark would do: released, unwatched episodes, without specials unless the show includes them."""

    plays: int
    earlier: int = 0
    """Unwatched episodes before the marked ones, which stay unwatched."""
    unaired: int = 0
    """Episodes of the same season or show that are not out yet, which stay unwatched."""
