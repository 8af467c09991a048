"""Keys tell apart what differs, and nothing else."""

from trakt_tmdb.cache.keys import PUBLIC, key, prefix
from trakt_tmdb.transport.message import Request

REQUEST = Request(path="/shows/1", params=(("extended", "full"), ("language", "zh-CN")))


def test_account_service_path_and_parameters_make_a_key() -> None:
    others = [
        key("bob", "Trakt", REQUEST),
        key("ann", "TMDB", REQUEST),
        key("ann", "Trakt", Request(path="/shows/2", params=REQUEST.params)),
        key("ann", "Trakt", Request(path="/shows/1", params=(("extended", "full"), ("language", "en")))),
    ]

    assert key("ann", "Trakt", REQUEST) not in others
    assert len(set(others)) == 4


def test_an_account_is_cleared_by_the_beginning_of_its_keys() -> None:
    assert key("ann", "Trakt", REQUEST).startswith(prefix("ann"))
    assert not key("ann2", "Trakt", REQUEST).startswith(prefix("ann"))
    assert not key(PUBLIC, "Trakt", REQUEST).startswith(prefix("ann"))
