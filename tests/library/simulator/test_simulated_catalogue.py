from datetime import datetime, timedelta

import pytest

from tests.library.simulator.conftest import NOW
from trakt_tmdb.simulator.catalogue import Catalogue, Episode, catalogue_around
from trakt_tmdb.simulator.catalogue.words import episode_overview, episode_title

MONDAY = datetime.combine((NOW - timedelta(days=NOW.weekday())).date(), datetime.min.time(), NOW.tzinfo)


@pytest.fixture
def catalogue() -> Catalogue:
    return catalogue_around(NOW.date(), 0, 0)


def test_there_is_enough_to_browse(catalogue: Catalogue) -> None:
    anime = [show for show in catalogue.shows.all if "anime" in show.genres]
    assert (len(catalogue.shows.all), len(anime), len(catalogue.movies.all)) == (150, 60, 80)


@pytest.mark.parametrize("day", range(-7, 14))
def test_something_airs_on_every_day_of_three_weeks(catalogue: Catalogue, day: int) -> None:
    start = MONDAY + timedelta(days=day)
    airing = catalogue.airings(start, start + timedelta(days=1))
    assert len(airing) >= 10
    assert sum("anime" in part.show.genres for part in airing) >= 3


def test_this_week_has_premieres_and_finales_and_a_whole_season_in_a_day(catalogue: Catalogue) -> None:
    week = catalogue.airings(MONDAY, MONDAY + timedelta(days=7))
    kinds = {part.episode.kind for part in week}
    assert {"series_premiere", "season_premiere", "season_finale"} <= kinds
    elevator = [part for part in week if part.show.title == "Elevator to the 99th Floor"]
    assert len({part.episode.first_aired for part in elevator}) == 1
    assert len(elevator) == 6


def test_a_late_slot_is_early_on_the_next_day(catalogue: Catalogue) -> None:
    show = catalogue.shows.on_path("the-lantern-keeper-of-asahi-street")
    assert show is not None
    aired: Episode = show.aired(NOW)[-1]
    assert aired.first_aired.strftime("%A %H:%M") == "Saturday 16:30"


def test_absolute_numbers_run_through_all_seasons_of_anime_only(catalogue: Catalogue) -> None:
    bamboo = catalogue.shows.on_path("bamboo-blade-chronicle")
    county = catalogue.shows.on_path("copperhead-county")
    assert bamboo is not None
    assert county is not None
    last = bamboo.aired(NOW)[-1]
    assert (last.season, last.number_abs) == (7, 300 + last.number)
    assert {episode.number_abs for episode in county.regular} == {None}


def test_there_is_a_very_long_show_with_specials(catalogue: Catalogue) -> None:
    captain = catalogue.shows.on_path("captain-tetsu-and-the-endless-sea")
    assert captain is not None
    assert len(captain.aired(NOW)) > 1000
    specials = captain.season(0)
    assert specials is not None
    assert len(specials.episodes) == 6


def test_some_titles_are_known_to_one_service_only(catalogue: Catalogue) -> None:
    shows, movies = catalogue.shows, catalogue.movies
    assert {show.title for show in shows.all if not show.ids.tmdb} == {"Lotus and Circuit"}
    assert {show.title for show in shows.all if not show.ids.trakt} == {"Unaccompanied"}
    assert {movie.title for movie in movies.all if not movie.ids.trakt} == {"The House That Jack Unbuilt"}


def test_episodes_are_named_in_every_language_or_by_number(catalogue: Catalogue) -> None:
    show = catalogue.shows.on_path("violet-hour-academy")
    other = catalogue.shows.on_path("glass-koi")
    assert show is not None
    assert other is not None
    assert episode_title(show, show.regular[4], "zh-CN") == "第 5 集"
    assert episode_title(show, show.regular[4], "en-US") == "Episode 5"
    assert episode_overview(show, show.regular[4], "ja-JP") == ""
    named = {
        episode_title(other, episode, locale) for episode in other.regular for locale in ("en-US", "ja-JP")
    }
    assert len(named) > len(other.regular)


def test_titles_and_ids_are_unique(catalogue: Catalogue) -> None:
    for shelf in (catalogue.shows.all, catalogue.movies.all):
        assert len({title.ids.slug for title in shelf}) == len(shelf)
        assert len({title.title for title in shelf}) == len(shelf)
    tmdb = [part.episode.ids.tmdb for part in catalogue.parts.values() if part.episode.ids.tmdb]
    assert len(set(tmdb)) == len(tmdb)


def test_more_titles_are_composed_when_a_benchmark_asks_for_them() -> None:
    assert len(catalogue_around(NOW.date(), 300, 100).shows.all) == 300
