"""Orders in which some have changed places."""

import pytest

from trakt_tmdb.account.order import moved


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("abcd", ""),
        ("bcda", "a"),
        ("dabc", "d"),
        ("bacd", "ba"),
        ("badc", "badc"),
        ("cbad", "ca"),
    ],
    ids=["as before", "to the end", "to the front", "past its neighbour", "two pairs", "the ends of three"],
)
def test_the_one_that_was_moved_is_told_where_it_was_one_alone(now: str, told: str) -> None:
    assert "".join(moved("abcd", now)) == told
