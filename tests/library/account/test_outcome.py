from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from trakt_tmdb import errors
from trakt_tmdb.account.outcome import Gone, Kept, Outcome, Played, Plays, Removed
from trakt_tmdb.account.refusal import FOR_GOOD, error_of, refused
from trakt_tmdb.errors import AccountLimitError, TraktTMDBError, VIPRequiredError
from trakt_tmdb.trakt.models.history import Play
from trakt_tmdb.trakt.models.media import Media

AT = datetime(2026, 11, 22, 20, 15, tzinfo=UTC)


def played(at: datetime | None = AT, before: tuple[int, ...] = (1,)) -> Played:
    return Played(media=Media.EPISODE, item=7, at=at, before=before)


def found(plays: Plays, *history: Play) -> list[int | None]:
    return [play.id for _, play in plays.found({7: history})]


def test_our_play_is_a_new_one_of_our_second() -> None:
    ours = Plays(added=(played(),))

    assert found(ours, Play(id=2, watched_at=AT + timedelta(milliseconds=400))) == [2]
    assert found(ours, Play(id=1, watched_at=AT)) == []
    assert found(ours, Play(id=2, watched_at=AT + timedelta(seconds=1))) == []


def test_two_plays_of_one_second_are_two() -> None:
    ours = Plays(added=(played(), played()))

    assert found(ours, Play(id=2, watched_at=AT)) == [2]
    assert found(ours, Play(id=2, watched_at=AT), Play(id=3, watched_at=AT)) == [2, 3]


def test_a_play_of_unknown_time_leaves_the_known_ones_to_theirs() -> None:
    ours = Plays(added=(played(at=None), played()))

    assert found(ours, Play(id=2, watched_at=AT), Play(id=3)) == [2, 3]


@pytest.mark.parametrize(
    "outcome",
    [
        Plays(added=(played(),), title=3, unlisted=Kept(notes="soon")),
        Removed(plays=(Gone(play=9_100_200_300_400_501, media=Media.MOVIE, item=1, at=None),), title=1),
        refused(AccountLimitError("full", upgrade_url="https://trakt.tv/vip")),
    ],
    ids=lambda one: type(one).__name__,
)
def test_an_outcome_reads_back_from_the_journal(outcome: Outcome) -> None:
    assert msgspec.json.decode(msgspec.json.encode(outcome), type=Outcome) == outcome


@pytest.mark.parametrize("kind", FOR_GOOD)
def test_a_refusal_is_the_same_error_again(kind: type[TraktTMDBError]) -> None:
    again = error_of(refused(kind("no")))

    assert (type(again), str(again)) == (kind, "no")
    assert getattr(errors, kind.__name__) is kind


def test_a_refusal_keeps_what_a_person_can_do_about_it() -> None:
    full = AccountLimitError("full", upgrade_url="https://trakt.tv/vip")
    full.limit = 250

    again = error_of(refused(full))
    vip = error_of(refused(VIPRequiredError("VIP only", upgrade_url="https://trakt.tv/vip")))

    assert isinstance(again, AccountLimitError)
    assert (again.limit, again.upgrade_url) == (250, "https://trakt.tv/vip")
    assert isinstance(vip, VIPRequiredError)
    assert vip.upgrade_url == "https://trakt.tv/vip"
