"""Progress as a show's own offset has it: other episodes are out than at Trakt."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.progress import InProgress, ShowProgress
from trakt_tmdb.account.watched import Watched
from trakt_tmdb.catalogue.episode import Episode
from trakt_tmdb.catalogue.reference import TitleRef

from .coming import Coming


def own_progress(
    rows: Sequence[InProgress], coming: Coming, watched: Watched, pending: Pending
) -> list[InProgress]:
    """Count what is out for the person alone, and leave uncounted what is out at Trakt alone."""

    def unseen(row: InProgress, episodes: Sequence[Episode]) -> list[Episode]:
        seen = partial(is_seen, row.show.ref, row.progress, watched, pending)
        return [one for one in episodes if not seen(one)]

    def own(row: InProgress) -> InProgress:
        show = row.show.ref
        early, late = unseen(row, coming.early.get(show) or ()), unseen(row, coming.late.get(show) or ())
        return replace(row, progress=_moved(row.progress, early, late)) if early or late else row

    return [own(row) for row in rows]


def _moved(progress: ShowProgress, early: Sequence[Episode], late: Sequence[Episode]) -> ShowProgress:
    """Where Trakt has nothing more to watch, what it takes for unaired comes next."""
    return replace(
        progress,
        aired=max(progress.aired + len(early) - len(late), progress.completed),
        next_episode=progress.next_episode or next(iter(early), None),
        # They are of what is out at Trakt.
        minutes_left=None,
    )


def is_seen(
    title: TitleRef, progress: ShowProgress, watched: Watched, pending: Pending, episode: Episode
) -> bool:
    """Whether an episode was watched since progress counts, or nobody could say that it was."""
    if episode.season is None or episode.number is None:
        return True
    number = episode.season, episode.number
    if pending.episode(title, *number):
        return True
    if pending.unwatched(title, *number):
        return False
    begun = progress.reset_at
    return any(begun is None or play >= begun for play in watched.episode(title, episode))
