"""The export has the collection and the person's own lists, read now, read ahead, or still to be sent."""

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest

from tests.library.export.test_export import app_goes, goes_away
from tests.library.tracker.watching import show_ref
from trakt_tmdb import EpisodeRef, Journal, SeasonRef, TitleRef, Tracker, TraktClient
from trakt_tmdb.export import Lists, archived, read_ahead, read_export
from trakt_tmdb.export.own_list import OwnList
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.lists import PersonalList
from trakt_tmdb.simulator.catalogue import Show


@pytest.fixture
def show(simulator: Simulator, rainy: PersonalList) -> Show:
    return next(show for show in simulator.state.catalogue.shows.on_trakt if show not in rainy.titles)


def unpacked(lists: Lists) -> Mapping[str, Any]:
    with zipfile.ZipFile(BytesIO(archived(lists))) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist() if name.endswith("json")}


async def in_export(trakt: TraktClient, journal: Journal) -> list[OwnList]:
    return list((await read_export(trakt, journal)).own)


async def test_everything_on_a_list_is_in_its_own_part(
    trakt: TraktClient, journal: Journal, account: Account, rainy: PersonalList, show: Show
) -> None:
    person, season = show.cast[0].person, show.seasons[-1]
    account.put_on_list(rainy, [person, (show, season)])

    files = unpacked(await read_export(trakt, journal))

    assert [one["name"] for one in files["lists-lists.json"]] == [one.name for one in account.lists]
    rows = files[f"lists-list-{rainy.id}-{rainy.slug}.json"]
    assert len(rows) == len(rainy.titles)
    assert (rows[-2]["type"], rows[-2]["person"]["name"]) == ("person", person.name)
    assert (rows[-1]["season"]["number"], rows[-1]["show"]["title"]) == (season.number, show.title)


async def test_a_collected_show_names_the_episodes_that_are_owned(
    simulator: Simulator, trakt: TraktClient, journal: Journal, account: Account, show: Show
) -> None:
    account.collect(show)
    files = unpacked(await read_export(trakt, journal))
    row = next(one for one in files["collection-shows.json"] if one["show"]["title"] == show.title)
    owned = {(one["number"], part["number"]) for one in row["seasons"] for part in one["episodes"]}
    assert owned == {(one.season, one.number) for one in show.aired(simulator.state.clock.now())}
    movies = [item for item in account.collection.items() if item.media == "movie"]
    assert len(files["collection-movies.json"]) == len(movies) > 0


async def test_what_was_read_ahead_is_there_once_the_app_is_gone(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker
) -> None:
    before = await read_export(trakt, journal)
    await trakt.flush()
    await tracker.refresh()
    await read_ahead(trakt)
    app_goes(simulator)

    held = await read_export(trakt, journal)

    assert not held.is_whole
    assert (held.own, held.collection, held.ratings) == (before.own, before.collection, before.ratings)


async def test_reading_ahead_again_asks_for_nothing_that_did_not_move(
    simulator: Simulator, trakt: TraktClient, tracker: Tracker
) -> None:
    await tracker.refresh()
    await read_ahead(trakt)
    before = len(simulator.state.requests.entries)
    await tracker.refresh()
    await read_ahead(trakt)
    assert len(simulator.state.requests.entries) == before + 1


async def test_a_list_that_went_while_it_was_read_is_left_out(
    trakt: TraktClient, journal: Journal, account: Account, rainy: PersonalList
) -> None:
    await trakt.lists.mine().all()
    account.delete_list(rainy)
    lists = await read_export(trakt, journal)
    assert lists.is_whole
    assert [one.about.name for one in lists.own] == [one.name for one in account.lists]


async def test_what_waits_is_done_to_the_lists_already(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker, account: Account, show: Show
) -> None:
    first, middle, last = account.lists
    await read_ahead(trakt)
    [known, *_] = (await tracker.list_items(str(first.id))).listed
    goes_away(simulator)

    ref = show_ref(show)
    await tracker.add_to_list(str(first.id), ref)
    await tracker.add_to_list(str(first.id), SeasonRef(title=ref, season=1))
    await tracker.add_to_list(str(first.id), EpisodeRef(title=ref, season=1, number=2))
    await tracker.remove_from_list(str(first.id), TitleRef.parse(known.title.ref))
    await tracker.change_list(str(first.id), name="Storms", description="")
    await tracker.delete_list(str(middle.id))
    await tracker.create_list("Snow")
    await tracker.reorder_lists([str(last.id), str(first.id)])

    own = await in_export(trakt, journal)
    assert [one.about.name for one in own] == [last.name, "Storms", "Snow"]
    assert [row.media for row in own[1].entries[-3:]] == ["show", "season", "episode"]
    assert len(own[1].entries) == len(first.titles) + 2
    assert "lists-list-new3.json" in unpacked(await read_export(trakt, journal))


async def test_a_new_order_that_waits_sorts_the_entries(
    simulator: Simulator, trakt: TraktClient, journal: Journal, tracker: Tracker, rainy: PersonalList
) -> None:
    await read_ahead(trakt)
    goes_away(simulator)
    ids = [item.id for item in rainy.titles.items()]

    await tracker.reorder_list(str(rainy.id), [str(ids[1]), str(ids[0])])

    [first, *_] = await in_export(trakt, journal)
    assert [(row.id, row.rank) for row in first.entries[:2]] == [(ids[1], 1), (ids[0], 2)]
