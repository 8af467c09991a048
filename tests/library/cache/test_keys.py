"""Keys tell apart what differs, and nothing else."""

from trakt_tmdb.cache.keys import PUBLIC, account_prefix, key, kind_prefix
from trakt_tmdb.cache.ttl import HISTORY, TITLE
from trakt_tmdb.transport.message import Request

REQUEST = Request(path="/shows/1", params=(("extended", "full"), ("language", "zh-CN")))


def test_account_service_path_and_parameters_make_a_key() -> None:
    others = [
        key("bob", "Trakt", TITLE, REQUEST),
        key("ann", "TMDB", TITLE, REQUEST),
        key("ann", "Trakt", HISTORY, REQUEST),
        key("ann", "Trakt", TITLE, Request(path="/shows/2", params=REQUEST.params)),
        key(
            "ann", "Trakt", TITLE, Request(path="/shows/1", params=(("extended", "full"), ("language", "en")))
        ),
    ]

    assert key("ann", "Trakt", TITLE, REQUEST) not in others
    assert len(set(others)) == 5


def test_an_account_is_cleared_by_the_beginning_of_its_keys() -> None:
    assert key("ann", "Trakt", TITLE, REQUEST).startswith(account_prefix("ann"))
    assert not key("ann2", "Trakt", TITLE, REQUEST).startswith(account_prefix("ann"))
    assert not key(PUBLIC, "Trakt", TITLE, REQUEST).startswith(account_prefix("ann"))


def test_one_kind_is_cleared_by_the_beginning_of_its_keys() -> None:
    assert key("ann", "Trakt", TITLE, REQUEST).startswith(kind_prefix("ann", "Trakt", TITLE))
    assert not key("ann", "Trakt", HISTORY, REQUEST).startswith(kind_prefix("ann", "Trakt", TITLE))
