"""A process that is killed leaves a whole file that holds the beginning of what it did."""

from pathlib import Path

import pytest

from tests.library.cache.sqlite.support import (
    another_process,
    is_ended,
    is_there,
    is_whole,
    keys,
    opened,
    said,
)

ROUNDS = 12


async def test_a_file_holds_the_beginning_of_what_a_killed_process_wrote(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """No later change is there without all earlier ones: neither entries nor what ended them are missing."""
    async with another_process("kill_writers", tmp_path, ROUNDS) as process:
        assert await said(process) == "done"

    written = [await _beginning(tmp_path / f"{number}.db") for number in range(ROUNDS)]
    assert max(written) > 100
    assert caplog.records == []


async def test_processes_killed_while_they_open_a_file_leave_it_to_the_next(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with another_process("kill_starters", path, 3 * ROUNDS) as process:
        assert await said(process) == "done"

    async with opened(path) as cache:
        await cache.get("a0")
    assert is_whole(path)
    assert caplog.records == []
    assert not list(path.parent.glob("*unreadable*"))


async def _beginning(path: Path) -> int:
    """How many rounds of a writer the file holds; each is whole, and so are all before the last."""
    if not is_there(path):
        return 0
    async with opened(path) as cache:
        await cache.get("a0")
        held = keys(path)
        last = max((int(key[1:]) for key in held), default=-1)
        for number in range(last):
            assert {f"a{number}", f"b{number}"} <= held
            assert is_ended(await cache.get(f"a{number}"))
        if f"b{last}" in held:
            assert is_ended(await cache.get(f"a{last}"))
    assert is_whole(path)
    return last
