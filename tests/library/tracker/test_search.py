"""Titles by text: Trakt's in its order, then what only TMDB found, each once."""

import pytest
from msgspec.structs import replace

from tests.library.tracker.conftest import requests_to
from trakt_tmdb import InvalidRequestError, ServerError, TitleRef, Tracker, TraktClient
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.views import TitleCard

ONLY_AT_TMDB = "Unaccompanied"
ONLY_AT_TRAKT = "Lotus and Circuit"


async def the(tracker: Tracker, title: str) -> TitleCard:
    page = await tracker.search(title)
    (card,) = [one for one in page.titles if one.title == title]
    return card


async def test_what_only_one_service_has_is_found(tracker: Tracker) -> None:
    at_tmdb, at_trakt = await the(tracker, ONLY_AT_TMDB), await the(tracker, ONLY_AT_TRAKT)

    assert TitleRef.parse(at_tmdb.ref).trakt is None
    assert TitleRef.parse(at_tmdb.ref).tmdb
    assert TitleRef.parse(at_trakt.ref).tmdb is None


async def test_every_page_together_shows_each_title_once(simulator: Simulator, tracker: Tracker) -> None:
    first = await tracker.search("the")
    assert first.page_count > 2
    pages = [first, *[await tracker.search("the", page=page) for page in range(2, first.page_count + 1)]]

    refs = [TitleRef.parse(one.ref) for page in pages for one in page.titles]
    keys = [(ref.media, ref.tmdb or f"trakt {ref.trakt}") for ref in refs]
    assert len(set(keys)) == len(keys)
    catalogue = simulator.state.catalogue
    titles = [*catalogue.shows.all, *catalogue.movies.all]
    assert len(keys) == sum(
        any("the" in prose.title.casefold() for prose in title.prose.values()) for title in titles
    )


async def test_titles_are_found_and_shown_in_the_persons_language(tracker: Tracker) -> None:
    page = await tracker.search("守灯人", language="zh-Hans")

    assert [one.title for one in page.titles] == ["朝日街的守灯人"]


async def test_tmdbs_rows_spare_the_requests_for_texts(simulator: Simulator, tracker: Tracker) -> None:
    await tracker.search("lantern keeper")
    requests = simulator.state.requests
    requests.clear()

    page = await tracker.search("captain")
    assert page.titles
    assert {one.route for one in requests.entries} == {"/search/{type}", "/3/search/multi"}

    requests.clear()
    assert await tracker.search("captain") == page
    assert not requests.counts


async def test_a_translation_that_tmdbs_row_lacks_is_looked_for_in_the_chain(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.search("the harbour", language="zh-Hans")
    simulator.state.requests.clear()

    page = await tracker.search("the", language="zh-Hans")
    assert 0 < requests_to(simulator, Service.TMDB) <= len(page.titles)


@pytest.mark.parametrize("query", ["", "  "])
async def test_an_empty_query_says_what_to_do(tracker: Tracker, query: str) -> None:
    with pytest.raises(InvalidRequestError, match="write a part of a title"):
        await tracker.search(query)


async def test_without_tmdb_trakt_finds_alone(trakt: TraktClient) -> None:
    async with Tracker(trakt) as tracker:
        page = await tracker.search("captain")

    assert page.titles


BROKEN = Fault(kind=FaultKind.STATUS, status=500, count=100)


async def test_either_service_failing_leaves_what_the_other_found(
    simulator: Simulator, tracker: Tracker
) -> None:
    simulator.state.faults.add(replace(BROKEN, path="/tmdb/"))
    refs = [TitleRef.parse(one.ref) for one in (await tracker.search("captain")).titles]
    assert refs
    assert all(ref.trakt for ref in refs)

    simulator.state.faults.clear()
    simulator.state.faults.add(replace(BROKEN, path="/trakt/"))
    refs = [TitleRef.parse(one.ref) for one in (await tracker.search("umbrellas")).titles]
    assert [(ref.trakt, ref.tmdb is not None) for ref in refs] == [(None, True)]


async def test_trakt_failing_at_the_very_first_leaves_what_tmdb_found(
    simulator: Simulator, tracker: Tracker
) -> None:
    simulator.state.faults.add(replace(BROKEN, path="/trakt/"))

    assert (await tracker.search("captain")).titles


async def test_both_services_failing_is_an_error(simulator: Simulator, tracker: Tracker) -> None:
    simulator.state.faults.add(BROKEN)

    with pytest.raises(ServerError):
        await tracker.search("captain")
