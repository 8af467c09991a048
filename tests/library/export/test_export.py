"""The export holds everything while Trakt answers, and afterwards all that was ever read."""

import json
import zipfile
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from tests.library.tracker.watching import show_ref, unseen
from trakt_tmdb import EpisodeRef, Journal, TitleRef, Tracker, TraktClient, When
from trakt_tmdb.export import Lists, archived, read_ahead, read_export
from trakt_tmdb.export.record import Record
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account.history import UNKNOWN_TIME
from trakt_tmdb.simulator.catalogue import Part
from trakt_tmdb.simulator.faults import Fault, FaultKind


def app_goes(simulator: Simulator) -> None:
    simulator.state.tokens.apps.clear()


def goes_away(simulator: Simulator) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=10_000))


def watched(rows: Sequence[Record]) -> Counter[tuple[int | None, str]]:
    """How often each item was watched when, by Trakt's id."""
    items = (row.episode or row.movie for row in rows)
    return Counter(
        (item.ids.trakt, str(row.watched_at)[:19]) for row, item in zip(rows, items, strict=True) if item
    )


async def looked_at(tracker: Tracker) -> None:
    """What Home Assistant reads for its entities."""
    await tracker.refresh()
    await tracker.up_next()
    await tracker.watchlist()
    await tracker.favorites()
    await tracker.history()


async def test_while_trakt_answers_it_is_the_whole_history_by_name(
    simulator: Simulator, trakt: TraktClient, journal: Journal
) -> None:
    lists = await read_export(trakt, journal)
    demo = simulator.state.demo
    assert lists.is_whole
    assert (len(lists.history), lists.nameless) == (len(demo.history), 0)
    assert len(lists.watchlist) == len(demo.watchlist) > 0
    assert len(lists.favorites) == len(demo.favorites) > 0
    newest = [row.watched_at for row in lists.history if row.watched_at]
    assert newest == sorted(newest, reverse=True)


async def test_when_the_app_is_gone_every_play_that_was_read_is_in_it_without_asking(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker
) -> None:
    before = await read_export(trakt, journal)
    await looked_at(tracker)
    app_goes(simulator)
    held = await read_export(trakt, journal)
    assert not held.is_whole
    assert watched(held.history) == watched(before.history)
    assert (held.watchlist, held.favorites) == (before.watchlist, before.favorites)
    named = {row.episode.number for row in held.history if row.episode and not row.is_nameless}
    assert named
    assert 0 < held.nameless < len(held.history)


async def test_an_outage_asks_once_and_then_tells_what_is_held(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker
) -> None:
    await looked_at(tracker)
    goes_away(simulator)
    held = await read_export(trakt, journal)
    assert len(held.history) == len(simulator.state.demo.history)


async def test_where_nothing_was_ever_read_it_is_empty_and_says_so(
    simulator: Simulator, trakt: TraktClient, journal: Journal
) -> None:
    app_goes(simulator)
    assert await read_export(trakt, journal) == Lists(
        history=[], watchlist=[], favorites=[], ratings=[], collection=[], own=[], is_whole=False
    )


async def test_plays_that_are_known_by_number_alone_are_named_by_it(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker
) -> None:
    await read_ahead(trakt)
    app_goes(simulator)
    held = await read_export(trakt, journal)
    episodes = [row for row in held.history if row.episode]
    assert episodes
    assert not any(row.is_nameless for row in episodes)


async def test_what_waits_is_in_it_as_if_it_had_arrived(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker
) -> None:
    await looked_at(tracker)
    new, wish = unseen(simulator), (await tracker.watchlist()).wishes[0].title.ref
    latest_plays = simulator.state.demo.history.newest_first()
    seen = next(play.item for play in latest_plays if isinstance(play.item, Part))
    goes_away(simulator)
    await tracker.mark_watched(ref_of(new))
    await tracker.rate(show_ref(new.show), 9)
    await tracker.add_favorite(show_ref(new.show))
    await tracker.mark_unwatched(ref_of(seen))
    await tracker.remove_from_watchlist(TitleRef.parse(wish))

    held = await read_export(trakt, journal)
    latest = held.history[0]
    assert latest.episode
    assert (latest.episode.season, latest.episode.number) == (new.episode.season, new.episode.number)
    assert (held.ratings[-1].rating, held.ratings[-1].title) == (9, show_ref(new.show))
    assert held.favorites[-1].title == show_ref(new.show)
    assert not any(row.title and row.title.same_title(TitleRef.parse(wish)) for row in held.watchlist)
    assert not any(_is(row, seen) for row in held.history)


def ref_of(part: Part) -> EpisodeRef:
    return EpisodeRef(title=show_ref(part.show), season=part.episode.season, number=part.episode.number)


def _is(row: Record, part: Part) -> bool:
    return row.episode is not None and row.episode.ids.trakt == part.episode.ids.trakt


async def test_an_unknown_time_that_waits_is_written_as_trakt_writes_it(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker
) -> None:
    new = unseen(simulator)
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, status=503, method="POST", count=100))
    assert (await tracker.mark_watched(ref_of(new), watched_at=When.UNKNOWN)).pending

    waiting = await read_export(trakt, journal)
    simulator.state.faults.clear()
    await tracker.send_all()
    arrived = await read_export(trakt, journal)

    def times(lists: Lists) -> list[datetime | None]:
        number = (new.episode.season, new.episode.number)
        rows = (row for row in lists.history if row.title and row.title.same_title(show_ref(new.show)))
        return [
            row.watched_at
            for row in rows
            if row.episode and (row.episode.season, row.episode.number) == number
        ]

    assert times(waiting) == times(arrived) == [UNKNOWN_TIME]


async def test_the_file_holds_what_trakts_own_export_holds_in_its_shape(
    simulator: Simulator, trakt: TraktClient, journal: Journal
) -> None:
    lists = await read_export(trakt, journal)
    with zipfile.ZipFile(BytesIO(archived(lists))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    history = json.loads(files["watched-history.json"])
    play = next(one for one in history if one["type"] == "episode")
    assert play.keys() >= {"id", "watched_at", "action", "type", "show", "episode"}
    assert play["episode"].keys() >= {"season", "number", "ids"}
    assert play["watched_at"].endswith("Z")
    assert {one["type"] for one in json.loads(files["ratings-movies.json"])} <= {"movie"}
    assert f"{len(history)} plays" in files["about.txt"].decode()


async def test_what_was_read_ahead_names_every_play_once_the_app_is_gone(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker
) -> None:
    before = await read_export(trakt, journal)
    await looked_at(tracker)
    await read_ahead(trakt)
    app_goes(simulator)
    held = await read_export(trakt, journal)
    assert held.nameless == 0
    assert numbered(held.history) == numbered(before.history)


def numbered(rows: Sequence[Record]) -> Counter[tuple[object, ...]]:
    """How often what was watched when, by show and number."""
    named = ((row, row.show or row.movie, row.episode) for row in rows)
    return Counter(
        (title and title.ids.trakt, episode and (episode.season, episode.number), str(row.watched_at)[:19])
        for row, title, episode in named
    )


async def test_where_trakt_tells_nothing_ahead_nothing_breaks(
    simulator: Simulator, trakt: TraktClient
) -> None:
    app_goes(simulator)
    await read_ahead(trakt)
