"""One play, as history tells of it."""

from datetime import datetime

import msgspec

from trakt_tmdb.catalogue.episode import Episode
from trakt_tmdb.catalogue.title import Title


class Play(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A play of an episode or a movie; `watched_at` in UTC, None where nobody knows when."""

    id: int
    """Removes this play alone."""
    watched_at: datetime | None
    title: Title
    episode: Episode | None = None

    @property
    def minutes(self) -> int | None:
        """How long what was played runs."""
        return (self.episode.runtime if self.episode else None) or self.title.runtime
