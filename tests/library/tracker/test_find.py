"""A show or movie by what a person calls it."""

import pytest

from trakt_tmdb import AmbiguousError, EpisodeRef, Media, NotFoundError, TitleRef, Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.testing import FakeServices


def names_of(simulator: Simulator, title: TitleRef) -> set[str]:
    catalogue = simulator.state.catalogue
    titles = catalogue.movies.on_trakt if title.media is Media.MOVIE else catalogue.shows.on_trakt
    return {f"{one.title} ({one.year})" for one in titles if one.ids.trakt == title.trakt}


async def test_what_may_be_several_is_told_apart_by_its_year(simulator: Simulator, tracker: Tracker) -> None:
    with pytest.raises(AmbiguousError) as several:
        await tracker.find_title("the")
    for candidate in several.value.candidates:
        found = await tracker.find_title(candidate)
        assert candidate in names_of(simulator, found)


async def test_another_year_is_another_title(simulator: Simulator, tracker: Tracker) -> None:
    movie = simulator.state.catalogue.movies.on_trakt[0]
    with pytest.raises(NotFoundError):
        await tracker.find_title(f"{movie.title} (1895)")


async def test_an_episode_and_a_movie_are_told_apart_by_their_year_too(
    simulator: Simulator, tracker: Tracker
) -> None:
    with pytest.raises(AmbiguousError, match="name its year") as several:
        await tracker.find("the")
    for candidate in several.value.candidates:
        found = await tracker.find(candidate)
        assert isinstance(found, TitleRef)
        assert candidate in names_of(simulator, found)

    show = simulator.state.catalogue.shows.on_trakt[0]
    episode = await tracker.find(f"{show.title} ({show.year}) S01E02")
    assert isinstance(episode, EpisodeRef)
    assert (episode.title.trakt, episode.season, episode.number) == (show.ids.trakt, 1, 2)
    with pytest.raises(NotFoundError):
        await tracker.find(f"{show.title} (1895) S01E02")


async def test_a_year_may_be_a_part_of_the_title() -> None:
    fake = FakeServices()
    named = [
        {"type": "movie", "score": 1, "movie": {"ids": {"trakt": number}, "title": title, "year": year}}
        for number, (title, year) in enumerate((("Kino", 1999), ("Kino (1999)", 2019)), 1)
    ]
    fake.answer("GET", "/search/movie", named)

    async with Tracker(fake.trakt()) as tracker:
        found = await tracker.find("Kino (1999)")

    assert found == TitleRef(media=Media.MOVIE, trakt=2)
