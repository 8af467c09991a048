"""What the simulated services say around a title: people, videos, translations, titles like it."""

import aiohttp

from tests.library.simulator.conftest import Client
from trakt_tmdb.simulator import Simulator

LANTERN = "/shows/1001"


async def test_titles_like_one_share_its_genres_and_leave_it_out(client: Client) -> None:
    genres = set((await client.get(LANTERN, extended="full"))["genres"])
    related = await client.get(f"{LANTERN}/related", extended="full", limit="12")

    assert len(related) == 12
    assert all(genres & set(one["genres"]) for one in related)
    assert 1001 not in {one["ids"]["trakt"] for one in related}


async def test_translations_are_told_country_by_country(client: Client) -> None:
    chinese = await client.get(f"{LANTERN}/translations/zh")

    assert {one["country"]: one["title"] for one in chinese} == {
        "cn": "朝日街的守灯人",
        "tw": "朝日街的守燈人",
    }
    assert await client.get(f"{LANTERN}/translations/sv") == []


async def test_a_season_brings_the_translations_that_were_asked_for(client: Client) -> None:
    plain = await client.get(f"{LANTERN}/seasons/1")
    translated = await client.get(f"{LANTERN}/seasons/1", translations="zh")

    assert not any("translations" in one for one in plain)
    spoken = [{text["country"] for text in one["translations"]} for one in translated]
    assert {"cn", "tw"} in spoken
    assert any("cn" not in countries for countries in spoken)


async def test_both_services_know_the_same_videos_tmdb_only_in_the_asked_languages(
    client: Client, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    on_trakt = await client.get(f"{LANTERN}/videos")
    headers = {"authorization": f"Bearer {simulator.tmdb_token}"}
    query = {"append_to_response": "videos", "include_video_language": "ja,en,null"}
    async with session.get(f"{simulator.tmdb_url}/3/tv/61000", params=query, headers=headers) as response:
        on_tmdb = (await response.json())["videos"]["results"]
    async with session.get(
        f"{simulator.tmdb_url}/3/tv/61000", params={"append_to_response": "videos"}, headers=headers
    ) as response:
        only_english = (await response.json())["videos"]["results"]

    assert [one["title"] for one in on_trakt] == [one["name"] for one in on_tmdb]
    assert {one["iso_639_1"] for one in only_english} == {"en"}


async def test_recommendations_need_a_limit_and_leave_out_what_was_watched(
    client: Client, simulator: Simulator
) -> None:
    assert (await client.ask("GET", "/recommendations/shows/"))[0] == 400

    found = await client.get("/recommendations/shows/", limit="500")
    assert len(found) == 100
    assert simulator.state.demo.history.shows().keys().isdisjoint(one["ids"]["trakt"] for one in found)
