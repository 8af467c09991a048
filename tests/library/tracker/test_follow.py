"""Which views show a part of an account."""

from trakt_tmdb import View
from trakt_tmdb.account.facet import Facet
from trakt_tmdb.tracker.follow import CARDS, WITH_TIME, views_of


def test_plays_are_shown_by_every_card_the_week_and_the_history() -> None:
    for plays in (Facet.EPISODES, Facet.MOVIES):
        assert views_of({plays}) == CARDS | {View.SCHEDULE, View.HISTORY}


def test_discover_and_details_change_with_everything_that_cards_show() -> None:
    for facet in (Facet.EPISODES, Facet.WATCHLIST, Facet.FAVORITES, Facet.RATINGS):
        assert {View.DISCOVER, View.DETAILS} <= views_of({facet})


def test_what_is_hidden_leaves_what_changes_with_time_and_what_is_recommended() -> None:
    assert {View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS} == WITH_TIME
    assert views_of({Facet.HIDDEN}) == WITH_TIME | {View.DISCOVER, View.DETAILS}


def test_several_changes_touch_the_views_of_each_and_no_change_touches_none() -> None:
    both = views_of({Facet.LISTS, Facet.EPISODE_RATINGS})

    assert both == {View.LISTS, View.DETAILS}
    assert views_of({Facet.SETTINGS, Facet.PLAYBACK}) == views_of(()) == frozenset()
