"""`trakt-tmdb history`."""

import sys
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, tzinfo
from itertools import count
from typing import Annotated

import msgspec
import typer

from trakt_tmdb.account.when import known_time
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.sign_in.local_zone import local_zone
from trakt_tmdb.sign_in.opening import SignedIn
from trakt_tmdb.tracker.tracker import Tracker
from trakt_tmdb.tracker.views import Play
from trakt_tmdb.trakt.models.history import Play as TraktPlay

from .options import Language, Zone
from .session import run_signed_in
from .terminal import say, show_table, waiting
from .up_next import number_of
from .when import day_written, written

_LATEST = 30

Since = Annotated[
    date | None,
    typer.Option(
        "--since", parser=day_written, metavar="DAY", help="Everything from this day on.", show_default=False
    ),
]
Limit = Annotated[
    int | None,
    typer.Option(
        min=1,
        help="At most so many plays, the latest.",
        show_default=f"{_LATEST}; with --since or --json all",
    ),
]
Json = Annotated[
    bool,
    typer.Option(
        "--json",
        help="One JSON object a line, as Trakt tells it: id, watched_at (UTC), ref, title, year, season, "
        "number, episode.",
    ),
]


class PlayLine(msgspec.Struct, frozen=True, kw_only=True):
    """A play as a line of JSON."""

    id: str
    watched_at: datetime | None
    ref: str
    title: str | None
    year: int | None
    season: int | None = None
    number: int | None = None
    episode: str | None = None


def history(
    language: Language,
    since: Since = None,
    limit: Limit = None,
    json: Json = False,  # noqa: FBT002
    zone: Zone = None,
) -> None:
    """Show what was watched, the latest first."""
    start = _start_of(since, zone) if since else None
    most = limit or (None if json or since else _LATEST)

    async def show(opened: SignedIn) -> None:
        if json:
            await _write_lines(opened, start, most)
        else:
            await _show(opened.tracker, start, most, zone)

    run_signed_in(show, language, zone)


def _start_of(day: date, zone: tzinfo | None) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone or local_zone()).astimezone(UTC)


async def _write_lines(opened: SignedIn, start: datetime | None, most: int | None) -> None:
    """Write while reading: a page of plays is all that is held."""
    left = count() if most is None else range(most)
    plays = aiter(opened.trakt.sync.every_play(start_at=start))
    for _ in left:
        if (play := await anext(plays, None)) is None:
            return
        if line := _line(play):
            sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")


def _line(play: TraktPlay) -> PlayLine | None:
    """A play, unless Trakt does not say of what."""
    about = play.show if play.episode else play.movie
    if about is None or play.id is None:
        return None
    media = Media.SHOW if play.episode else Media.MOVIE
    ids = about.ids
    title = TitleRef(media=media, trakt=ids.trakt, tmdb=ids.tmdb, imdb=ids.imdb, tvdb=ids.tvdb)
    line = PlayLine(
        id=str(play.id),
        watched_at=known_time(play.watched_at),
        ref=str(title),
        title=about.title,
        year=about.year,
    )
    episode = play.episode
    if episode is None or episode.season is None or episode.number is None:
        return line
    return msgspec.structs.replace(
        line,
        ref=str(EpisodeRef(title=title, season=episode.season, number=episode.number)),
        season=episode.season,
        number=episode.number,
        episode=episode.title,
    )


async def _show(tracker: Tracker, start: datetime | None, most: int | None, zone: tzinfo | None) -> None:
    rows: list[tuple[str, ...]] = []
    with waiting("Reading history"):
        async for play in _plays(tracker, start):
            if most is not None and len(rows) == most:
                break
            rows.append(_row(play, zone))
    if rows:
        show_table(("Watched", "Title", "Episode", "Name"), rows)
    else:
        say("Nothing was watched.")


async def _plays(tracker: Tracker, start: datetime | None) -> AsyncIterator[Play]:
    """Every play since then; those of an unknown time count as older than all."""
    for number in count(1):
        page = await tracker.history(page=number)
        for play in page.plays:
            if start and (play.watched_at is None or play.watched_at < start):
                return
            yield play
        if number >= page.page_count:
            return


def _row(play: Play, zone: tzinfo | None) -> tuple[str, ...]:
    episode = play.episode
    number = number_of(episode.season, episode.number) if episode else ""
    name = (episode.title or "") if episode else ""
    return written(play.watched_at, zone) or "unknown", play.title, number, name
