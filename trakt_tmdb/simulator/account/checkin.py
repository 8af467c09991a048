"""What a person says they are watching at this moment."""

from datetime import datetime, timedelta

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Movie, Part


class Checkin(Struct, frozen=True, kw_only=True):
    """A check-in; `play_id` is the history id of the play that it becomes."""

    item: Part | Movie
    started_at: datetime
    play_id: int

    @property
    def expires_at(self) -> datetime:
        """When it is over."""
        return self.started_at + timedelta(minutes=minutes_of(self.item))


def minutes_of(item: Part | Movie) -> int:
    """How long an item is."""
    return item.runtime if isinstance(item, Movie) else item.episode.runtime
