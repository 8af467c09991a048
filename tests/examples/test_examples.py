"""The examples do what they say, on the simulator."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.examples.conftest import Machine
from tests.library.cache.redis.redis_server import RedisServer, running_redis
from tests.signed_in import REPOSITORY
from trakt_tmdb.simulator import LARGE, Simulator
from trakt_tmdb.simulator.account.history import UNKNOWN_TIME

HISTORY = "trakt GET /sync/history/{type}"
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    with running_redis(tmp_path) as server:
        yield server


def unwatched_show(services: Simulator) -> str:
    """The title of a show with two aired episodes that nobody has begun."""
    state = services.state
    watched = state.demo.history.shows()
    return next(
        show.title
        for show in state.catalogue.shows.on_trakt
        if show.ids.trakt not in watched and len(show.aired(state.clock.now())) > 1
    )


def plays(machine: Machine) -> int:
    return len(machine.services.state.demo.history)


def test_every_example_is_run_here() -> None:
    tested = Path(__file__).read_text(encoding="utf-8")
    names = [path.name for path in (REPOSITORY / "examples").glob("*.py")]
    assert len(names) == 6
    assert [name for name in names if f'"{name}"' not in tested] == []


async def test_without_an_account(machine: Machine) -> None:
    ended = await machine.run("without_an_account.py")
    assert ended.code == 0, ended.err
    assert re.search(r"^marked .* Receipt\(receipt='", ended.out, re.MULTILINE)
    assert machine.requests() == 0


async def test_the_week_has_its_days_and_what_airs_on_them(machine: Machine) -> None:
    ended = await machine.run("week.py")
    assert ended.code == 0, ended.err
    lines = ended.out.splitlines()
    assert [line.partition(",")[0] for line in lines if not line.startswith(" ")] == DAYS
    assert any(re.fullmatch(r"  \d\d:\d\d  [✓ ] .+ S\d\dE\d\d .+", line) for line in lines)

    in_chinese = await machine.run("week.py", "zh-CN")
    assert re.search(r"[\u4e00-\u9fff]", in_chinese.out)
    assert not re.search(r"[\u4e00-\u9fff]", ended.out)


async def test_tonight_suggests_what_fits_into_the_evening(machine: Machine) -> None:
    ended = await machine.run("tonight.py")
    assert ended.code == 0, ended.err
    episodes = re.findall(r" S\d\dE\d\d .*\((?:the last one|(\d+) left)\)$", ended.out, re.MULTILINE)
    assert 1 <= len(episodes) <= 5
    assert [int(left or 1) for left in episodes] == sorted(int(left or 1) for left in episodes)
    lengths = [int(minutes) for minutes in re.findall(r", (\d+) minutes\)$", ended.out, re.MULTILINE)]
    assert lengths
    assert max(lengths) <= 120

    short = await machine.run("tonight.py", "1")
    assert (short.code, short.out) == (0, "")


@pytest.mark.timeout(300)
async def test_ten_thousand_plays_are_written_as_they_are_read(tmp_path: Path) -> None:
    async with Simulator(size=LARGE) as services:
        pages = services.state.requests.counts
        process = await Machine(tmp_path, services).start("history_to_csv.py")
        assert process.stdout
        head = await process.stdout.readline()
        at_first = pages[HISTORY]
        out, err = await process.communicate()
        known = len(services.state.demo.history)
    assert process.returncode == 0, err.decode()
    assert at_first < pages[HISTORY] / 2
    rows = list(csv.DictReader(io.StringIO((head + out).decode())))
    assert len(rows) == known >= 10_000
    assert len({row["play_id"] for row in rows}) == known
    times = [row["watched_at"] for row in rows]
    assert times == sorted(times, reverse=True)
    assert {row["kind"] for row in rows} == {"episode", "movie"}
    assert all(row["season"] and row["episode"] for row in rows if row["kind"] == "episode")


async def test_a_play_of_which_nobody_knows_when_it_was_has_no_time(machine: Machine) -> None:
    account = machine.services.state.demo
    movie = machine.services.state.catalogue.movies.on_trakt[0]
    account.watch([(movie, UNKNOWN_TIME)])
    ended = await machine.run("history_to_csv.py")
    assert ended.code == 0, ended.err
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert [row["title"] for row in rows if not row["watched_at"]] == [movie.title]


async def test_a_second_program_finds_the_answers_of_the_first_in_redis(
    machine: Machine, redis: RedisServer
) -> None:
    first = await machine.run("shared_cache.py", redis.url)
    assert first.code == 0, first.err
    assert len(first.out.splitlines()) == 5
    asked = machine.requests()
    assert asked == 6

    second = await machine.run("shared_cache.py", redis.url)
    assert (second.code, second.out) == (0, first.out)
    assert machine.requests() == asked


async def test_a_cron_job_marks_a_line_once(machine: Machine, tmp_path: Path) -> None:
    show = unwatched_show(machine.services)
    finished = tmp_path / "finished.txt"
    finished.write_text(f"2026-11-20T21:30+01:00 {show} S01E01\n\n")
    before = plays(machine)

    ended = await machine.run("cron_watched.py", str(finished))
    assert ended.code == 0, ended.err
    assert "S01E01: marked, receipt " in ended.out
    assert plays(machine) == before + 1

    again = await machine.run("cron_watched.py", str(finished))
    assert again.code == 0, again.err
    assert plays(machine) == before + 1


async def test_a_cron_job_names_the_lines_that_are_wrong_and_marks_the_others(
    machine: Machine, tmp_path: Path
) -> None:
    show = unwatched_show(machine.services)
    finished = tmp_path / "finished.txt"
    finished.write_text(
        f"yesterday {show} S01E01\n"
        "2026-11-20T21:30Z Nobody Made This S01E01\n"
        f"2026-11-20T22:30Z {show} S01E02\n"
    )
    before = plays(machine)

    ended = await machine.run("cron_watched.py", str(finished))
    assert ended.code == 1
    wrong = ended.err.splitlines()
    assert [line.partition(" ")[0] for line in wrong] == ["yesterday", "2026-11-20T21:30Z"]
    assert plays(machine) == before + 1
