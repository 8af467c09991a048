"""Which views a change at Trakt touches, and what has to be read again for them."""

import msgspec

from trakt_tmdb.trakt import tags
from trakt_tmdb.trakt.models.activities import LastActivities
from trakt_tmdb.trakt.models.media import Media

from .views import View


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """What is no longer true."""

    views: frozenset[View] = frozenset()
    tags: frozenset[str] = frozenset()


CARDS = frozenset({View.UP_NEXT, View.MY_SHOWS, View.WATCHLIST, View.FAVORITES, View.DISCOVER, View.DETAILS})
"""Views whose cards show plays, watchlist, favourites and ratings beside the title."""

SEEN = CARDS | {View.SCHEDULE, View.HISTORY}
"""Views that show plays."""

_EPISODES = Moved(
    views=SEEN,
    tags=frozenset({tags.WATCHED_SHOWS, tags.HISTORY, tags.PROGRESS, tags.UP_NEXT, tags.MY_CALENDAR}),
)
_MOVIES = Moved(views=SEEN, tags=frozenset({tags.WATCHED_MOVIES, tags.HISTORY, tags.MY_CALENDAR}))
_WATCHLIST = Moved(views=CARDS | {View.SCHEDULE}, tags=frozenset(tags.AFTER_WATCHLIST))
_HIDDEN = Moved(
    views=frozenset({View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS}),
    tags=frozenset({tags.PROGRESS, tags.UP_NEXT, tags.MY_CALENDAR, tags.HIDDEN}),
)
_FAVORITES = Moved(views=CARDS, tags=frozenset(tags.AFTER_FAVORITES))
_RATED_SHOWS = Moved(views=CARDS, tags=frozenset({tags.ratings_of(Media.SHOW.plural)}))
_RATED_MOVIES = Moved(views=CARDS, tags=frozenset({tags.ratings_of(Media.MOVIE.plural)}))
_RATED_EPISODES = Moved(
    views=frozenset({View.DETAILS}), tags=frozenset({tags.ratings_of(Media.EPISODE.plural)})
)
_SETTINGS = Moved(tags=frozenset({tags.SETTINGS}))


def moved(before: LastActivities, now: LastActivities) -> Moved:
    """Compare two answers of /sync/last_activities."""
    groups = (
        (before.episodes.watched_at, now.episodes.watched_at, _EPISODES),
        (before.movies.watched_at, now.movies.watched_at, _MOVIES),
        (before.watchlist.updated_at, now.watchlist.updated_at, _WATCHLIST),
        (before.shows.hidden_at, now.shows.hidden_at, _HIDDEN),
        (before.shows.dropped_at, now.shows.dropped_at, _HIDDEN),
        (before.seasons.hidden_at, now.seasons.hidden_at, _HIDDEN),
        (before.favorites.updated_at, now.favorites.updated_at, _FAVORITES),
        (before.shows.rated_at, now.shows.rated_at, _RATED_SHOWS),
        (before.movies.rated_at, now.movies.rated_at, _RATED_MOVIES),
        (before.episodes.rated_at, now.episodes.rated_at, _RATED_EPISODES),
        (before.account.settings_at, now.account.settings_at, _SETTINGS),
    )
    found = [change for old, new, change in groups if old != new]
    return Moved(
        views=frozenset().union(*(change.views for change in found)),
        tags=frozenset().union(*(change.tags for change in found)),
    )
