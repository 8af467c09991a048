"""Paging headers are read, or not believed."""

from trakt_tmdb.transport.paging import Paging


def test_the_four_headers_are_read() -> None:
    headers = {
        "x-pagination-page": "2",
        "x-pagination-limit": "250",
        "x-pagination-page-count": "4",
        "x-pagination-item-count": "900",
    }

    assert Paging.from_headers(headers) == Paging(page=2, limit=250, page_count=4, item_count=900)


def test_nonsense_counts_as_absent() -> None:
    assert Paging.from_headers({"x-pagination-page": "two", "x-pagination-item-count": "-1"}) is None
    assert Paging.from_headers({"x-pagination-page-count": "9" * 5000}) is None
    assert Paging.from_headers({}) is None
