"""TMDB's documented example answers decode with our models."""

from pathlib import Path

import pytest

from trakt_tmdb.tmdb import models as m
from trakt_tmdb.tmdb.pages import listing_of
from trakt_tmdb.transport.decode import one

FOLDER = "fixtures/official-doc-examples"
OBJECTS: list[tuple[str, type]] = [
    ("get_3_tv_series_id_200", m.TVDetails),
    ("get_3_movie_movie_id_200_OK", m.MovieDetails),
    ("get_3_tv_series_id_season_season_number_200", m.SeasonDetails),
    ("get_3_tv_series_id_season_season_number_episode_episode_number_200", m.EpisodeDetails),
    ("get_3_tv_series_id_translations_200", m.Translations),
    ("get_3_movie_movie_id_translations_200", m.Translations),
    ("get_3_tv_series_id_images_200", m.Pictures),
    ("get_3_movie_movie_id_images_200", m.Pictures),
    ("get_3_tv_series_id_external_ids_200", m.ExternalIds),
    ("get_3_tv_series_id_alternative_titles_200", m.AlternativeTitles),
    ("get_3_movie_movie_id_alternative_titles_200", m.AlternativeTitles),
    ("get_3_configuration_200", m.Configuration),
    ("get_3_tv_series_id_credits_200", m.Credits),
    ("get_3_movie_movie_id_credits_200", m.Credits),
    ("get_3_tv_series_id_videos_200", m.Videos),
    ("get_3_movie_movie_id_videos_200", m.Videos),
    ("get_3_tv_series_id_watch_providers_200", m.WatchProviders),
    ("get_3_movie_movie_id_watch_providers_200", m.WatchProviders),
    ("get_3_tv_series_id_content_ratings_200", m.ContentRatings),
    ("get_3_movie_movie_id_release_dates_200", m.ReleaseDates),
    ("get_3_tv_series_id_recommendations_200", m.Recommendations),
]
LISTS = (
    "get_3_search_multi_200",
    "get_3_trending_all_time_window_200",
    "get_3_trending_tv_time_window_200",
    "get_3_trending_movie_time_window_200",
)


def body(reference: Path, name: str) -> bytes:
    return (reference / FOLDER / f"{name}.json").read_bytes()


@pytest.mark.parametrize(("name", "model"), OBJECTS, ids=[name for name, _ in OBJECTS])
def test_an_object_is_read(reference: Path, name: str, model: type) -> None:
    assert one(model)(body(reference, name), None) != one(m.Translations)(b"{}", None)


@pytest.mark.parametrize("name", LISTS)
def test_every_row_of_a_list_is_read(reference: Path, name: str) -> None:
    page = listing_of(m.Result)(body(reference, name), None)

    assert page.items
    assert page.skipped == 0
    assert all(row.title for row in page.items)


def test_what_is_appended_lands_where_it_belongs(reference: Path) -> None:
    cast = one(m.Credits)(body(reference, "get_3_tv_series_id_credits_200"), None).cast
    videos = one(m.Videos)(body(reference, "get_3_tv_series_id_videos_200"), None).results
    providers = one(m.WatchProviders)(body(reference, "get_3_tv_series_id_watch_providers_200"), None).results
    ratings = one(m.ContentRatings)(body(reference, "get_3_tv_series_id_content_ratings_200"), None).results
    releases = one(m.ReleaseDates)(body(reference, "get_3_movie_movie_id_release_dates_200"), None).results

    assert cast[0].character
    assert cast[0].order == 0
    assert {video.site for video in videos} == {"YouTube"}
    assert all(video.kind and video.key for video in videos)
    assert providers["US"].link
    assert providers["US"].buy[0].name
    assert next(rating.rating for rating in ratings if rating.country == "US") == "TV-MA"
    assert any(release.certification for country in releases for release in country.release_dates)


def test_values_land_where_they_belong(reference: Path) -> None:
    show = one(m.TVDetails)(body(reference, "get_3_tv_series_id_200"), None)

    assert (show.name, show.number_of_seasons, str(show.last_air_date)) == (
        "Game of Thrones",
        8,
        "2019-05-19",
    )
    assert show.last_episode_to_air is not None
    assert show.last_episode_to_air.runtime == 80
    titles = one(m.AlternativeTitles)(body(reference, "get_3_movie_movie_id_alternative_titles_200"), None)
    assert titles.all[0].country == "RS"
