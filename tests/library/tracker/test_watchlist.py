"""The watchlist: by page, sorted, shows and movies."""

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from tests.library.tracker.mine import asked, connected, newest, refuse
from trakt_tmdb import Media, TitleRef, Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account.demo import Size
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.tracker.views import WatchlistOrder, WatchlistPage


def titles(simulator: Simulator) -> list[Show | Movie]:
    return [item.title for item in simulator.state.demo.watchlist.items()]


def key(title: Show | Movie) -> tuple[Media, int | None]:
    return (Media.SHOW if isinstance(title, Show) else Media.MOVIE, title.ids.trakt)


def keys(page: WatchlistPage) -> list[tuple[Media, int | None]]:
    return [(wish.title.media, TitleRef.parse(wish.title.ref).trakt) for wish in page.wishes]


async def test_the_persons_own_order_comes_first(simulator: Simulator, tracker: Tracker) -> None:
    watchlist = await tracker.watchlist()

    assert keys(watchlist) == [key(title) for title in titles(simulator)]
    assert all(wish.title.on_watchlist for wish in watchlist.wishes)
    assert (watchlist.page, watchlist.page_count, watchlist.item_count) == (1, 1, 25)


@pytest.mark.parametrize("media", list(Media))
async def test_shows_or_movies_alone(simulator: Simulator, tracker: Tracker, media: Media) -> None:
    watchlist = await tracker.watchlist(media=media)

    wanted = [key(title) for title in titles(simulator) if key(title)[0] is media]
    assert keys(watchlist) == wanted
    assert watchlist.item_count == len(wanted)


async def test_one_genre_alone(simulator: Simulator, tracker: Tracker) -> None:
    watchlist = await tracker.watchlist(media=Media.SHOW, genre="drama")

    shows = [title for title in titles(simulator) if isinstance(title, Show)]
    wanted = [key(show) for show in shows if "drama" in show.genres]
    assert keys(watchlist) == wanted
    assert 0 < watchlist.item_count == len(wanted) < len(shows)


async def test_lately_added_first(tracker: Tracker) -> None:
    added = [wish.listed_at for wish in (await tracker.watchlist(order=WatchlistOrder.ADDED)).wishes]

    assert len(set(added)) > 10
    assert newest(added)


async def test_latest_release_first(simulator: Simulator, tracker: Tracker) -> None:
    watchlist = await tracker.watchlist(order=WatchlistOrder.RELEASED)

    released = [wish.released for wish in watchlist.wishes if wish.released]
    assert released == sorted(released, reverse=True)
    movies = {key(title): title.released for title in titles(simulator) if isinstance(title, Movie)}
    shown = dict(zip(keys(watchlist), (wish.released for wish in watchlist.wishes), strict=True))
    assert {one: shown[one] for one in movies} == movies


async def test_by_title(simulator: Simulator, tracker: Tracker) -> None:
    watchlist = await tracker.watchlist(order=WatchlistOrder.TITLE)

    assert keys(watchlist) == [
        key(title) for title in sorted(titles(simulator), key=lambda one: one.title.casefold())
    ]


async def test_pages_hold_every_wish_once(session: aiohttp.ClientSession, clock: FakeClock) -> None:
    async with (
        Simulator(size=Size(watchlist=130)) as simulator,
        connected(simulator, session, clock) as trakt,
    ):
        async with Tracker(trakt) as tracker:
            first = await tracker.watchlist()
            pages = [await tracker.watchlist(page=number) for number in range(1, first.page_count + 1)]
            beyond = await tracker.watchlist(page=first.page_count + 1)

        wanted = [key(title) for title in titles(simulator)]
    assert [one for page in pages for one in keys(page)] == wanted
    assert len(pages) > 1
    assert beyond.wishes == ()


async def test_every_order_is_made_of_one_read(simulator: Simulator, tracker: Tracker) -> None:
    for order in WatchlistOrder:
        await tracker.watchlist(order=order)

    assert [count for path, count in asked(simulator, "trakt").items() if "watchlist" in path] == [1]
    assert set(asked(simulator, "tmdb").values()) == {1}


async def test_what_waits_for_trakt_is_on_the_card_already(simulator: Simulator, tracker: Tracker) -> None:
    wish = next(one for one in (await tracker.watchlist(media=Media.MOVIE)).wishes if not one.title.favorite)
    title = TitleRef.parse(wish.title.ref)
    refuse(simulator, "/trakt/sync/.*(ratings|favorites|remove)", 503)

    receipts = [
        await tracker.rate(title, 7),
        await tracker.add_favorite(title),
        await tracker.remove_from_watchlist(title),
    ]

    assert all(receipt.pending for receipt in receipts)
    card = (await tracker.details(title)).card
    assert (card.own_rating, card.favorite, card.on_watchlist) == (7, True, False)
    shown = {one.title.ref for one in (await tracker.watchlist(media=Media.MOVIE)).wishes}
    assert wish.title.ref not in shown


async def test_a_movie_whose_mark_waits_counts_as_watched(simulator: Simulator, tracker: Tracker) -> None:
    wish = (await tracker.watchlist(media=Media.MOVIE)).wishes[0]
    refuse(simulator, "/trakt/sync/history", 503)

    receipt = await tracker.mark_watched(TitleRef.parse(wish.title.ref))

    assert receipt.pending
    assert (await tracker.watchlist(media=Media.MOVIE)).wishes[0].title.watched_at is not None
