"""People and where to watch: asked of the simulated TMDB through the client."""

import pytest

from trakt_tmdb import NotFoundError, TMDBClient
from trakt_tmdb.tmdb.models import Genre

SHOW = 61_000


async def test_who_plays_in_a_show_has_it_among_their_credits(tmdb: TMDBClient) -> None:
    show = await tmdb.tv.details(SHOW, append=("credits",))
    lead, director = show.credits.cast[0], show.credits.crew[0]

    played = await tmdb.people.tv(lead.id or 0)
    made = await tmdb.people.credits(director.id or 0)

    assert lead.character in [one.character for one in played.cast if one.id == SHOW]
    assert {one.media_type for one in played.cast} == {"tv"}
    assert SHOW in [one.id for one in made.crew if one.job == "Director" and one.media_type == "tv"]
    movies = await tmdb.people.movies(lead.id or 0)
    assert {one.media_type for one in movies.cast} <= {"movie"}


async def test_a_person_comes_with_everything_in_one_request(tmdb: TMDBClient) -> None:
    person = await tmdb.people.details(1_500_000)

    assert person.name
    assert person.birthday
    assert person.deathday is None
    assert person.images.profiles
    assert person.combined_credits == await tmdb.people.credits(1_500_000)
    assert (await tmdb.people.details(1_500_000, append=())).images.profiles == ()
    with pytest.raises(NotFoundError):
        await tmdb.people.details(1)


async def test_people_are_found_by_name_and_by_fame(tmdb: TMDBClient) -> None:
    popular = [one async for one in tmdb.people.popular()]
    found = [one async for one in tmdb.search.people((popular[0].name or "").lower())]

    fame = [one.popularity or 0 for one in popular]
    assert fame == sorted(fame, reverse=True)
    assert popular[0].id in [one.id for one in found]
    assert found[0].known_for_department == "Acting"
    assert (await tmdb.trending("person").page()).items == tuple(popular[:20])
    assert await tmdb.search.people("zzz zzz").all() == []


async def test_where_to_watch_is_known_by_region(tmdb: TMDBClient) -> None:
    regions = await tmdb.providers.regions()
    services, shops = await tmdb.providers.tv("US"), await tmdb.providers.movies("US")

    assert "US" in [one.country for one in regions]
    assert {one.id for one in services} < {one.id for one in shops}
    assert all(one.name and one.display_priorities.keys() == {"US"} for one in services)
    assert await tmdb.providers.tv("XX") == ()


async def test_the_words_of_tmdb_are_known(tmdb: TMDBClient) -> None:
    assert "JP" in [one.country for one in await tmdb.configuration.countries()]
    assert "日本語" in [one.name for one in await tmdb.configuration.languages()]
    assert "zh-CN" in await tmdb.configuration.translations()
    assert "Asia/Tokyo" in [zone for one in await tmdb.configuration.time_zones() for zone in one.zones]
    assert "Director" in [job for one in await tmdb.configuration.jobs() for job in one.jobs]
    assert (await tmdb.configuration()).images.poster_sizes


async def test_an_episode_comes_by_its_numbers(tmdb: TMDBClient) -> None:
    season = await tmdb.tv.season(SHOW, 1)

    assert (await tmdb.tv.episode(SHOW, 1, 2)).name == season.episodes[1].name


async def test_what_has_no_method_goes_through_request(tmdb: TMDBClient) -> None:
    genres = await tmdb.request(
        "get", "/3/genre/tv/list", params={"language": "en"}, model=dict[str, tuple[Genre, ...]]
    )

    assert genres["genres"] == await tmdb.genres.tv()
