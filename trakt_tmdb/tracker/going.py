"""Whether a show goes on for a person, and how far they are."""

from datetime import datetime

from trakt_tmdb.account.progress import InProgress, ShowProgress
from trakt_tmdb.catalogue.episode import Episode

from .views import Progress


def is_going(progress: ShowProgress, now: datetime) -> bool:
    """Whether the next episode is out."""
    episode = progress.next_episode
    if episode is None:
        return False
    if episode.first_aired is None:
        return progress.completed < progress.aired
    return episode.first_aired <= now


def goes_on(row: InProgress) -> bool:
    """Whether another episode may come, or one that is out at Trakt is still to come for the person."""
    following = row.progress.next_episode
    return row.show.goes_on or (following is not None and following.first_aired is not None)


def progress_of(row: InProgress) -> Progress:
    """What a card shows of a show's progress."""
    return Progress(aired=row.progress.aired, completed=row.progress.completed)


def season_of(episode: Episode | None) -> set[int]:
    """The season whose episode names are wanted, if one is known."""
    return set() if episode is None or episode.season is None else {episode.season}
