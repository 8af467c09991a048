"""How far a person is in every show they started, in as few requests as Trakt lets us."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from trakt_tmdb.errors import (
    AppRefusedError,
    InvalidAnswerError,
    InvalidRequestError,
    NotFoundError,
    TraktTMDBError,
    VIPRequiredError,
)
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.episode import Episode
from trakt_tmdb.trakt.models.history import WatchedShow
from trakt_tmdb.trakt.models.progress import ShowProgress, UpNext
from trakt_tmdb.trakt.users import Section
from trakt_tmdb.transport.pages import Pages

from .views import Progress

_REFUSED = (AppRefusedError, InvalidAnswerError, InvalidRequestError, NotFoundError, VIPRequiredError)
"""An endpoint that is closed to this app, or says nothing that can be read; another one may do."""

_MOST_SINGLE = 100
"""Shows that are read one by one, the latest watched first: Trakt allows 500 requests in five minutes."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Started(msgspec.Struct, frozen=True, kw_only=True):
    """Shows and their progress, the latest watched first; `total` counts those left unread, too."""

    shows: Sequence[UpNext]
    total: int


def is_going(progress: ShowProgress, now: datetime) -> bool:
    """Whether the next episode is out."""
    episode = progress.next_episode
    if episode is None:
        return False
    if episode.first_aired is None:
        return progress.completed < progress.aired
    return episode.first_aired <= now


def progress_of(row: UpNext) -> Progress:
    """What a card shows of a show's progress."""
    return Progress(aired=row.progress.aired, completed=row.progress.completed)


def season_of(episode: Episode | None) -> set[int]:
    """The season whose episode names are wanted, if one is known."""
    return set() if episode is None or episode.season is None else {episode.season}


async def read_started(trakt: TraktClient) -> Started:
    """Read up next, else the progress list, else show by show; raises what the last of them met."""
    for read in (_up_next, _progress):
        try:
            return _in_order(await read(trakt))
        except _REFUSED:
            continue
    return await _one_by_one(trakt)


async def _up_next(trakt: TraktClient) -> list[UpNext]:
    return [one for one in await _whole(trakt.sync.up_next("all")) if _is_started(one.progress)]


async def _progress(trakt: TraktClient) -> list[UpNext]:
    return await _whole(trakt.sync.progress())


async def _whole(pages: Pages[UpNext]) -> list[UpNext]:
    first = await pages.page()
    if first.skipped and not first.items:
        raise InvalidAnswerError("Trakt's list of progress cannot be read.", service="Trakt")
    return await pages.all()


def _is_started(progress: ShowProgress) -> bool:
    """Whether a show is more than wished for; a rewatch begins with nothing completed."""
    return progress.completed > 0 or progress.reset_at is not None


def _in_order(shows: Sequence[UpNext]) -> Started:
    latest_first = sorted(shows, key=lambda one: one.progress.last_watched_at or _LONG_AGO, reverse=True)
    return Started(shows=latest_first, total=len(latest_first))


async def _one_by_one(trakt: TraktClient) -> Started:
    watched, hidden, dropped = await asyncio.gather(
        trakt.sync.watched_show_list().all(), _hidden(trakt, "progress_watched"), _hidden(trakt, "dropped")
    )
    visible = [one for one in watched if one.show.ids.trakt not in hidden | dropped]
    visible.sort(key=lambda one: one.last_watched_at or _LONG_AGO, reverse=True)
    answers = await asyncio.gather(
        *(_one(trakt, one) for one in visible[:_MOST_SINGLE]), return_exceptions=True
    )
    shows = [one for one in answers if isinstance(one, UpNext)]
    if not shows and answers:
        raise next(one for one in answers if isinstance(one, BaseException))
    return Started(shows=shows, total=len(visible))


async def _one(trakt: TraktClient, watched: WatchedShow) -> UpNext:
    return UpNext(show=watched.show, progress=await trakt.shows.progress(watched.show.ids.trakt))


async def _hidden(trakt: TraktClient, section: Section) -> frozenset[int]:
    """Trakt ids of hidden shows; none where Trakt does not tell."""
    try:
        entries = await trakt.users.hidden(section).all()
    except TraktTMDBError:
        return frozenset()
    return frozenset(entry.show.ids.trakt for entry in entries if entry.show)
