"""Recorded example answers decode with our models, every item of them."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.library.lost import lost
from trakt_tmdb.trakt import DeviceCode
from trakt_tmdb.trakt import models as m
from trakt_tmdb.trakt.models import public, reference
from trakt_tmdb.trakt.models.comments import Comment
from trakt_tmdb.trakt.models.user import UserStats
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
    (f"{KIT}/Users/test_get_user_collection.json", m.CollectionEntry),
    (f"{KIT}/Sync/test_get_collection_shows.json", m.CollectionEntry),
    (f"{KIT}/Sync/test_get_collection.json", m.CollectionEntry),
    (f"{KIT}/Sync/test_get_playback_progress.json", m.Playback),
    (f"{KIT}/Users/test_get_custom_lists.json", m.PersonalList),
    (f"{KIT}/Users/test_get_user_collaborations.json", m.PersonalList),
    (f"{KIT}/Users/test_get_comments_likes.json", m.Liked),
    (f"{KIT}/Users/test_get_lists_likes.json", m.Liked),
    (f"{KIT}/Users/test_get_followers.json", m.Follower),
    (f"{KIT}/Users/test_get_following.json", m.Follower),
    (f"{KIT}/Users/test_get_friends.json", m.Friend),
    (f"{KIT}/Users/test_get_user_comments.json", m.Commented),
    (f"{KIT}/Users/test_get_favorites_comments.json", Comment),
    (f"{KIT}/Users/test_get_all_list_comments.json", Comment),
    (f"{KIT}/Users/test_get_user_watched_movies.json", m.WatchedMovie),
    (f"{KIT}/Users/test_get_user_watched_shows.json", m.WatchedShow),
    (f"{KIT}/Users/test_get_user_watched_shows_no_seasons.json", m.WatchedShow),
    (f"{KIT}/Users/test_get_watched_shows_users.json", m.WatchedShow),
    (f"{KIT}/Lists/test_get_list_comments.json", Comment),
    (f"{KIT}/Lists/test_get_list_items.json", m.ListEntry),
    (f"{KIT}/Lists/test_get_list_likes.json", m.Liked),
    (f"{KIT}/Lists/test_get_popular_lists.json", m.RankedList),
    (f"{KIT}/Lists/test_get_trending_lists.json", m.RankedList),
    (f"{KIT}/Comments/test_get_replies_for_comment.json", Comment),
    (f"{KIT}/Comments/test_get_recently_created_comments.json", m.Commented),
    (f"{KIT}/Comments/test_get_recently_updated_comments.json", m.Commented),
    (f"{KIT}/Comments/test_get_trending_comments.json", m.Commented),
    (f"{KIT}/Comments/test_users_who_liked_comment.json", m.Like),
    (f"{KIT}/Users/test_get_items_on_custom_list.json", m.ListEntry),
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
    (f"{KIT}/Movies/test_get_movie_aliases.json", public.Alias),
    (f"{KIT}/Shows/ShowAliases.json", public.Alias),
    (f"{KIT}/Movies/test_get_movie_releases.json", public.Release),
    (f"{KIT}/Movies/test_get_movie_studios.json", public.Studio),
    (f"{KIT}/Movies/test_get_box_office_movies.json", public.BoxOfficeMovie),
    (f"{KIT}/Shows/test_get_most_watched_shows.json", public.CountedShow),
    (f"{KIT}/Shows/test_get_most_played_shows.json", public.CountedShow),
    (f"{KIT}/Shows/test_get_most_collected_shows.json", public.CountedShow),
    (f"{KIT}/Movies/test_get_most_watched_movies.json", public.CountedMovie),
    (f"{KIT}/Movies/test_get_most_played_movies.json", public.CountedMovie),
    (f"{KIT}/Movies/test_get_most_collected_movies.json", public.CountedMovie),
    (f"{KIT}/Movies/test_get_most_favorited_movies.json", public.FavoritedMovie),
    (f"{KIT}/Shows/test_get_updated_shows.json", public.UpdatedShow),
    (f"{KIT}/Shows/test_get_updated_shows_ids.json", int),
    (f"{KIT}/Movies/test_get_recently_updated_movies.json", public.UpdatedMovie),
    (f"{KIT}/Movies/test_get_recently_updated_movie_ids.json", int),
    (f"{KIT}/Shows/test_get_show_comments.json", Comment),
    (f"{KIT}/Movies/test_get_movie_comments.json", Comment),
    (f"{KIT}/Seasons/test_get_season_comments.json", Comment),
    (f"{KIT}/Episodes/test_get_episode_comments.json", Comment),
    (f"{KIT}/Shows/test_get_users_watching_show.json", m.User),
    (f"{KIT}/Seasons/test_get_users_watching_season.json", m.User),
    (f"{KIT}/Shows/test_get_lists_containing_show.json", m.PersonalList),
    (f"{KIT}/Episodes/test_get_lists_containing_episode.json", m.PersonalList),
    (f"{KIT}/Episodes/test_get_all_episode_translations.json", m.Translation),
    (f"{KIT}/Genres/test_get_genres.json", reference.Genre),
    (f"{KIT}/Countries/test_get_countries.json", reference.Place),
    (f"{KIT}/Languages/test_get_languages.json", reference.Place),
    (f"{KIT}/People/test_get_recently_updated_people.json", m.UpdatedPerson),
    (f"{KIT}/People/test_get_recently_updated_people_ids.json", int),
    (f"{KIT}/People/test_get_lists_containing_this_person.json", m.PersonalList),
    (f"{KIT}/Seasons/test_get_all_seasons.json", m.Season),
    (f"{KIT}/Seasons/test_get_all_seasons_and_episodes.json", m.Season),
    (f"{KIT}/Seasons/test_get_season.json", m.Episode),
    *(
        (f"{KIT}/Calendars/test_get_{name}.json", m.CalendarEpisode)
        for name in (
            "all_new_shows",
            "calendar_new_shows",
            "calendar_season_premieres",
            "calendar_shows",
            "my_new_shows",
            "my_season_premieres",
            "season_premieres",
        )
    ),
    *(
        (f"{KIT}/Calendars/test_get_{name}.json", m.CalendarMovie)
        for name in ("all_dvd", "calendar_dvd", "calendar_movies", "my_dvd")
    ),
    *(
        (f"{KIT}/Calendars/TestsTraktKitTestsModelsListstest_get_{name}_lists.json", m.RankedList)
        for name in ("popular", "trending")
    ),
    (f"{KIT}/Episodes/test_get_users_watching_now.json", m.User),
    (f"{KIT}/Movies/test_get_users_watching_movie_now.json", m.User),
    (f"{KIT}/Movies/test_get_lists_containing_movie.json", m.PersonalList),
    (f"{KIT}/Seasons/test_get_lists_containing_season.json", m.PersonalList),
    (f"{KIT}/Sync/test_get_watched.json", m.WatchedMovie),
    (f"{KIT}/Sync/test_get_watched_shows.json", m.WatchedShow),
    (f"{RUST}/countries_movies.json", reference.Place),
    (f"{RUST}/languages_movies.json", reference.Place),
    (f"{RUST}/genres_movies.json", reference.Genre),
    (f"{RUST}/networks.json", reference.Network),
    (f"{RUST}/episode_translations.json", m.Translation),
    (f"{RUST}/episode_watching_full.json", m.User),
    (f"{RUST}/media_watching.json", m.User),
    (f"{RUST}/media_comments.json", Comment),
    (f"{RUST}/media_lists.json", m.PersonalList),
    (f"{RUST}/people_lists.json", m.PersonalList),
    (f"{RUST}/lists.json", m.RankedList),
    (f"{RUST}/movies.json", m.Movie),
    (f"{RUST}/shows.json", m.Show),
    (f"{RUST}/seasons.json", m.Season),
    (f"{RUST}/season.json", m.Episode),
    (f"{RUST}/search.json", m.SearchResult),
    (f"{RUST}/id_lookup.json", m.SearchResult),
]

OBJECTS: list[tuple[str, Decode[object]]] = [
    (f"{KIT}/Shows/test_get_show_ratings.json", one(public.RatingSummary)),
    (f"{KIT}/Movies/test_get_movie_ratings.json", one(public.RatingSummary)),
    (f"{KIT}/Seasons/test_get_season_rating.json", one(public.RatingSummary)),
    (f"{KIT}/Episodes/test_get_episode_ratings.json", one(public.RatingSummary)),
    (f"{KIT}/Shows/ShowStats.json", one(public.Stats)),
    (f"{KIT}/Movies/test_get_movie_stats.json", one(public.Stats)),
    (f"{KIT}/Seasons/test_get_season_stats.json", one(public.Stats)),
    (f"{KIT}/Episodes/test_get_episode_stats.json", one(public.Stats)),
    (f"{KIT}/Seasons/test_get_season_cast.json", one(m.People)),
    (f"{KIT}/Episodes/test_get_episode_cast.json", one(m.People)),
    (f"{KIT}/Shows/LastEpisodeAired_min.json", one(m.Episode)),
    (f"{KIT}/Users/test_update_custom_list.json", one(m.PersonalList)),
    (f"{RUST}/certifications_movies.json", one(dict[str, tuple[reference.Rule, ...]])),
    (f"{RUST}/episode.json", one(m.Episode)),
    (f"{RUST}/media_ratings.json", one(public.RatingSummary)),
    (f"{RUST}/media_stats.json", one(public.Stats)),
    (f"{RUST}/people.json", one(m.Person)),
    (f"{RUST}/people_movie_credits.json", one(m.PersonCredits)),
    (f"{RUST}/people_show_credits.json", one(m.PersonCredits)),
    (f"{KIT}/People/Person_Full.json", one(m.Person)),
    (f"{KIT}/People/Person_Min.json", one(m.Person)),
    (f"{KIT}/People/test_get_movie_credits.json", one(m.PersonCredits)),
    (f"{KIT}/People/test_get_show_credits.json", one(m.PersonCredits)),
    (f"{KIT}/Shows/ShowCastAndCrew_GuestStars.json", one(m.People)),
    (f"{KIT}/Comments/test_get_a_comment.json", one(Comment)),
    (f"{KIT}/Comments/test_post_a_comment.json", one(Comment)),
    (f"{KIT}/Comments/test_post_reply_for_comment.json", one(Comment)),
    (f"{KIT}/Comments/test_update_a_comment.json", one(Comment)),
    (f"{KIT}/Lists/test_get_list_summary.json", one(m.PersonalList)),
    (f"{KIT}/Users/test_get_custom_list.json", one(m.PersonalList)),
    (f"{KIT}/Users/test_post_custom_list.json", one(m.PersonalList)),
    (f"{KIT}/Users/test_follow_user.json", one(m.Followed)),
    (f"{KIT}/Users/test_get_user_stats.json", one(UserStats)),
    (f"{KIT}/Users/test_get_full_profile.json", one(m.User)),
    (f"{KIT}/Users/test_get_min_profile.json", one(m.User)),
    (f"{KIT}/Users/test_get_VIP_profile.json", one(m.User)),
    (f"{KIT}/Users/test_add_hidden_item.json", one(m.HiddenChanged)),
    (f"{KIT}/Users/test_post_remove_hidden_items.json", one(m.HiddenChanged)),
    (f"{KIT}/Users/test_add_item_to_custom_list.json", one(m.WatchlistAdded)),
    (f"{KIT}/Users/test_remove_item_from_custom_list.json", one(m.WatchlistRemoved)),
    (f"{KIT}/Certifications/test_get_certifications.json", one(dict[str, tuple[reference.Rule, ...]])),
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
    (f"{KIT}/Sync/test_add_items_to_collection.json", one(m.CollectionAdded)),
    (f"{KIT}/Sync/test_remove_items_from_collection.json", one(m.CollectionRemoved)),
    (f"{KIT}/Scrobble/test_start_watching_in_media_center.json", one(m.Scrobbled)),
    (f"{KIT}/Scrobble/test_pause_watching_in_media_center.json", one(m.Scrobbled)),
    (f"{KIT}/Scrobble/test_stop_watching_in_media_center.json", one(m.Scrobbled)),
    (f"{KIT}/Users/test_reorder_list_items.json", one(m.Reordered)),
    (f"{KIT}/Sync/test_add_new_ratings.json", one(m.RatingsAdded)),
    (f"{KIT}/Sync/test_remove_ratings.json", one(m.RatingsRemoved)),
    (f"{KIT}/Users/test_get_settings.json", one(m.Settings)),
    (f"{KIT}/Authentication/AuthenticationInfo.json", one(TokenAnswer)),
    (f"{KIT}/Checkin/test_checkin_episode.json", one(m.CheckedIn)),
    (f"{RUST}/checkin.json", one(m.CheckedIn)),
    (f"{KIT}/Users/test_get_user_watching.json", one(m.Watching)),
    (f"{RUST}/oauth_device_code.json", one(DeviceCode)),
    (f"{RUST}/oauth_get_token.json", one(TokenAnswer)),
    (f"{RUST}/episode_full.json", one(m.Episode)),
    (f"{RUST}/movie.json", one(m.Movie)),
]


WITHOUT_A_MODEL = frozenset(
    {
        f"{KIT}/Checkin/test_already_checked_in.json",  # a refusal, which ConflictError tells
        f"{KIT}/Comments/test_get_attached_media_item.json",
        f"{KIT}/Notes/test_get_note.json",
        f"{KIT}/Notes/test_get_note_item.json",
        f"{KIT}/Shows/ShowCollectionProgress.json",
        f"{KIT}/Users/test_approve_follow_request.json",
        f"{KIT}/Users/test_get_follow_request.json",
        f"{KIT}/Users/test_get_saved_filters.json",
        f"{KIT}/Users/test_get_user_notes.json",
    }
)
"""Answers to what has no method."""


@pytest.mark.parametrize(("name", "model"), LISTS, ids=[name for name, _ in LISTS])
def test_every_item_of_a_list_is_read(reference: Path, name: str, model: type) -> None:
    body = (reference / name).read_bytes()
    items: Items[object] = ListDecoder(model)(body)

    assert items.items
    assert items.skipped == 0
    assert list(lost(msgspec.json.decode(body), items.items)) == []


@pytest.mark.parametrize(("name", "decode"), OBJECTS, ids=[name for name, _ in OBJECTS])
def test_an_object_is_read(reference: Path, name: str, decode: Decode[object]) -> None:
    body = (reference / name).read_bytes()
    read = decode(body, None)

    assert read
    assert list(lost(msgspec.json.decode(body), read)) == []


def test_no_reference_answer_is_left_out(reference: Path) -> None:
    read = {name for name, _ in LISTS} | {name for name, _ in OBJECTS} | WITHOUT_A_MODEL
    there = {
        str(path.relative_to(reference))
        for folder in (KIT, RUST)
        for path in (reference / folder).rglob("*.json")
        if not path.stem.endswith("_req")
    }

    assert there == read


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
