"""Which parts of an account a change at Trakt touches, and what has to be read again for them."""

from collections.abc import Mapping

import msgspec

from trakt_tmdb.account.facet import Facet
from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.ttl import Kind
from trakt_tmdb.trakt import tags
from trakt_tmdb.trakt.models.activities import LastActivities
from trakt_tmdb.trakt.models.media import Media


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """What is no longer true."""

    facets: frozenset[Facet] = frozenset()
    tags: frozenset[str] = frozenset()


def _moved(facet: Facet, *ended: str) -> Moved:
    return Moved(facets=frozenset({facet}), tags=frozenset(ended))


_EPISODES = _moved(Facet.EPISODES, tags.WATCHED_SHOWS, tags.HISTORY, tags.UP_NEXT)
_MOVIES = _moved(Facet.MOVIES, tags.WATCHED_MOVIES, tags.HISTORY)
_WATCHLIST = _moved(Facet.WATCHLIST, tags.WATCHLIST)
_HIDDEN = _moved(Facet.HIDDEN, *tags.AFTER_HIDDEN)
_FAVORITES = _moved(Facet.FAVORITES, *tags.AFTER_FAVORITES)
_LISTS = _moved(Facet.LISTS, *tags.AFTER_LISTS)
_RATED_SHOWS = _moved(Facet.RATINGS, tags.ratings_of(Media.SHOW.plural))
_RATED_MOVIES = _moved(Facet.RATINGS, tags.ratings_of(Media.MOVIE.plural))
_RATED_EPISODES = _moved(Facet.EPISODE_RATINGS, tags.ratings_of(Media.EPISODE.plural))
_COLLECTION = _moved(Facet.COLLECTION, tags.COLLECTION)
_PLAYBACK = _moved(Facet.PLAYBACK, tags.PLAYBACK)
_SETTINGS = _moved(Facet.SETTINGS, tags.SETTINGS)

_RENEWED: Mapping[Kind, Facet] = {
    ttl.CALENDAR: Facet.AIRINGS,
    ttl.HIDDEN: Facet.HIDDEN,
    ttl.HISTORY: Facet.HISTORY,
    ttl.MY_CALENDAR: Facet.CALENDAR,
    ttl.TASTE: Facet.FAVORITES,
    ttl.WATCHED: Facet.EPISODES,
    ttl.WATCHLIST: Facet.WATCHLIST,
    ttl.UP_NEXT: Facet.PROGRESS,
    ttl.PROGRESS: Facet.PROGRESS,
}


def renewed(kind: Kind) -> frozenset[Facet]:
    """Tell what shows news that came behind a stale answer; lists to discover do not jump for them."""
    facet = _RENEWED.get(kind)
    return frozenset() if facet is None else frozenset({facet})


def moved(before: LastActivities, now: LastActivities) -> Moved:
    """Compare two answers of /sync/last_activities."""
    groups = (
        (before.episodes.watched_at, now.episodes.watched_at, _EPISODES),
        (before.movies.watched_at, now.movies.watched_at, _MOVIES),
        (before.watchlist.updated_at, now.watchlist.updated_at, _WATCHLIST),
        (before.shows.hidden_at, now.shows.hidden_at, _HIDDEN),
        (before.shows.dropped_at, now.shows.dropped_at, _HIDDEN),
        (before.movies.hidden_at, now.movies.hidden_at, _HIDDEN),
        (before.seasons.hidden_at, now.seasons.hidden_at, _HIDDEN),
        (before.favorites.updated_at, now.favorites.updated_at, _FAVORITES),
        (before.lists.updated_at, now.lists.updated_at, _LISTS),
        (before.shows.rated_at, now.shows.rated_at, _RATED_SHOWS),
        (before.movies.rated_at, now.movies.rated_at, _RATED_MOVIES),
        (before.episodes.rated_at, now.episodes.rated_at, _RATED_EPISODES),
        (before.movies.paused_at, now.movies.paused_at, _PLAYBACK),
        (before.episodes.paused_at, now.episodes.paused_at, _PLAYBACK),
        (before.movies.collected_at, now.movies.collected_at, _COLLECTION),
        (before.episodes.collected_at, now.episodes.collected_at, _COLLECTION),
        (before.account.settings_at, now.account.settings_at, _SETTINGS),
    )
    found = [change for old, new, change in groups if old != new]
    return Moved(
        facets=frozenset().union(*(change.facets for change in found)),
        tags=frozenset().union(*(change.tags for change in found)),
    )
