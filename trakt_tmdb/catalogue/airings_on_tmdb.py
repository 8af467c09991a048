"""Episodes and releases by TMDB's days, which have no times."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.tmdb.models import EpisodeDetails, Result, TVDetails

from .announced import announced
from .broadcast import Broadcast
from .catalogue import Only
from .from_tmdb import row_of, title_of
from .language import ENGLISH
from .lists_on_tmdb import narrowed
from .reference import Media
from .search import through

_PAGES = 2
"""Of the most popular: each show costs a request the first time, as TMDB's lists name no episodes."""


async def airings_on_tmdb(
    tmdb: TMDBClient, first: date, days: int, media: Media, genres: Sequence[str]
) -> Sequence[Broadcast]:
    """See Catalogue.airings: of shows, the last and the next episode of each; without texts."""
    last = first + timedelta(days=days - 1)
    only = Only(genre=next(iter(genres), None))
    filters = replace(narrowed(media, only), aired_from=first, aired_to=last)
    ask = tmdb.discover.movies if media is Media.MOVIE else tmdb.discover.tv
    pages = await through(ask(filters, language=ENGLISH.request), _PAGES)
    rows = [row for page in pages for row in page.items]
    found = _releases(rows) if media is Media.MOVIE else await _airings(tmdb, rows)
    # TMDB told of what it was asked for, and has no words of its own for that.
    named = (replace(one, title=replace(one.title, genres=only.genres)) for one in found)
    return sorted((one for one in named if first <= _day(one) <= last), key=_day)


def _releases(rows: Sequence[Result]) -> list[Broadcast]:
    titles = (replace(row_of(Media.MOVIE, row, ENGLISH), texts=None) for row in rows)
    return [Broadcast(title=one, at=one.released) for one in titles if one.released]


async def _airings(tmdb: TMDBClient, rows: Sequence[Result]) -> list[Broadcast]:
    """A show that TMDB does not tell of is left out, unless that is every one."""
    answers = await asyncio.gather(*(_details(tmdb, row.id) for row in rows))
    shows = [one for one in answers if isinstance(one, TVDetails)]
    failed = [one for one in answers if isinstance(one, TraktTMDBError)]
    if failed and not shows:
        raise failed[0]
    return [broadcast for show in shows for broadcast in _episodes(show)]


async def _details(tmdb: TMDBClient, show: int) -> TVDetails | TraktTMDBError:
    try:
        return await tmdb.tv.details(show, language=ENGLISH.request)
    except TraktTMDBError as error:
        return error


def _episodes(show: TVDetails) -> Iterator[Broadcast]:
    for episode in (show.last_episode_to_air, show.next_episode_to_air):
        if episode is not None and episode.air_date is not None and _is_numbered(episode):
            yield Broadcast(title=title_of(show), at=episode.air_date, episode=announced(episode))


def _is_numbered(episode: EpisodeDetails) -> bool:
    return episode.season_number is not None and episode.episode_number is not None


def _day(broadcast: Broadcast) -> date:
    """Every one of these is of a bare date."""
    return broadcast.at
