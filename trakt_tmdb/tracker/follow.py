"""Which views show a part of the account."""

from collections.abc import Iterable, Mapping

from trakt_tmdb.account.facet import Facet

from .views import View

CARDS = frozenset(
    {
        View.UP_NEXT,
        View.MY_SHOWS,
        View.WATCHLIST,
        View.FAVORITES,
        View.LISTS,
        View.DISCOVER,
        View.DETAILS,
    }
)
"""Views whose cards show plays, watchlist, favourites and ratings beside the title."""

WITH_TIME = frozenset({View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS})
"""Views that change by themselves, as episodes air."""

SEEN = CARDS | {View.SCHEDULE, View.HISTORY}
"""Views that show plays."""

_SHOWN_IN: Mapping[Facet, frozenset[View]] = {
    Facet.EPISODES: SEEN,
    Facet.MOVIES: SEEN,
    Facet.WATCHLIST: CARDS | {View.SCHEDULE},
    Facet.HIDDEN: WITH_TIME | {View.DISCOVER, View.DETAILS},
    Facet.FAVORITES: CARDS,
    Facet.LISTS: frozenset({View.LISTS}),
    Facet.RATINGS: CARDS,
    Facet.EPISODE_RATINGS: frozenset({View.DETAILS}),
    Facet.PROGRESS: frozenset({View.UP_NEXT, View.MY_SHOWS, View.DETAILS}),
    Facet.CALENDAR: WITH_TIME,
    Facet.AIRINGS: frozenset({View.SCHEDULE}),
    Facet.HISTORY: frozenset({View.HISTORY}),
}


def views_of(facets: Iterable[Facet]) -> frozenset[View]:
    """Tell which views show any of these."""
    return frozenset().union(*(_SHOWN_IN.get(facet, frozenset()) for facet in facets))
