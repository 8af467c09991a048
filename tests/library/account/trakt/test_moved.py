"""Which parts of an account a change at Trakt touches."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from trakt_tmdb.account.facet import Facet
from trakt_tmdb.account.trakt.moved import moved
from trakt_tmdb.trakt import tags
from trakt_tmdb.trakt.models import LastActivities, ListActivity, TitleActivity

THEN, NOW = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC)
BEFORE = LastActivities(
    all=THEN,
    movies=TitleActivity(watched_at=THEN, rated_at=THEN),
    shows=TitleActivity(rated_at=THEN, dropped_at=THEN),
    episodes=TitleActivity(watched_at=THEN, rated_at=THEN),
    watchlist=ListActivity(updated_at=THEN),
    favorites=ListActivity(updated_at=THEN),
)
CHANGES = [
    (replace(BEFORE, episodes=TitleActivity(watched_at=NOW, rated_at=THEN)), Facet.EPISODES, tags.UP_NEXT),
    (replace(BEFORE, movies=TitleActivity(watched_at=NOW, rated_at=THEN)), Facet.MOVIES, tags.WATCHED_MOVIES),
    (replace(BEFORE, watchlist=ListActivity(updated_at=NOW)), Facet.WATCHLIST, tags.WATCHLIST),
    (replace(BEFORE, favorites=ListActivity(updated_at=NOW)), Facet.FAVORITES, tags.FAVORITES),
    (
        replace(BEFORE, shows=TitleActivity(rated_at=NOW, dropped_at=THEN)),
        Facet.RATINGS,
        tags.ratings_of("shows"),
    ),
    (
        replace(BEFORE, movies=TitleActivity(watched_at=THEN, rated_at=NOW)),
        Facet.RATINGS,
        tags.ratings_of("movies"),
    ),
    (
        replace(BEFORE, episodes=TitleActivity(watched_at=THEN, rated_at=NOW)),
        Facet.EPISODE_RATINGS,
        tags.ratings_of("episodes"),
    ),
    (
        replace(BEFORE, shows=TitleActivity(rated_at=THEN, dropped_at=NOW)),
        Facet.HIDDEN,
        tags.HIDDEN,
    ),
]


@pytest.mark.parametrize(("after", "facet", "tag"), CHANGES, ids=[tag for _, _, tag in CHANGES])
def test_a_change_touches_its_facet_and_ends_what_that_is_made_of(
    after: LastActivities, facet: Facet, tag: str
) -> None:
    change = moved(BEFORE, after)

    assert change.facets == {facet}
    assert tag in change.tags


def test_nothing_moves_where_nothing_changed() -> None:
    change = moved(BEFORE, replace(BEFORE, all=NOW))

    assert (change.facets, change.tags) == (frozenset(), frozenset())
