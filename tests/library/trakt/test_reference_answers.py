"""Recorded example answers decode with our models, every item of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from trakt_tmdb.trakt import DeviceCode
from trakt_tmdb.trakt import models as m
from trakt_tmdb.trakt.token import TokenAnswer
from trakt_tmdb.transport.decode import Decode, Items, ListDecoder, one

KIT = "fixtures/TraktKit"
RUST = "fixtures/trakt-rust"

LISTS: list[tuple[str, type]] = [
    (f"{KIT}/Calendars/test_get_my_shows.json", m.CalendarEpisode),
    (f"{KIT}/Calendars/test_get_all_shows.json", m.CalendarEpisode),
    (f"{KIT}/Calendars/test_get_my_movies.json", m.CalendarMovie),
    (f"{KIT}/Calendars/test_get_all_movies.json", m.CalendarMovie),
    (f"{KIT}/Sync/test_get_watched_history.json", m.Play),
    (f"{KIT}/Users/test_get_user_watched_history.json", m.Play),
    (f"{KIT}/Sync/test_get_watchlist.json", m.WatchlistEntry),
    (f"{KIT}/Users/test_get_user_watchlist.json", m.WatchlistEntry),
    (f"{KIT}/Users/test_get_user_favorites.json", m.FavoriteEntry),
    (f"{KIT}/Users/test_get_user_ratings.json", m.RatingEntry),
    (f"{KIT}/Sync/test_get_ratings.json", m.RatingEntry),
    (f"{KIT}/Users/test_get_hidden_items.json", m.HiddenEntry),
    (f"{KIT}/Sync/test_get_watched_shows_noseasons.json", m.WatchedShow),
    (f"{KIT}/Search/test_search_query.json", m.SearchResult),
    (f"{KIT}/Search/test_id_lookup.json", m.SearchResult),
    (f"{KIT}/Shows/TrendingShows_Min.json", m.TrendingShow),
    (f"{KIT}/Shows/TrendingShows_Full.json", m.TrendingShow),
    (f"{KIT}/Movies/test_get_trending_movies.json", m.TrendingMovie),
    (f"{KIT}/Shows/test_get_popular_shows.json", m.Show),
    (f"{KIT}/Movies/test_get_popular_movies.json", m.Movie),
    (f"{KIT}/Shows/test_get_related_shows.json", m.Show),
    (f"{KIT}/Movies/test_get_related_movies.json", m.Movie),
    (f"{KIT}/Shows/test_get_most_anticipated_shows.json", m.AnticipatedShow),
    (f"{KIT}/Movies/test_get_most_anticipated_movies.json", m.AnticipatedMovie),
    (f"{KIT}/Recommendations/test_get_show_recommendations.json", m.Show),
    (f"{KIT}/Recommendations/test_get_movie_recommendations.json", m.Movie),
    (f"{KIT}/Shows/test_get_show_translations.json", m.Translation),
    (f"{KIT}/Movies/test_get_movie_translations.json", m.Translation),
    (f"{KIT}/Seasons/test_get_all_seasons.json", m.Season),
    (f"{KIT}/Seasons/test_get_all_seasons_and_episodes.json", m.Season),
    (f"{KIT}/Seasons/test_get_season.json", m.Episode),
    (f"{RUST}/seasons.json", m.Season),
    (f"{RUST}/season.json", m.Episode),
    (f"{RUST}/search.json", m.SearchResult),
    (f"{RUST}/id_lookup.json", m.SearchResult),
]

OBJECTS: list[tuple[str, Decode[object]]] = [
    (f"{KIT}/Shows/Show_Min.json", one(m.Show)),
    (f"{KIT}/Shows/Show_Full.json", one(m.Show)),
    (f"{KIT}/Shows/Show_Images.json", one(m.Show)),
    (f"{KIT}/Shows/test_get_wathced_progress.json", one(m.ShowProgress)),
    (f"{KIT}/Episodes/Episode_Min.json", one(m.Episode)),
    (f"{KIT}/Episodes/Episode_Full.json", one(m.Episode)),
    (f"{KIT}/Episodes/Episode_Images.json", one(m.Episode)),
    (f"{KIT}/Shows/ShowCastAndCrew_Full.json", one(m.People)),
    (f"{KIT}/Shows/ShowCastAndCrew_Min.json", one(m.People)),
    (f"{KIT}/Movies/test_get_cast_and_crew.json", one(m.People)),
    (f"{KIT}/Movies/Movie_Min.json", one(m.Movie)),
    (f"{KIT}/Movies/Movie_Full.json", one(m.Movie)),
    (f"{KIT}/Sync/test_get_last_activity.json", one(m.LastActivities)),
    (f"{KIT}/Sync/test_add_items_to_watched_history.json", one(m.HistoryAdded)),
    (f"{KIT}/Sync/test_remove_items_from_history.json", one(m.HistoryRemoved)),
    (f"{KIT}/Sync/test_add_items_to_watchlist.json", one(m.WatchlistAdded)),
    (f"{KIT}/Sync/test_remove_items_from_watchlist.json", one(m.WatchlistRemoved)),
    (f"{KIT}/Sync/test_add_new_ratings.json", one(m.RatingsAdded)),
    (f"{KIT}/Sync/test_remove_ratings.json", one(m.RatingsRemoved)),
    (f"{KIT}/Users/test_get_settings.json", one(m.Settings)),
    (f"{KIT}/Authentication/AuthenticationInfo.json", one(TokenAnswer)),
    (f"{RUST}/oauth_device_code.json", one(DeviceCode)),
    (f"{RUST}/oauth_get_token.json", one(TokenAnswer)),
    (f"{RUST}/episode_full.json", one(m.Episode)),
    (f"{RUST}/movie.json", one(m.Movie)),
]


@pytest.mark.parametrize(("name", "model"), LISTS, ids=[name for name, _ in LISTS])
def test_every_item_of_a_list_is_read(reference: Path, name: str, model: type) -> None:
    items: Items[object] = ListDecoder(model)((reference / name).read_bytes())

    assert items.items
    assert items.skipped == 0


@pytest.mark.parametrize(("name", "decode"), OBJECTS, ids=[name for name, _ in OBJECTS])
def test_an_object_is_read(reference: Path, name: str, decode: Decode[object]) -> None:
    assert decode((reference / name).read_bytes(), None)


type Value = Callable[[Path], object]

VALUES: list[tuple[Value, object]] = [
    (lambda p: read(p, "Shows/Show_Full", m.Show).status, m.Status.RETURNING),
    (lambda p: read(p, "Shows/Show_Full", m.Show).ids.tmdb, 1399),
    (lambda p: read(p, "Episodes/Episode_Full", m.Episode).number_abs, 1),
    (lambda p: read(p, "Movies/test_get_cast_and_crew", m.People).cast[0].characters, ("Tony Stark",)),
    (
        lambda p: read(p, "Shows/test_get_wathced_progress", m.ShowProgress).seasons[0].episodes[0].completed,
        True,
    ),
    (lambda p: read(p, "Sync/test_add_items_to_watched_history", m.HistoryAdded).added.episodes, 72),
    (lambda p: read(p, "Sync/test_remove_items_from_history", m.HistoryRemoved).not_found.ids, (23, 42)),
    (
        lambda p: read(p, "Users/test_get_settings", m.Settings).user.ids.uuid,
        "b6589fc6ab0dc82cf12099d1c2d40ab994e8410c",
    ),
]


def read[T](reference: Path, name: str, model: type[T]) -> T:
    return one(model)((reference / KIT / f"{name}.json").read_bytes(), None)


@pytest.mark.parametrize(("value", "expected"), VALUES)
def test_values_land_where_they_belong(reference: Path, value: Value, expected: object) -> None:
    assert value(reference) == expected


def test_a_picture_gets_a_scheme(reference: Path) -> None:
    images = read(reference, "Shows/Show_Images", m.Show).images

    assert images is not None
    assert images.poster[0].startswith("walter-r2.trakt.tv/")
    assert images.url("poster") == f"https://{images.poster[0]}"
    assert images.url("screenshot") is None
