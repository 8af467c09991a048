"""History: plays by page, newest first."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.library.tracker.conftest import ref_of, utc_now
from tests.library.tracker.mine import asked, newest, progress
from trakt_tmdb import EpisodeRef, Media, TitleRef, Tracker
from trakt_tmdb.catalogue.language import is_placeholder
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Movie, Part

UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)


def aired_part(simulator: Simulator) -> Part:
    episode = next(one.aired[0] for one in progress(simulator).values() if one.show.ids.tmdb)
    return simulator.state.catalogue.part(episode)


async def test_pages_hold_every_play_once_newest_first(simulator: Simulator, tracker: Tracker) -> None:
    first = await tracker.history()
    pages = [await tracker.history(page=number) for number in range(1, first.page_count + 1)]

    shown = [play for page in pages for play in page.plays]
    truth = simulator.state.demo.history.newest_first()
    assert [play.play_id for play in shown] == [str(play.id) for play in truth]
    assert newest([play.watched_at for play in shown])
    assert first.item_count == len(truth)
    assert [page.page for page in pages] == list(range(1, len(pages) + 1))


async def test_a_page_costs_one_request_of_trakt_beside_what_every_card_needs(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.history()
    simulator.state.requests.clear()

    await tracker.history(page=2)

    assert dict(asked(simulator, "trakt")) == {"/sync/history": 1}
    assert set(asked(simulator, "tmdb").values()) <= {1}


async def test_an_episode_names_its_show_and_itself(simulator: Simulator, tracker: Tracker) -> None:
    part = aired_part(simulator)
    (added,) = simulator.state.demo.watch([(part, utc_now())])

    play = (await tracker.history(language="zh-Hans")).plays[0]

    assert play.play_id == str(added.id)
    assert play.media is Media.SHOW
    assert play.episode
    assert play.ref == play.episode.ref
    assert EpisodeRef.parse(play.ref).title == TitleRef.parse(play.title_ref)
    assert TitleRef.parse(play.title_ref).same_title(ref_of(part).title)
    assert play.title == part.show.prose["zh-CN"].title


async def test_a_movie_is_its_own_title(simulator: Simulator, tracker: Tracker) -> None:
    movie = simulator.state.catalogue.movies.on_trakt[0]
    simulator.state.demo.watch([(movie, utc_now())])

    play = (await tracker.history()).plays[0]

    assert (play.media, play.title, play.ref) == (Media.MOVIE, movie.title, play.title_ref)
    assert play.episode is None


@pytest.mark.parametrize("media", list(Media))
async def test_a_play_of_unknown_time_has_none(simulator: Simulator, tracker: Tracker, media: Media) -> None:
    movie = simulator.state.catalogue.movies.on_trakt[0]
    item: Movie | Part = movie if media is Media.MOVIE else aired_part(simulator)
    (added,) = simulator.state.demo.watch([(item, UNKNOWN_TIME)])

    last = await tracker.history(page=(await tracker.history()).page_count)

    assert [play.watched_at for play in last.plays if play.play_id == str(added.id)] == [None]


async def test_a_page_past_the_end_is_empty(tracker: Tracker) -> None:
    first = await tracker.history()

    beyond = await tracker.history(page=first.page_count + 1)

    assert beyond.plays == ()
    assert beyond.page_count == first.page_count


async def test_a_play_made_elsewhere_is_on_top_after_a_poll(simulator: Simulator, tracker: Tracker) -> None:
    await tracker.refresh()
    await tracker.history()
    (added,) = simulator.state.demo.watch([(aired_part(simulator), utc_now() + timedelta(seconds=1))])

    await tracker.refresh()

    assert (await tracker.history()).plays[0].play_id == str(added.id)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
async def test_a_placeholder_is_never_an_episodes_title(tracker: Tracker, language: str) -> None:
    plays = (await tracker.history(language=language)).plays

    titles = [play.episode.title for play in plays if play.episode and play.episode.title]
    assert titles
    assert not any(is_placeholder(title) for title in titles)
