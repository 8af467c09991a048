"""What is on, what is next and how much airs, from the airings that are known."""

from datetime import UTC, date, datetime, timedelta

import pytest
from homeassistant.core import HomeAssistant
from msgspec.structs import replace

from custom_components.trakt_panel.calendar import event_of
from custom_components.trakt_panel.overview import Overview
from custom_components.trakt_panel.upcoming import next_episode
from trakt_tmdb import Airing, DayRule, Media
from trakt_tmdb.tracker.views import EpisodeCard, TitleCard, UpNext, UpNextShow

NOW = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
CARD = TitleCard(ref="show/trakt-2", media=Media.SHOW, title="Far Ahead")


def airing(at: datetime | date, runtime: int | None = 45) -> Airing:
    return Airing(
        ref="show/trakt-1/s01e05",
        title_ref="show/trakt-1",
        media=Media.SHOW,
        at=at,
        title="Show",
        season=1,
        number=5,
        episode_title="Title",
        runtime=runtime,
        network="Network",
    )


ENDED = airing(NOW - timedelta(hours=2))
ON_AIR = airing(NOW - timedelta(minutes=10))
NEXT = airing(NOW + timedelta(hours=1))


@pytest.fixture(autouse=True)
async def _zone(hass: HomeAssistant) -> None:
    await hass.config.async_set_time_zone("Asia/Shanghai")


def test_what_airs_now_is_shown_before_what_is_next() -> None:
    overview = Overview(airings=(ENDED, ON_AIR, NEXT))
    assert overview.on_air(NOW) is ON_AIR
    assert overview.next_airing(NOW) is NEXT
    assert overview.on_air(NOW + timedelta(minutes=50)) is NEXT
    assert overview.on_air(NOW + timedelta(days=1)) is None


def test_a_bare_date_is_on_all_day_and_is_never_waited_for() -> None:
    all_day = airing(date(2026, 11, 23))
    overview = Overview(airings=(all_day,))
    assert overview.on_air(NOW) is all_day
    assert overview.next_airing(NOW - timedelta(days=9)) is None
    event = event_of(all_day)
    assert (event.start, event.end) == (date(2026, 11, 23), date(2026, 11, 24))


@pytest.mark.parametrize(("day_starts", "before", "then"), [(0, 1, 3), (300, 3, 1)])
def test_days_begin_when_the_persons_do(day_starts: int, before: int, then: int) -> None:
    overview = Overview(airings=(ENDED, ON_AIR, NEXT, airing(date(2026, 11, 22))))
    rule = DayRule(time_zone="Asia/Shanghai", day_starts=day_starts)
    assert overview.on_day_of(NOW - timedelta(hours=12), rule) == before
    assert overview.on_day_of(NOW + timedelta(hours=2), rule) == then
    assert Overview().on_day_of(NOW, rule) is None


def test_an_event_names_show_number_and_title_and_lasts_its_runtime() -> None:
    event = event_of(ON_AIR)
    assert (event.summary, event.description, event.uid) == (
        "Show S01E05 Title",
        "Network",
        "show/trakt-1/s01e05",
    )
    assert (event.start, event.end) == (ON_AIR.at, NOW + timedelta(minutes=35))
    assert event_of(airing(NOW, runtime=None)).end == NOW + timedelta(minutes=30)


def test_a_show_that_waits_further_ahead_is_next_where_the_schedule_knows_nothing() -> None:
    def waits(at: datetime | date | None) -> UpNextShow:
        episode = EpisodeCard(ref="show/trakt-2/s02e01", season=2, number=1, title="Return", at=at)
        return UpNextShow(show=CARD, episode=episode, episodes_left=0)

    later = NOW + timedelta(days=40)
    waiting = (waits(None), waits(date(2026, 12, 1)), waits(later), waits(later + timedelta(days=1)))
    up_next = UpNext(shows=(), waiting=waiting, read=4, total=4)
    overview = Overview(airings=(ENDED,), up_next=up_next)
    found = next_episode(overview, NOW)
    assert found
    assert found.at == later
    assert found.attributes() == {"show": "Far Ahead", "season": 2, "episode": 1, "title": "Return"}
    assert next_episode(replace(overview, airings=(NEXT,)), NOW) != found
    assert next_episode(Overview(), NOW) is None
