"""Progress, plays and entries as Trakt tells of them."""

from trakt_tmdb.account.placed import Placed
from trakt_tmdb.account.play import Play
from trakt_tmdb.account.progress import InProgress, SeasonCount, ShowProgress
from trakt_tmdb.account.when import known_time
from trakt_tmdb.cache.endpoint import Form
from trakt_tmdb.catalogue.from_trakt import episode_of, listed_title_of
from trakt_tmdb.trakt.models.collection import CollectionEntry
from trakt_tmdb.trakt.models.history import Play as HistoryEntry
from trakt_tmdb.trakt.models.progress import ShowProgress as TraktProgress
from trakt_tmdb.trakt.models.progress import UpNext
from trakt_tmdb.trakt.models.taste import FavoriteEntry
from trakt_tmdb.trakt.models.watchlist import WatchlistEntry
from trakt_tmdb.transport.pages import Page


def progress_of(progress: TraktProgress) -> ShowProgress:
    """Read progress; its stats only count what is out at Trakt."""
    following, stats = progress.next_episode, progress.stats
    return ShowProgress(
        aired=progress.aired,
        completed=progress.completed,
        last_watched_at=progress.last_watched_at,
        reset_at=progress.reset_at,
        next_episode=episode_of(following) if following else None,
        minutes_left=stats.minutes_left if stats else None,
        seasons=tuple(
            SeasonCount(number=one.number, aired=one.aired, completed=one.completed)
            for one in progress.seasons
        ),
    )


def in_progress_of(row: UpNext) -> InProgress:
    """Read a show in progress."""
    return InProgress(show=listed_title_of(row.show), progress=progress_of(row.progress))


IN_PROGRESS: Form[Page[UpNext], Page[InProgress]] = Form(
    name="in progress", make=lambda page: page.made(in_progress_of), share=0.7
)


def wish_of(entry: WatchlistEntry) -> Placed | None:
    """Read a wish; None for a single season or episode."""
    title = entry.show or entry.movie
    if title is None or entry.season or entry.episode:
        return None
    return Placed(title=listed_title_of(title), at=entry.listed_at, rank=entry.rank or 0)


def placed_of(entry: FavoriteEntry) -> Placed | None:
    """Read a favourite."""
    title = entry.show or entry.movie
    return None if title is None else Placed(title=listed_title_of(title), at=entry.listed_at)


def collected_of(entry: CollectionEntry) -> Placed | None:
    """Read an entry of the collection."""
    title = entry.show or entry.movie
    at = entry.collected_at or entry.last_collected_at
    return None if title is None else Placed(title=listed_title_of(title), at=at)


def play_of(entry: HistoryEntry) -> Play | None:
    """Read a play; None for what names neither a movie nor an episode, or has no id."""
    if entry.id is None:
        return None
    at = known_time(entry.watched_at)
    if entry.movie:
        return Play(id=entry.id, watched_at=at, title=listed_title_of(entry.movie))
    if entry.show is None or entry.episode is None:
        return None
    return Play(
        id=entry.id, watched_at=at, title=listed_title_of(entry.show), episode=episode_of(entry.episode)
    )
