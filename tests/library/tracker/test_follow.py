"""Which views a change at Trakt touches."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from trakt_tmdb import View
from trakt_tmdb.tracker.follow import CARDS, SEEN, moved
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
    (replace(BEFORE, episodes=TitleActivity(watched_at=NOW, rated_at=THEN)), SEEN, tags.UP_NEXT),
    (replace(BEFORE, movies=TitleActivity(watched_at=NOW, rated_at=THEN)), SEEN, tags.WATCHED_MOVIES),
    (replace(BEFORE, watchlist=ListActivity(updated_at=NOW)), CARDS | {View.SCHEDULE}, tags.WATCHLIST),
    (replace(BEFORE, favorites=ListActivity(updated_at=NOW)), CARDS, tags.FAVORITES),
    (
        replace(BEFORE, shows=TitleActivity(rated_at=NOW, dropped_at=THEN)),
        CARDS,
        tags.ratings_of("shows"),
    ),
    (
        replace(BEFORE, movies=TitleActivity(watched_at=THEN, rated_at=NOW)),
        CARDS,
        tags.ratings_of("movies"),
    ),
    (
        replace(BEFORE, episodes=TitleActivity(watched_at=THEN, rated_at=NOW)),
        {View.DETAILS},
        tags.ratings_of("episodes"),
    ),
    (
        replace(BEFORE, shows=TitleActivity(rated_at=THEN, dropped_at=NOW)),
        {View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS},
        tags.HIDDEN,
    ),
]


@pytest.mark.parametrize(("after", "views", "tag"), CHANGES, ids=[tag for _, _, tag in CHANGES])
def test_a_change_touches_its_views_and_ends_what_they_are_made_of(
    after: LastActivities, views: set[View], tag: str
) -> None:
    change = moved(BEFORE, after)

    assert change.views == views
    assert tag in change.tags


def test_discover_and_details_change_with_everything_that_cards_show() -> None:
    assert {View.DISCOVER, View.DETAILS} <= CARDS


def test_nothing_moves_where_nothing_changed() -> None:
    change = moved(BEFORE, replace(BEFORE, all=NOW))

    assert (change.views, change.tags) == (frozenset(), frozenset())
