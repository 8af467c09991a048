from datetime import UTC, datetime, timedelta

from trakt_tmdb.account.action import (
    Action,
    AddFavorite,
    AddToWatchlist,
    MarkUnwatched,
    MarkWatched,
    Part,
    Rate,
    RemoveFavorite,
    RemoveFromWatchlist,
    Undo,
    Unrate,
)
from trakt_tmdb.account.intent import Intent, Origin
from trakt_tmdb.account.journal import Entry
from trakt_tmdb.account.outcome import State
from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.when import When
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, SeasonRef, TitleRef

MADE_AT = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)
AIRED = datetime(2020, 1, 1, 20, tzinfo=UTC)
SHOW = TitleRef(media=Media.SHOW, trakt=1, tmdb=7)
SAME_SHOW = TitleRef(media=Media.SHOW, tmdb=7)
OTHER = TitleRef(media=Media.SHOW, trakt=2)
MOVIE = TitleRef(media=Media.MOVIE, trakt=1)
EPISODE = EpisodeRef(title=SHOW, season=1, number=2)
PARTS = tuple(Part(item=10 + number, season=1, number=number, released=AIRED) for number in (1, 2))


def entry(action: Action, *, number: int = 1, state: State = State.WAITING) -> Entry:
    made_at = MADE_AT + timedelta(minutes=number - 1)
    intent = Intent(intent_id=f"tap-{number}", made_at=made_at, origin=Origin.PANEL, action=action)
    return Entry(intent=intent, state=state)


def pending(*actions: Action) -> Pending:
    found = Pending()
    for number, action in enumerate(actions, 1):
        found.take(entry(action, number=number))
    return found


def test_a_waiting_mark_is_seen_by_any_id_of_its_show() -> None:
    waiting = pending(MarkWatched(target=str(EPISODE)))

    assert waiting.episode(SAME_SHOW, 1, 2) == MADE_AT
    assert waiting.episode(SAME_SHOW, 1, 3) is None
    assert waiting.episode(OTHER, 1, 2) is None
    assert waiting.movie(MOVIE) is None


def test_a_waiting_movie_is_no_show_of_that_id() -> None:
    waiting = pending(MarkWatched(target=str(MOVIE)))

    assert waiting.movie(MOVIE) == MADE_AT
    assert waiting.movie(SHOW) is None


def test_a_bulk_is_each_of_its_episodes_and_no_other() -> None:
    season = str(SeasonRef(title=SHOW, season=1))

    now = pending(MarkWatched(target=season, parts=PARTS))
    assert [now.episode(SHOW, 1, number) for number in (1, 2, 3)] == [MADE_AT, MADE_AT, None]
    assert len(now) == 1
    released = pending(MarkWatched(target=season, when=When.RELEASED, parts=PARTS))
    assert released.episode(SHOW, 1, 1) == AIRED


def test_of_a_mark_and_an_unmark_the_later_holds() -> None:
    mark, unmark = MarkWatched(target=str(EPISODE)), MarkUnwatched(target=str(SHOW), parts=PARTS)

    unmarked = pending(mark, unmark)
    assert (unmarked.episode(SHOW, 1, 2), unmarked.unwatched(SHOW, 1, 2)) == (None, True)
    marked = pending(unmark, mark)
    assert (marked.episode(SHOW, 1, 2), marked.unwatched(SHOW, 1, 2)) == (
        MADE_AT + timedelta(minutes=1),
        False,
    )
    assert marked.unwatched(SHOW, 1, 1)
    assert not marked.unwatched(SHOW, 1, 3)


def test_an_unmarked_movie_is_unwatched_unless_only_one_play_goes() -> None:
    assert pending(MarkUnwatched(target=str(MOVIE))).unwatched(MOVIE)
    assert not pending(MarkUnwatched(target=str(MOVIE), play=5)).unwatched(MOVIE)


def test_watchlist_and_favourites_are_told_as_they_will_be() -> None:
    title = str(SHOW)

    assert pending().listed(SHOW) is None
    assert pending(AddToWatchlist(target=title)).listed(SAME_SHOW) is True
    assert pending(AddToWatchlist(target=title), RemoveFromWatchlist(target=title)).listed(SHOW) is False
    assert pending(AddToWatchlist(target=title)).favorite(SHOW) is None
    assert pending(AddFavorite(target=title)).favorite(SHOW) is True
    assert pending(AddFavorite(target=title), RemoveFavorite(target=title)).favorite(SHOW) is False


def test_a_rating_belongs_to_what_was_rated() -> None:
    rated = Rate.of(SHOW, 8)
    unrated = Unrate(target=str(EPISODE))
    waiting = pending(rated, unrated)

    assert waiting.rating(SAME_SHOW) == rated
    assert waiting.rating(EPISODE) == unrated
    assert waiting.rating(EpisodeRef(title=SHOW, season=1, number=3)) is None
    assert waiting.rating(MOVIE) is None


def test_what_is_settled_waits_no_longer() -> None:
    waiting = pending(MarkWatched(target=str(EPISODE)), Undo(receipt="tap-0"))
    assert len(waiting) == 2

    waiting.take(entry(MarkWatched(target=str(EPISODE)), state=State.SENDING))
    assert len(waiting) == 2
    waiting.take(entry(MarkWatched(target=str(EPISODE)), state=State.DONE))
    waiting.take(entry(Undo(receipt="tap-0"), number=2, state=State.DONE))

    assert (len(waiting), waiting.episode(SHOW, 1, 2)) == (0, None)
