"""Specials in or out, show by show."""

from pathlib import Path

import pytest

from tests.library.tracker.conftest import utc_now
from tests.library.tracker.mine import next_episodes
from tests.library.tracker.watching import (
    LONG_SHOW,
    episode_ref,
    out,
    parts,
    regular,
    show_called,
    show_ref,
    watched,
)
from trakt_tmdb import (
    InvalidRequestError,
    Journal,
    Media,
    TitleRef,
    TMDBClient,
    Tracker,
    TraktClient,
    UpTo,
    View,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part, Show
from trakt_tmdb.tracker.views import Progress


@pytest.fixture
def show(simulator: Simulator) -> Show:
    return show_called(simulator, LONG_SHOW)


@pytest.fixture
def specials(show: Show) -> list[Part]:
    """Those that aired."""
    found = out(parts(show, 0))
    assert found
    return found


async def test_progress_counts_specials_only_where_they_were_included(
    simulator: Simulator, tracker: Tracker, show: Show, specials: list[Part]
) -> None:
    simulator.state.demo.watch([(specials[0], utc_now()), (regular(show)[0], utc_now())])
    aired = len(show.aired(utc_now()))

    plain = await tracker.details(show_ref(show))
    await tracker.include_specials(show_ref(show))
    included = await tracker.details(show_ref(show))
    await tracker.leave_out_specials(show_ref(show))

    assert (plain.card.progress, plain.specials) == (Progress(aired=aired, completed=1), False)
    whole = Progress(aired=aired + len(specials), completed=2)
    assert (included.card.progress, included.specials) == (whole, True)
    assert await tracker.details(show_ref(show)) == plain
    by_season = [season.progress for season in included.seasons if season.progress]
    assert sum(one.aired for one in by_season) == whole.aired
    assert sum(one.completed for one in by_season) == whole.completed
    assert included.up_next == plain.up_next


async def test_a_rewatch_counts_specials_from_its_beginning(
    simulator: Simulator, tracker: Tracker, show: Show, specials: list[Part]
) -> None:
    simulator.state.demo.watch([(specials[0], specials[0].episode.first_aired)])
    simulator.state.demo.watch([(part, part.episode.first_aired) for part in regular(show)[:3]])
    await tracker.include_specials(show_ref(show))

    simulator.state.demo.start_rewatch(show)
    simulator.state.demo.watch([(specials[1], utc_now())])
    page = await tracker.details(show_ref(show))

    assert page.card.progress
    assert page.card.progress.completed == 1


async def test_the_whole_show_is_marked_with_released_specials(
    simulator: Simulator, tracker: Tracker, show: Show, specials: list[Part]
) -> None:
    count = len(show.aired(utc_now()))
    assert (await tracker.preview(show_ref(show))).plays == count

    await tracker.include_specials(show_ref(show))
    assert (await tracker.preview(show_ref(show))).plays == count + len(specials)
    receipt = await tracker.mark_watched(show_ref(show), confirm_plays=count + len(specials))

    assert watched(simulator, parts(show, 0)) == specials
    assert len(watched(simulator, regular(show))) == count
    await tracker.undo(receipt.receipt)
    assert watched(simulator, [*parts(show, 0), *regular(show)]) == []


async def test_up_to_here_takes_the_specials_that_are_no_newer(
    simulator: Simulator, tracker: Tracker, show: Show, specials: list[Part]
) -> None:
    here = next(part for part in regular(show) if part.episode.first_aired > specials[0].episode.first_aired)
    target = UpTo(episode=episode_ref(show, here.episode.season, here.episode.number))
    plain = (await tracker.preview(target)).plays
    old = [one for one in specials if one.episode.first_aired <= here.episode.first_aired]
    assert 0 < len(old) < len(specials)

    await tracker.include_specials(show_ref(show))
    await tracker.mark_watched(target, confirm_plays=plain + len(old))

    assert watched(simulator, parts(show, 0)) == old
    assert len(watched(simulator, regular(show))) == plain


async def test_unmarking_the_show_takes_its_specials_only_where_they_count(
    simulator: Simulator, tracker: Tracker, show: Show, specials: list[Part]
) -> None:
    simulator.state.demo.watch([(specials[0], utc_now()), (regular(show)[0], utc_now())])

    await tracker.mark_unwatched(show_ref(show), confirm_plays=1)
    assert watched(simulator, specials) == [specials[0]]

    await tracker.include_specials(show_ref(show))
    await tracker.mark_unwatched(show_ref(show), confirm_plays=1)
    assert watched(simulator, specials) == []


async def test_up_next_stays_as_trakt_says_it(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    simulator.state.demo.watch([(regular(show)[0], utc_now())])
    before = next_episodes(await tracker.up_next())

    await tracker.include_specials(show_ref(show))

    assert next_episodes(await tracker.up_next()) == before


async def test_details_are_told_of_once_and_other_shows_keep_theirs_out(tracker: Tracker, show: Show) -> None:
    told: list[frozenset[View]] = []
    tracker.subscribe(told.append)

    await tracker.leave_out_specials(show_ref(show))
    await tracker.include_specials(show_ref(show))
    await tracker.include_specials(TitleRef(media=Media.SHOW, tmdb=show.ids.tmdb))

    assert told == [{View.DETAILS}]
    assert tracker.includes_specials(show_ref(show))
    assert not tracker.includes_specials(TitleRef(media=Media.SHOW, trakt=1001))
    assert tracker.pending == 0


async def test_the_choice_holds_after_a_restart(
    trakt: TraktClient, tmdb: TMDBClient, show: Show, tmp_path: Path
) -> None:
    for expected in (False, True):
        async with (
            Journal(tmp_path / "own.db") as journal,
            Tracker(trakt, tmdb, journal=journal) as running,
        ):
            assert running.includes_specials(show_ref(show)) is expected
            await running.include_specials(show_ref(show))


async def test_a_movie_has_no_specials(tracker: Tracker) -> None:
    movie = TitleRef(media=Media.MOVIE, trakt=1)

    for choose in (tracker.include_specials, tracker.leave_out_specials):
        with pytest.raises(InvalidRequestError, match="Only a show"):
            await choose(movie)
