"""The policy is pure: an entry and a time give a verdict."""

import pytest

from trakt_tmdb.cache.entry import Entry
from trakt_tmdb.cache.policy import Verdict, confirmed, entry_of, expired, judge
from trakt_tmdb.cache.ttl import Kind
from trakt_tmdb.transport.message import Response
from trakt_tmdb.transport.paging import Paging

KIND = Kind("history", fresh=10.0, stale=100.0, keep=1000.0)
ANSWER = Response(status=200, headers={"etag": '"v1"', "x-pagination-page-count": "3"}, body=b"[]")
ENTRY = entry_of(ANSWER, KIND, ("history",), now=5000.0)


@pytest.mark.parametrize(
    ("age", "verdict"),
    [
        (0.0, Verdict.FRESH),
        (9.9, Verdict.FRESH),
        (10.0, Verdict.STALE),
        (99.9, Verdict.STALE),
        (100.0, Verdict.OUTAGE_ONLY),
        (999.9, Verdict.OUTAGE_ONLY),
        (1000.0, Verdict.GONE),
    ],
)
def test_an_entry_ages(age: float, verdict: Verdict) -> None:
    assert judge(ENTRY, 5000.0 + age) is verdict


def test_an_entry_keeps_what_came_with_it() -> None:
    kept = Entry(
        body=b"[]",
        stored_at=5000.0,
        fresh_until=5010.0,
        stale_until=5100.0,
        keep_until=6000.0,
        etag='"v1"',
        tags=("history",),
        paging=Paging(page_count=3),
    )

    assert kept == ENTRY


def test_a_clock_set_back_makes_an_entry_be_asked_for_again() -> None:
    assert judge(ENTRY, 5000.0 - 3600.0) is Verdict.OUTAGE_ONLY
    assert judge(ENTRY, 5000.0 - 1.0) is Verdict.FRESH


def test_an_ended_entry_is_only_for_an_outage() -> None:
    assert judge(expired(ENTRY), 5001.0) is Verdict.OUTAGE_ONLY


def test_a_confirmed_entry_begins_again() -> None:
    again = confirmed(expired(ENTRY), KIND, now=7000.0)

    assert judge(again, 7009.0) is Verdict.FRESH
    assert again.body == ENTRY.body
    assert again.etag == ENTRY.etag
