import sys
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import aiohttp
import pytest
from PIL import Image

from tests.library.simulator.conftest import NOW
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import catalogue_around
from trakt_tmdb.simulator.images.names import Shape, parse_name, picture_of

LANTERN = "/3/tv/61000"


@pytest.fixture
def tmdb(simulator: Simulator, session: aiohttp.ClientSession) -> "TMDB":
    return TMDB(simulator, session)


class TMDB:
    """Asks the simulated TMDB."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession) -> None:
        self._simulator, self._session = simulator, session

    async def get(self, path: str, query: Mapping[str, str] = {}, status: int = 200) -> Any:  # noqa: ANN401
        headers = {"authorization": f"Bearer {self._simulator.tmdb_token}"}
        async with self._session.get(
            self._simulator.tmdb_url + path, params=query, headers=headers
        ) as response:
            assert response.status == status
            return await response.json()

    async def picture(self, size: str, path: str) -> Image.Image:
        async with self._session.get(f"{self._simulator.images_url}/t/p/{size}{path}") as response:
            assert (response.status, response.content_type) == (200, "image/jpeg")
            return Image.open(BytesIO(await response.read()))


async def test_words_follow_the_language_and_fall_back_to_the_original_title(tmdb: TMDB) -> None:
    names = {
        language: (await tmdb.get(LANTERN, {"language": language}))["name"]
        for language in ("zh-CN", "en-US", "it-IT")
    }
    assert names == {
        "zh-CN": "朝日街的守灯人",
        "en-US": "The Lantern Keeper of Asahi Street",
        "it-IT": "朝日通りの灯守",
    }
    assert (await tmdb.get(LANTERN, {"language": "it-IT"}))["overview"] == ""


async def test_everything_is_appended_in_one_answer(tmdb: TMDB) -> None:
    parts = "translations,images,external_ids,alternative_titles,credits,videos,watch/providers,season/2"
    show = await tmdb.get(LANTERN, {"append_to_response": parts, "include_image_language": "zh,null"})
    assert set(parts.split(",")) <= show.keys()
    assert {one["iso_639_1"] for one in show["images"]["posters"]} == {"zh"}
    assert {one["iso_639_1"] for one in show["images"]["backdrops"]} == {None}
    assert show["season/2"]["season_number"] == 2
    original = next(one for one in show["translations"]["translations"] if one["iso_639_1"] == "ja")
    assert original["data"]["name"] == ""


async def test_too_much_appended_and_pages_too_far_are_refused(tmdb: TMDB) -> None:
    many = ",".join(f"season/{number}" for number in range(21))
    assert (await tmdb.get(LANTERN, {"append_to_response": many}, 400))["status_code"] == 27
    assert (await tmdb.get("/3/trending/tv/day", {"page": "501"}, 400))["status_code"] == 22
    assert (await tmdb.get("/3/tv/1", {}, 404))["status_code"] == 34


async def test_an_episode_airs_on_the_date_of_its_evening(tmdb: TMDB) -> None:
    season = await tmdb.get(LANTERN + "/season/2", {"language": "ja-JP"})
    dates = {episode["air_date"] for episode in season["episodes"]}
    assert "2026-11-21" in dates


async def test_search_finds_titles_in_any_language(tmdb: TMDB) -> None:
    found = await tmdb.get("/3/search/multi", {"query": "守灯人", "language": "zh-CN"})
    assert [(one["media_type"], one["name"]) for one in found["results"]] == [("tv", "朝日街的守灯人")]


@pytest.mark.parametrize(
    ("size", "kind", "pixels"),
    [("w342", "poster_path", (342, 513)), ("w780", "backdrop_path", (780, 439))],
)
async def test_pictures_come_in_the_size_of_their_path(
    tmdb: TMDB, size: str, kind: str, pixels: tuple[int, int]
) -> None:
    show = await tmdb.get(LANTERN)
    picture = await tmdb.picture(size, show[kind])
    assert picture.size == pixels
    again = await tmdb.picture(size, show[kind])
    assert picture.tobytes() == again.tobytes()


async def test_stills_are_small_and_some_are_missing(tmdb: TMDB) -> None:
    season = await tmdb.get(LANTERN + "/season/1")
    stills = [episode["still_path"] for episode in season["episodes"]]
    assert None in stills
    assert (await tmdb.picture("w300", stills[0] or stills[1])).size == (300, 169)


async def test_what_is_no_picture_is_not_found(simulator: Simulator, session: aiohttp.ClientSession) -> None:
    for path in ("w342/nothing.jpg", "w342/../../secret.jpg", "w9999/a7632767714cf7b7e9d30c26d2b.jpg"):
        async with session.get(f"{simulator.images_url}/t/p/{path}") as response:
            assert response.status == 404


async def test_trakt_points_to_its_own_pictures_without_a_scheme(
    simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    headers = {"trakt-api-key": simulator.client_id, "trakt-api-version": "2"}
    async with session.get(simulator.trakt_url + "/shows/1001?extended=images", headers=headers) as response:
        (poster,) = (await response.json())["images"]["poster"]
    async with session.get(f"http://{poster}") as response:
        assert response.content_type == "image/webp"
        assert Image.open(BytesIO(await response.read())).size == (500, 750)


def test_pictures_of_one_title_share_colours_and_pictures_of_two_titles_share_nothing() -> None:
    first, second = catalogue_around(NOW.date(), 0, 0).shows.all[:2]
    poster, backdrop, other = (
        parse_name(picture_of(show, shape))
        for show, shape in ((first, Shape.POSTER), (first, Shape.BACKDROP), (second, Shape.POSTER))
    )
    assert poster is not None
    assert backdrop is not None
    assert other is not None
    assert poster.palette == backdrop.palette != other.palette
    assert len({poster.composition, backdrop.composition, other.composition}) == 3


async def test_without_pillow_only_the_pictures_are_missing_and_say_why(
    simulator: Simulator, tmdb: TMDB, session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trakt_tmdb.simulator.images.painter", None)
    show = await tmdb.get(LANTERN)
    async with session.get(f"{simulator.images_url}/t/p/w500{show['poster_path']}") as response:
        assert (response.status, "pip install Pillow" in await response.text()) == (501, True)
