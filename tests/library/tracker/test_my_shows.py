"""My shows: in progress, waiting and on the watchlist, in one grid."""

from tests.library.tracker.conftest import utc_now
from tests.library.tracker.mine import FINISHED, asked, progress, refuse, trakt_id, trakt_of
from trakt_tmdb import Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Show


def wished(simulator: Simulator) -> list[int]:
    titles = [item.title for item in simulator.state.demo.watchlist.items()]
    return [trakt_of(title) for title in titles if isinstance(title, Show)]


async def test_every_show_of_mine_is_there_once(simulator: Simulator, tracker: Tracker) -> None:
    shown = [trakt_id(card) for card in (await tracker.my_shows()).shows]

    going_on = {
        trakt
        for trakt, one in progress(simulator).items()
        if one.next_episode or one.show.status not in FINISHED
    }
    assert len(shown) == len(set(shown))
    assert set(shown) == going_on | set(wished(simulator))


async def test_what_is_to_be_watched_comes_first_and_wishes_last(
    simulator: Simulator, tracker: Tracker
) -> None:
    shown = [trakt_id(card) for card in (await tracker.my_shows()).shows]

    to_watch = [trakt_id(one.show) for one in (await tracker.up_next()).shows]
    assert shown[: len(to_watch)] == to_watch
    assert shown[-len(wished(simulator)) :] == wished(simulator)


async def test_shows_that_were_started_say_how_far_one_is_and_wishes_do_not(
    simulator: Simulator, tracker: Tracker
) -> None:
    truth = progress(simulator)

    for card in (await tracker.my_shows()).shows:
        known = truth.get(trakt_id(card))
        counted = card.progress and (card.progress.aired, card.progress.completed)
        assert counted == (known and (len(known.aired), known.completed))
        assert card.on_watchlist == (known is None)


async def test_a_started_show_that_is_also_wished_for_is_there_once(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = next(one.show for one in progress(simulator).values() if one.next_episode)
    simulator.state.demo.want(show)

    cards = [card for card in (await tracker.my_shows()).shows if trakt_id(card) == trakt_of(show)]

    assert [(card.on_watchlist, card.progress is not None) for card in cards] == [(True, True)]


async def test_after_up_next_trakt_is_not_asked_again_and_tmdb_only_about_the_others(
    simulator: Simulator, tracker: Tracker
) -> None:
    up_next = await tracker.up_next()
    simulator.state.requests.clear()

    my_shows = await tracker.my_shows()

    assert asked(simulator, "trakt").total() == 0
    others = len(my_shows.shows) - len(up_next.shows)
    assert asked(simulator, "tmdb").total() <= others


async def test_a_wish_made_elsewhere_is_there_after_a_poll(simulator: Simulator, tracker: Tracker) -> None:
    await tracker.refresh()
    before = {trakt_id(card) for card in (await tracker.my_shows()).shows}
    new = next(
        show
        for show in simulator.state.catalogue.shows.on_trakt
        if trakt_of(show) not in before and show.aired(utc_now())
    )
    simulator.state.demo.want(new)

    await tracker.refresh()

    assert {trakt_id(card) for card in (await tracker.my_shows()).shows} == before | {trakt_of(new)}


async def test_they_are_there_also_where_up_next_is_refused(simulator: Simulator, tracker: Tracker) -> None:
    whole = (await tracker.my_shows()).shows
    refuse(simulator, "/trakt/sync/progress/up_next")
    await tracker.refresh()

    assert (await tracker.my_shows()).shows == whole
