from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from trakt_tmdb.account.action import Part
from trakt_tmdb.account.extent import Extent, extent_of
from trakt_tmdb.account.preference import Specials
from trakt_tmdb.account.when import known_time
from trakt_tmdb.catalogue.episode import Episode, Season
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, SeasonRef, Target, TitleRef, UpTo
from trakt_tmdb.errors import NotFoundError

NOW = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)
EARLIER, LATER = NOW - timedelta(days=30), NOW + timedelta(days=30)
UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
SHOW = TitleRef(media=Media.SHOW, trakt=1)


def episode(
    season: int, number: int, first_aired: datetime | None = EARLIER, released: date | None = None
) -> Episode:
    item = season * 100 + number
    return Episode(trakt=item, season=season, number=number, first_aired=first_aired, released=released)


def season_of(*episodes: Episode) -> Season:
    return Season(trakt=1, number=episodes[0].season, episodes=episodes)


SEASONS = (
    season_of(episode(2, 1), episode(2, 2), episode(2, 4, NOW), episode(2, 5, LATER), episode(2, 6, None)),
    season_of(episode(0, 1), episode(0, 2)),
    season_of(episode(1, 1), episode(1, 2)),
)
"""As Trakt may send them: in no order, and with a number left out."""


def extent(
    target: Target,
    watched: dict[int, list[datetime]] | None = None,
    *,
    seasons: Sequence[Season] = SEASONS,
    specials: Specials = Specials.OUT,
) -> Extent:
    seen = watched or {}

    def plays(part: Part) -> Sequence[datetime]:
        return seen.get(part.item, ())

    return extent_of(target, seasons, plays, NOW, specials)


def ref(season: int, number: int) -> EpisodeRef:
    return EpisodeRef(title=SHOW, season=season, number=number)


@pytest.mark.parametrize(
    ("target", "due", "unaired", "earlier"),
    [
        (SHOW, [101, 102, 201, 202, 204], 2, 0),
        (SeasonRef(title=SHOW, season=1), [101, 102], 0, 0),
        (SeasonRef(title=SHOW, season=2), [201, 202, 204], 2, 2),
        (SeasonRef(title=SHOW, season=0), [1, 2], 0, 0),
        (UpTo(episode=ref(2, 2)), [101, 102, 201, 202], 0, 0),
        (UpTo(episode=ref(2, 6)), [101, 102, 201, 202, 204], 2, 0),
        (UpTo(episode=ref(0, 1)), [1], 0, 0),
        (ref(2, 4), [204], 0, 4),
        (ref(2, 5), [205], 0, 5),
        (ref(0, 2), [2], 0, 0),
    ],
    ids=str,
)
def test_a_target_comes_to_what_is_out_in_order_and_counts_the_rest(
    target: Target, due: list[int], unaired: int, earlier: int
) -> None:
    found = extent(target)

    assert [part.item for part in found.due] == due
    assert (found.unaired, found.earlier) == (unaired, earlier)
    assert (found.watched, found.plays, found.seen_at) == ((), 0, None)


def test_what_was_watched_is_apart_with_all_its_plays() -> None:
    found = extent(SeasonRef(title=SHOW, season=2), {101: [NOW], 201: [EARLIER, UNKNOWN], 205: [UNKNOWN]})

    assert [part.item for part in found.due] == [202, 204]
    assert [part.item for part in found.watched] == [201, 205]
    assert (found.plays, found.seen_at, found.unaired, found.earlier) == (3, EARLIER, 1, 1)


def test_a_play_of_unknown_time_was_seen_at_no_time() -> None:
    found = extent(ref(1, 1), {101: [UNKNOWN]})

    assert (found.due, found.plays, found.seen_at) == ((), 1, None)
    assert (known_time(UNKNOWN), known_time(None), known_time(NOW)) == (None, None, NOW)


def test_a_bare_release_date_counts_from_its_first_second() -> None:
    seasons = [
        season_of(
            episode(1, 1, None, NOW.date()),
            episode(1, 2, None, NOW.date() + timedelta(days=1)),
        )
    ]

    found = extent_of(SHOW, seasons, lambda _: (), NOW)

    assert [part.item for part in found.due] == [101]
    assert found.unaired == 1


@pytest.mark.parametrize(
    "target", [ref(3, 1), ref(1, 3), SeasonRef(title=SHOW, season=3), UpTo(episode=ref(2, 3))], ids=str
)
def test_what_the_show_does_not_have_is_not_found(target: Target) -> None:
    with pytest.raises(NotFoundError, match=str(target)):
        extent(target)


BETWEEN = EARLIER + timedelta(days=1)
WITH_SPECIALS = (
    season_of(episode(0, 1, EARLIER), episode(0, 2, BETWEEN), episode(0, 3, LATER), episode(0, 4, None)),
    season_of(episode(1, 1, EARLIER), episode(1, 2, BETWEEN)),
    season_of(episode(2, 1, NOW), episode(2, 2, None)),
)
"""A special of the first day, one of the second, one to come and one that nobody dates."""


@pytest.mark.parametrize(
    ("target", "due", "unaired", "earlier"),
    [
        (SHOW, [1, 2, 101, 102, 201], 3, 0),
        (UpTo(episode=ref(1, 1)), [1, 101], 0, 0),
        (UpTo(episode=ref(1, 2)), [1, 2, 101, 102], 0, 0),
        (UpTo(episode=ref(2, 2)), [1, 2, 101, 102, 201], 1, 0),
        (UpTo(episode=ref(0, 2)), [1, 2], 0, 0),
        (SeasonRef(title=SHOW, season=1), [101, 102], 0, 1),
        (SeasonRef(title=SHOW, season=0), [1, 2], 2, 0),
        (ref(1, 2), [102], 0, 3),
        (ref(0, 3), [3], 0, 0),
    ],
    ids=str,
)
def test_specials_that_count_come_with_the_show_and_up_to_here_with_what_is_no_newer(
    target: Target, due: list[int], unaired: int, earlier: int
) -> None:
    found = extent(target, seasons=WITH_SPECIALS, specials=Specials.IN)

    assert [part.item for part in found.due] == due
    assert (found.unaired, found.earlier) == (unaired, earlier)


def test_up_to_here_adds_what_was_earlier_and_the_episode_itself() -> None:
    for number in (1, 2):
        upto = extent(UpTo(episode=ref(1, number)), seasons=WITH_SPECIALS, specials=Specials.IN)
        alone = extent(ref(1, number), seasons=WITH_SPECIALS, specials=Specials.IN)

        assert len(upto.due) == alone.earlier + 1
