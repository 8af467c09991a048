"""What a person watched, by title and by episode."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from trakt_tmdb.catalogue.episode import Episode, Season
from trakt_tmdb.catalogue.reference import TitleRef


class Watched(Protocol):
    """Every play, at hand without asking; times in UTC."""

    def show(self, show: TitleRef) -> datetime | None:
        """When anything of a show was last watched."""
        ...

    def movie(self, movie: TitleRef) -> tuple[datetime, ...]:
        """Every play of a movie."""
        ...

    def episode(self, show: TitleRef, episode: Episode) -> tuple[datetime, ...]:
        """Every play of an episode."""
        ...

    def season(self, show: TitleRef, season: Season, since: datetime | None) -> int:
        """How many episodes of a season were watched, if wanted since a moment."""
        ...

    def has_show(self, show: TitleRef) -> bool:
        """Whether anything of a show was watched."""
        ...

    def every_play(self) -> Iterator[datetime]:
        """The times of all plays, in no order."""
        ...


class NothingWatched:
    """Nobody's plays."""

    def show(self, show: TitleRef) -> datetime | None:  # noqa: ARG002
        """See Watched."""
        return None

    def movie(self, movie: TitleRef) -> tuple[datetime, ...]:  # noqa: ARG002
        """See Watched."""
        return ()

    def episode(self, show: TitleRef, episode: Episode) -> tuple[datetime, ...]:  # noqa: ARG002
        """See Watched."""
        return ()

    def season(self, show: TitleRef, season: Season, since: datetime | None) -> int:  # noqa: ARG002
        """See Watched."""
        return 0

    def has_show(self, show: TitleRef) -> bool:  # noqa: ARG002
        """See Watched."""
        return False

    def every_play(self) -> Iterator[datetime]:
        """See Watched."""
        return iter(())
