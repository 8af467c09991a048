"""What a media centre says that somebody is watching."""

from datetime import datetime, timedelta

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Movie, Part

from .checkin import minutes_of


class Scrobbling(Struct, frozen=True, kw_only=True):
    """An item that runs since then, from so many percent on."""

    item: Part | Movie
    started_at: datetime
    progress: float

    @property
    def expires_at(self) -> datetime:
        """When it would be over."""
        left = minutes_of(self.item) * (100 - self.progress) / 100
        return self.started_at + timedelta(minutes=left)
