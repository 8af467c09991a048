"""Pictures on disk stay within their bounds, and a failing disk is a miss."""

import os
from pathlib import Path
from time import time

from custom_components.trakt_panel.images.disk import MAX_AGE, DiskCache


def test_what_was_written_is_read_also_by_the_next_process(tmp_path: Path) -> None:
    DiskCache(str(tmp_path)).write("a", b"picture")
    assert DiskCache(str(tmp_path)).read("a") == b"picture"
    assert DiskCache(str(tmp_path)).read("b") is None


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    cache = DiskCache(str(tmp_path), max_bytes=20)
    cache.write("a", b"12345678")
    cache.write("b", b"12345678")
    cache.read("a")
    cache.write("c", b"12345678")
    assert [cache.read(key) is not None for key in "abc"] == [True, False, True]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]


def test_what_an_earlier_process_left_counts(tmp_path: Path) -> None:
    DiskCache(str(tmp_path)).write("old", b"12345678")
    cache = DiskCache(str(tmp_path), max_bytes=10)
    cache.write("new", b"12345678")
    assert [cache.read(key) is not None for key in ("old", "new")] == [False, True]


def test_nothing_is_kept_for_over_six_months(tmp_path: Path) -> None:
    cache = DiskCache(str(tmp_path))
    cache.write("a", b"picture")
    then = time() - MAX_AGE - 1
    os.utime(tmp_path / "a", (then, then))
    assert cache.read("a") is None


def test_what_is_too_old_goes_although_nobody_asks_for_it(tmp_path: Path) -> None:
    DiskCache(str(tmp_path)).write("a", b"picture")
    then = time() - MAX_AGE - 1
    os.utime(tmp_path / "a", (then, then))
    DiskCache(str(tmp_path)).write("b", b"picture")
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_a_disk_that_fails_is_a_miss(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = DiskCache(str(tmp_path / "file"))
    cache.write("a", b"picture")
    assert cache.read("a") is None
