"""Sizes and addresses of pictures."""

import pytest

from trakt_tmdb.tmdb.images import PictureKind, size, url


@pytest.mark.parametrize(
    ("kind", "width", "name"),
    [
        ("poster", 1, "w92"),
        ("poster", 342, "w342"),
        ("poster", 343, "w500"),
        ("poster", 2000, "original"),
        ("backdrop", 500, "w780"),
        ("still", 300, "w300"),
        ("profile", 186, "original"),
    ],
)
def test_the_smallest_size_that_is_wide_enough(kind: PictureKind, width: int, name: str) -> None:
    assert size(kind, width) == name


def test_an_address_is_host_size_and_path() -> None:
    assert url("/a.jpg", "w342") == "https://image.tmdb.org/t/p/w342/a.jpg"
    assert url("/a.jpg", host="https://mirror.example/") == "https://mirror.example/t/p/original/a.jpg"
