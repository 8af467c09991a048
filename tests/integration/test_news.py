"""What is news, and what is not."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.util import dt as dt_util
from msgspec.structs import replace

from custom_components.trakt_panel.news import Activity, News, read_news
from custom_components.trakt_panel.overview import Overview
from custom_components.trakt_panel.told import Told
from tests.integration.moved_clock import MovedClock
from trakt_tmdb import Airing, Media, TMDBClient, Tracker
from trakt_tmdb.tracker.views import TitleCard, Wish

NOW = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)
BEFORE = Told(aired_until=NOW - timedelta(hours=1))


def airing(number: int, at: datetime | date, show: int = 1) -> Airing:
    return Airing(
        ref=f"show/trakt-{show}/s01e{number:02}",
        title_ref=f"show/trakt-{show}",
        media=Media.SHOW,
        at=at,
        title=f"Show {show}",
        season=1,
        number=number,
        episode_title=f"Episode of {number}",
    )


def wish(trakt: int, *ids: str) -> Wish:
    ref = ".".join((f"show/trakt-{trakt}", *ids))
    return Wish(title=TitleCard(ref=ref, media=Media.SHOW, title=f"Wish {trakt}"), listed_at=NOW)


type Read = Callable[..., Awaitable[tuple[list[News], Told]]]


@pytest.fixture
async def read(hass: HomeAssistant, clock: MovedClock) -> Read:
    """Reads the news with nothing at hand but the overview, on a Wednesday evening."""
    await hass.config.async_set_time_zone("UTC")
    clock.move_to(NOW)
    tracker = Tracker(None, TMDBClient(async_get_clientsession(hass), "token"))

    async def read(overview: Overview, told: Told, now: datetime = NOW) -> tuple[list[News], Told]:
        return await read_news(tracker, overview, told, now)

    return read


async def aired(read: Read, *airings: Airing, told: Told = BEFORE, now: datetime = NOW) -> list[News]:
    news, _ = await read(Overview(airings=airings), told, now)
    assert {one.activity for one in news} <= {Activity.EPISODE_AIRED}
    return news


async def test_episodes_of_one_show_and_time_are_one_event(read: Read) -> None:
    at = NOW - timedelta(minutes=5)
    news = await aired(read, airing(2, at), airing(1, at), airing(7, at, show=2), airing(3, NOW))
    assert [(one.attributes["show"], one.attributes["number"], one.attributes["count"]) for one in news] == [
        ("Show 1", 1, 2),
        ("Show 2", 7, 1),
        ("Show 1", 3, 1),
    ]
    assert news[0].attributes["episodes"] == [
        {"season": 1, "number": 1, "title": "Episode of 1"},
        {"season": 1, "number": 2, "title": "Episode of 2"},
    ]


async def test_an_event_says_what_it_is_about_and_where_to_find_it(read: Read) -> None:
    (news,) = await aired(read, airing(1, NOW))
    assert news.attributes == {
        "show": "Show 1",
        "season": 1,
        "number": 1,
        "title": "Episode of 1",
        "ids": {"trakt": 1},
        "poster_path": None,
        "panel_path": "/trakt-panel/show/trakt-1/s01e01",
        "at": NOW.isoformat(),
        "count": 1,
        "episodes": [{"season": 1, "number": 1, "title": "Episode of 1"}],
        "late": False,
    }


async def test_what_is_watched_or_still_to_come_is_no_news(read: Read) -> None:
    watched = replace(airing(1, NOW), watched=True, watched_at=NOW)
    assert await aired(read, watched, airing(2, NOW + timedelta(seconds=1))) == []


async def test_nothing_is_told_twice_not_even_with_another_time(read: Read) -> None:
    overview = Overview(airings=(airing(1, NOW),))
    news, told = await read(overview, BEFORE)
    assert len(news) == 1
    again, told = await read(overview, told, NOW + timedelta(minutes=5))
    assert again == []
    moved = Overview(airings=(airing(1, NOW + timedelta(days=1)),))
    again, _ = await read(moved, told, NOW + timedelta(days=2))
    assert again == []


async def test_a_show_that_is_followed_later_does_not_tell_of_its_past(read: Read) -> None:
    _, told = await read(Overview(airings=()), BEFORE)
    news, _ = await read(Overview(airings=(airing(1, NOW - timedelta(minutes=1)),)), told)
    assert news == []


async def test_what_aired_while_nothing_ran_is_late(read: Read) -> None:
    told = Told(aired_until=NOW - timedelta(hours=12))
    news = await aired(
        read, airing(1, NOW - timedelta(hours=6)), airing(2, NOW - timedelta(minutes=4)), told=told
    )
    assert [one.attributes["late"] for one in news] == [True, False]


async def test_a_bare_date_airs_with_its_day_and_is_late_after_it(read: Read) -> None:
    day = date(2026, 11, 25)
    told = Told(aired_until=dt_util.start_of_local_day(day) - timedelta(seconds=1))
    (news,) = await aired(read, airing(1, day), told=told)
    assert (news.attributes["at"], news.attributes["late"]) == ("2026-11-25", False)
    (news,) = await aired(read, airing(1, day), told=told, now=NOW + timedelta(days=1))
    assert news.attributes["late"] is True


async def test_what_cannot_be_read_is_told_later(read: Read) -> None:
    news, told = await read(Overview(), BEFORE)
    assert (news, told) == ([], BEFORE)
    assert len(await aired(read, airing(1, NOW - timedelta(minutes=1)), told=told)) == 1


async def test_long_lists_of_episodes_are_cut_and_counted(read: Read) -> None:
    (news,) = await aired(read, *(airing(number, NOW) for number in range(1, 200)))
    assert news.attributes["count"] == 199
    assert len(news.attributes["episodes"]) == 20


async def test_wishes_are_news_by_whatever_id_they_are_known(read: Read) -> None:
    news, told = await read(Overview(wishes=(wish(1),)), BEFORE)
    assert news == []
    news, told = await read(Overview(wishes=(wish(1, "tmdb-5"), wish(2))), told)
    assert [(one.activity, one.attributes["title"]) for one in news] == [(Activity.WATCHLIST_ADDED, "Wish 2")]
    news, _ = await read(Overview(wishes=(wish(2),)), told)
    assert news == []


async def test_many_wishes_at_once_are_one_event(read: Read) -> None:
    _, told = await read(Overview(wishes=()), BEFORE)
    (news,), _ = await read(Overview(wishes=tuple(map(wish, range(1, 40)))), told)
    assert news.attributes["count"] == 39
