"""TMDB's documented example answers decode with our models."""

from pathlib import Path

import msgspec
import pytest

from tests.library.lost import lost
from trakt_tmdb.tmdb import models as m
from trakt_tmdb.tmdb.models.find import Found
from trakt_tmdb.tmdb.pages import listing_of
from trakt_tmdb.tmdb.sessions import RequestToken, Session
from trakt_tmdb.transport.decode import Items, ListDecoder, one
from trakt_tmdb.transport.pages import Page

FOLDER = "fixtures/official-doc-examples"
EPISODE = "get_3_tv_series_id_season_season_number_episode_episode_number"
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
    ("get_3_movie_movie_id_recommendations_200", m.Recommendations),
    ("get_3_tv_series_id_season_season_number_credits_200", m.Credits),
    ("get_3_person_person_id_200", m.PersonDetails),
    ("get_3_person_person_id_combined_credits_200", m.PersonCredits),
    ("get_3_person_person_id_movie_credits_200", m.PersonCredits),
    ("get_3_person_person_id_tv_credits_200", m.PersonCredits),
    ("get_3_person_person_id_images_200", m.Portraits),
    ("get_3_person_person_id_external_ids_200", m.ExternalIds),
    ("get_3_account_account_id_200", m.AccountDetails),
    ("get_3_tv_series_id_account_states_200", m.TitleStates),
    ("get_3_movie_movie_id_account_states_200", m.TitleStates),
    ("get_3_movie_movie_id_external_ids_200", m.ExternalIds),
    ("get_3_tv_series_id_season_season_number_external_ids_200", m.ExternalIds),
    (f"{EPISODE}_external_ids_200", m.ExternalIds),
    ("get_3_tv_series_id_season_season_number_images_200", m.Pictures),
    (f"{EPISODE}_images_200", m.Pictures),
    ("get_3_person_person_id_translations_200", m.Translations),
    ("get_3_tv_series_id_season_season_number_translations_200", m.Translations),
    (f"{EPISODE}_translations_200", m.Translations),
    (f"{EPISODE}_credits_200", m.Credits),
    ("get_3_tv_series_id_season_season_number_videos_200", m.Videos),
    ("get_3_tv_series_id_season_season_number_watch_providers_200_OK", m.WatchProviders),
    ("get_3_find_external_id_200", Found),
    ("post_3_authentication_session_new_200", Session),
    ("get_3_authentication_token_new_200", RequestToken),
]
LISTS: tuple[tuple[str, type], ...] = (
    ("get_3_search_multi_200", m.Result),
    ("get_3_search_tv_200", m.Result),
    ("get_3_search_movie_200", m.Result),
    ("get_3_search_person_200", m.Result),
    ("get_3_trending_all_time_window_200", m.Result),
    ("get_3_trending_tv_time_window_200", m.Result),
    ("get_3_trending_movie_time_window_200", m.Result),
    ("get_3_trending_person_time_window_200", m.Result),
    ("get_3_person_popular_200", m.Result),
    ("get_3_discover_tv_200", m.Result),
    ("get_3_discover_movie_200", m.Result),
    *(
        (f"get_3_tv_{chart}_200", m.Result)
        for chart in ("popular", "top_rated", "airing_today", "on_the_air")
    ),
    *(
        (f"get_3_movie_{chart}_200", m.Result)
        for chart in ("popular", "top_rated", "now_playing", "upcoming")
    ),
    ("get_3_tv_series_id_similar_200", m.Result),
    ("get_3_movie_movie_id_similar_200", m.Result),
    ("get_3_account_account_id_favorite_tv_200", m.Result),
    ("get_3_account_account_id_favorite_movies_200", m.Result),
    ("get_3_account_account_id_watchlist_tv_200", m.Result),
    ("get_3_account_account_id_watchlist_movies_200", m.Result),
    ("get_3_account_account_id_rated_tv_200", m.RatedTitle),
    ("get_3_account_account_id_rated_movies_200", m.RatedTitle),
    ("get_3_account_account_id_rated_tv_episodes_200", m.RatedEpisode),
    ("get_3_account_account_id_lists_200", m.ListSummary),
    ("get_3_watch_providers_regions_200", m.Region),
    ("get_3_watch_providers_tv_200", m.RankedProvider),
    ("get_3_watch_providers_movie_200", m.RankedProvider),
)


EMPTY = "get_3_movie_movie_id_recommendations_200"
WORDS: tuple[tuple[str, type], ...] = (
    ("get_3_configuration_countries_200", m.Region),
    ("get_3_configuration_languages_200", m.Language),
    ("get_3_configuration_timezones_200", m.Zones),
    ("get_3_configuration_jobs_200", m.Department),
    ("get_3_configuration_primary_translations_200", str),
)
WITHOUT_A_MODEL = frozenset(
    {
        "get_3_authentication_200",
        "get_3_genre_movie_list_200",
        "get_3_genre_tv_list_200",
    }
)
"""Read in a part, by `tmdb.genres`, or for its status alone."""


def body(reference: Path, name: str) -> bytes:
    return (reference / FOLDER / f"{name}.json").read_bytes()


@pytest.mark.parametrize(("name", "model"), OBJECTS, ids=[name for name, _ in OBJECTS])
def test_an_object_is_read(reference: Path, name: str, model: type) -> None:
    read: msgspec.Struct = one(model)(body(reference, name), None)

    assert vars_of(read) or name == EMPTY
    assert list(lost(msgspec.json.decode(body(reference, name)), read)) == []


@pytest.mark.parametrize(("name", "model"), LISTS, ids=[name for name, _ in LISTS])
def test_every_row_of_a_list_is_read(reference: Path, name: str, model: type) -> None:
    page: Page[msgspec.Struct] = listing_of(model)(body(reference, name), None)

    assert page.items
    assert page.skipped == 0
    assert all(vars_of(row) for row in page.items)
    assert list(lost(msgspec.json.decode(body(reference, name))["results"], page.items)) == []


@pytest.mark.parametrize(("name", "model"), WORDS, ids=[name for name, _ in WORDS])
def test_every_word_is_read(reference: Path, name: str, model: type) -> None:
    read: Items[object] = ListDecoder(model)(body(reference, name))

    assert read.items
    assert list(lost(msgspec.json.decode(body(reference, name)), read.items)) == []


def vars_of(row: msgspec.Struct) -> bool:
    """Whether anything landed in a row's fields."""
    return any(getattr(row, one.name) for one in msgspec.structs.fields(row))


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
