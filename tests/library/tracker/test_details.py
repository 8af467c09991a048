"""Everything about one title, from both services, in the person's language."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from msgspec.structs import replace

from tests.library.tracker.conftest import LANTERN, requests_to
from trakt_tmdb import EpisodeRef, Journal, Media, NotFoundError, TitleRef, TMDBClient, Tracker, TraktClient
from trakt_tmdb.catalogue.picture import Picture, PictureSource
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.catalogue.models import Ids
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.details import still_ahead
from trakt_tmdb.tracker.views import Details, EpisodeCard, Progress

CHINESE = "zh-Hans"
NOW = datetime(2026, 11, 22, 20, tzinfo=UTC)


def show_called(simulator: Simulator, title: str) -> Show:
    return next(show for show in simulator.state.catalogue.shows.all if show.title == title)


def ref_to(title: Show | Movie) -> TitleRef:
    media = Media.SHOW if isinstance(title, Show) else Media.MOVIE
    return TitleRef(media=media, trakt=title.ids.trakt, tmdb=title.ids.tmdb)


def watched_show(simulator: Simulator) -> Show:
    """A show of the demo account with more episodes to come."""
    now, account = simulator.state.clock.now(), simulator.state.demo
    return next(
        show
        for show in simulator.state.catalogue.shows.on_trakt
        if show.ids.trakt in account.history.shows() and show.coming(now) and show.ids.tmdb
    )


def watched_movie(simulator: Simulator) -> Movie:
    seen = simulator.state.demo.history.movies()
    return next(
        movie
        for movie in simulator.state.catalogue.movies.on_trakt
        if movie.ids.trakt in seen and movie.ids.tmdb
    )


def pictures_in(value: object) -> Iterator[Picture]:
    if isinstance(value, Picture):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from pictures_in(one)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from pictures_in(getattr(value, name))


async def test_a_show_is_there_whole(simulator: Simulator, tracker: Tracker) -> None:
    show = watched_show(simulator)
    now = simulator.state.clock.now()

    page = await tracker.details(ref_to(show))

    assert page.card.title == show.title
    assert page.overview == show.prose["en-US"].overview
    assert (page.network, page.status, page.runtime) == (show.network, show.status, show.runtime)
    assert page.released
    assert page.backdrop
    assert [one.name for one in page.cast] == [role.person.name for role in show.cast]
    assert [one.character for one in page.cast] == [role.character for role in show.cast]
    assert any(one.picture for one in page.cast)
    assert page.next_episode
    assert page.next_episode.at == show.coming(now)[0].first_aired
    assert page.trailers
    assert page.where_to_watch


async def test_progress_is_the_persons_season_by_season(simulator: Simulator, tracker: Tracker) -> None:
    show = watched_show(simulator)
    now = simulator.state.clock.now()
    seen = {play.key[1] for play in simulator.state.demo.history.shows()[show.ids.trakt or 0]}

    page = await tracker.details(ref_to(show))

    for season in page.seasons:
        found = show.season(season.number)
        assert found
        aired = [episode for episode in found.episodes if episode.first_aired <= now]
        completed = sum(episode.ids.trakt in seen for episode in aired)
        assert season.progress == Progress(aired=len(aired), completed=completed)
        assert season.episode_count == len(found.episodes)
    regular = [season.progress for season in page.seasons if season.number and season.progress]
    assert page.card.progress == Progress(
        aired=sum(one.aired for one in regular), completed=sum(one.completed for one in regular)
    )


@pytest.mark.usefixtures("lantern_unseen")
async def test_up_next_is_the_episode_after_the_last_one_seen(simulator: Simulator, tracker: Tracker) -> None:
    page = await tracker.details(LANTERN)
    assert page.up_next
    assert (page.up_next.season, page.up_next.number) == (1, 1)

    await tracker.mark_watched(EpisodeRef(title=LANTERN, season=1, number=1))
    page = await tracker.details(LANTERN)
    assert page.up_next
    assert (page.up_next.season, page.up_next.number) == (1, 2)
    assert page.card.progress
    assert page.card.progress.completed == 1


async def test_specials_come_last_and_count_for_themselves(simulator: Simulator, tracker: Tracker) -> None:
    show = show_called(simulator, "Captain Tetsu and the Endless Sea")
    special = next(part for part in simulator.state.catalogue.parts.values() if part.show is show)
    simulator.state.demo.watch([(special, simulator.state.clock.now())])

    page = await tracker.details(ref_to(show))

    numbers = [season.number for season in page.seasons]
    assert numbers == [*range(1, 23), 0]
    assert page.seasons[-1].progress
    assert page.seasons[-1].progress.completed == 1


@pytest.mark.usefixtures("lantern_unseen")
async def test_texts_are_in_the_persons_language(simulator: Simulator, tracker: Tracker) -> None:
    prose = show_called(simulator, "The Lantern Keeper of Asahi Street").prose["zh-CN"]

    page = await tracker.details(LANTERN, language=CHINESE)

    assert (page.card.title, page.overview) == (prose.title, prose.overview)
    assert page.up_next
    assert page.up_next.title == "点亮港湾的少年"
    assert page.up_next.overview
    assert "灯塔" in page.up_next.overview


@pytest.mark.parametrize("language", ["en", CHINESE, "de"])
async def test_a_seasons_name_that_only_repeats_its_number_is_left_to_the_panel(
    tracker: Tracker, language: str
) -> None:
    page = await tracker.details(LANTERN, language=language)

    assert [season.title for season in page.seasons] == [None, None]


async def test_a_reader_of_another_language_gets_english_rather_than_nothing(
    simulator: Simulator, tracker: Tracker
) -> None:
    english = show_called(simulator, "The Lantern Keeper of Asahi Street").prose["en-US"]

    page = await tracker.details(LANTERN, language="it")

    assert (page.card.title, page.overview) == (english.title, english.overview)


async def test_where_to_watch_says_which_region_it_speaks_of(simulator: Simulator, tracker: Tracker) -> None:
    regions = set()
    for show in simulator.state.catalogue.shows.on_tmdb[:12]:
        for region in ("de", "AQ"):
            found = (await tracker.details(ref_to(show), region=region)).where_to_watch
            if found is None:
                continue
            assert found.asked == region.upper()
            assert found.providers
            assert found.link
            assert found.link.startswith("https://")
            regions.add((found.asked, found.region))
    assert ("DE", "DE") in regions
    assert ("AQ", "US") in regions
    assert ("AQ", "AQ") not in regions


async def test_similar_titles_cost_no_request_and_open_by_their_tmdb_id(
    simulator: Simulator, tracker: Tracker
) -> None:
    page = await tracker.details(LANTERN, language=CHINESE)
    assert len(page.similar) == 12

    first = page.similar[0]
    ref = TitleRef.parse(first.ref)
    assert (ref.trakt, first.on_trakt) == (None, True)
    opened = await tracker.details(ref, language=CHINESE)
    assert opened.card.title == first.title
    assert opened.card.on_trakt
    assert TitleRef.parse(opened.card.ref).trakt


async def test_a_movie_is_there_whole(simulator: Simulator, tracker: Tracker) -> None:
    movie = watched_movie(simulator)
    plays = simulator.state.demo.history.movies()[movie.ids.trakt or 0]

    page = await tracker.details(ref_to(movie))

    assert (page.card.title, page.released, page.runtime) == (movie.title, movie.released, movie.runtime)
    assert page.plays == len(plays)
    latest = max(play.watched_at for play in plays)
    assert page.card.watched_at == latest.replace(microsecond=latest.microsecond // 1000 * 1000)
    assert page.card.progress is None
    assert page.seasons == ()
    assert page.certification == movie.certification
    assert page.cast
    assert page.similar


async def test_a_mark_that_still_waits_counts_as_a_play(simulator: Simulator, tracker: Tracker) -> None:
    movie = watched_movie(simulator)
    before = await tracker.details(ref_to(movie))
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, status=503, method="POST", count=100))

    assert (await tracker.mark_watched(ref_to(movie), again=True)).pending
    assert (await tracker.details(ref_to(movie))).plays == before.plays + 1


async def test_a_show_that_only_tmdb_has_opens_without_marks(simulator: Simulator, tracker: Tracker) -> None:
    show = show_called(simulator, "Unaccompanied")

    page = await tracker.details(ref_to(show))

    assert (page.card.title, page.card.on_trakt, page.card.year) == (show.title, False, 2021)
    assert page.card.ref == f"show/tmdb-{show.ids.tmdb}"
    assert page.overview == show.prose["en-US"].overview
    assert (page.network, page.status) == (show.network, "ended")
    assert [season.number for season in page.seasons] == [1]
    assert page.up_next is None
    assert page.cast
    assert page.similar


async def test_a_movie_that_only_tmdb_has_opens_without_marks(
    simulator: Simulator, tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = simulator.state.catalogue.movies
    known = shelf.on_tmdb[0]
    movie = replace(known, ids=Ids(trakt=None, slug=known.ids.slug, tmdb=known.ids.tmdb))
    monkeypatch.setitem(shelf._by_tmdb, known.ids.tmdb or 0, movie)

    page = await tracker.details(TitleRef(media=Media.MOVIE, tmdb=known.ids.tmdb), language=CHINESE)

    assert (page.card.title, page.card.on_trakt) == (known.prose["zh-CN"].title, False)
    assert (page.released, page.runtime, page.plays) == (known.released, known.runtime, 0)


async def test_a_show_that_only_trakt_has_comes_from_trakt_alone(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = show_called(simulator, "Lotus and Circuit")

    page = await tracker.details(ref_to(show), language=CHINESE)

    assert (page.card.title, page.overview) == (show.prose["zh-CN"].title, show.prose["zh-CN"].overview)
    assert [one.name for one in page.cast] == [role.person.name for role in show.cast]
    assert page.trailers
    assert page.similar
    assert page.where_to_watch is None


@pytest.mark.parametrize("title", [LANTERN, TitleRef(media=Media.MOVIE, trakt=1001)], ids=str)
async def test_without_tmdb_everything_comes_from_trakt(trakt: TraktClient, title: TitleRef) -> None:
    async with Tracker(trakt) as tracker:
        page = await tracker.details(title, language=CHINESE)
        english = await tracker.details(title)

    assert page.card.title != english.card.title
    assert page.overview != english.overview
    assert page.cast
    assert page.trailers
    assert page.similar
    assert {picture.source for picture in pictures_in(page)} == {PictureSource.TRAKT}


async def test_tmdb_failing_leaves_what_trakt_has(simulator: Simulator, tracker: Tracker) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, status=500, path="/tmdb/", count=500))

    page = await tracker.details(LANTERN)

    assert page.cast
    assert page.similar
    assert all(TitleRef.parse(one.ref).trakt for one in page.similar)


@pytest.mark.parametrize(
    "ref",
    [
        TitleRef(media=Media.SHOW, trakt=1001),
        TitleRef(media=Media.SHOW, tmdb=61_000),
        TitleRef(media=Media.SHOW, imdb="tt31000000"),
        TitleRef(media=Media.SHOW, tvdb=420_000),
    ],
    ids=str,
)
async def test_any_id_opens_the_same_page(tracker: Tracker, ref: TitleRef) -> None:
    assert await tracker.details(ref) == await tracker.details(LANTERN)


@pytest.mark.parametrize(
    "ref",
    [
        TitleRef(media=Media.SHOW, trakt=999_999),
        TitleRef(media=Media.MOVIE, tmdb=999_999),
        TitleRef(media=Media.MOVIE, imdb="tt0"),
    ],
    ids=str,
)
async def test_what_nobody_has_is_not_found(tracker: Tracker, ref: TitleRef) -> None:
    with pytest.raises(NotFoundError):
        await tracker.details(ref)


async def test_a_page_costs_one_tmdb_request_and_a_few_at_trakt_and_nothing_again(
    simulator: Simulator, tracker: Tracker
) -> None:
    # What says how the person stands to every title is asked once.
    await tracker.details(ref_to(watched_movie(simulator)))
    await tracker.details(ref_to(watched_show(simulator)))
    requests = simulator.state.requests
    for title, at_trakt in ((LANTERN, 4), (ref_to(simulator.state.catalogue.movies.on_tmdb[3]), 1)):
        requests.clear()
        page = await tracker.details(title, language=CHINESE)
        assert requests_to(simulator, Service.TMDB) == 1
        assert requests_to(simulator, Service.TRAKT) <= at_trakt

        requests.clear()
        assert await tracker.details(title, language=CHINESE) == page
        assert not requests.counts


async def test_every_picture_is_signed(
    simulator: Simulator, trakt: TraktClient, tmdb: TMDBClient, journal: Journal
) -> None:
    async with Tracker(trakt, tmdb, journal=journal, sign=lambda name: f"signed {name}") as tracker:
        pages: list[Details] = [
            await tracker.details(ref_to(show_called(simulator, title)))
            for title in ("Captain Tetsu and the Endless Sea", "Unaccompanied", "Lotus and Circuit")
        ]

    found = [picture for page in pages for picture in pictures_in(page)]
    assert len(found) > 30
    assert all(picture.sig == f"signed {picture.source}/{picture.name}" for picture in found)


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (NOW + timedelta(seconds=1), True),
        (NOW, False),
        (NOW.date(), True),
        (NOW.date() - timedelta(days=1), False),
        (None, False),
    ],
)
def test_the_countdown_ends_when_the_episode_airs(at: datetime | date | None, *, shown: bool) -> None:
    episode = EpisodeCard(ref="show/trakt-1/s01e01", season=1, number=1, at=at)

    assert still_ahead(episode, NOW) == (episode if shown else None)
