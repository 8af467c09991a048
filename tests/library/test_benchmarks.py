"""What the benchmarks report, apart from any measuring."""

import json

from benchmarks.document import renewed
from benchmarks.machine import Machine
from benchmarks.row import Row, Table, Unit, as_json, cells
from benchmarks.sample import Sample, in_turn
from benchmarks.traffic import covered, longest_chain


def test_a_ratio_is_ours_by_the_reference_and_is_held_to_the_budget() -> None:
    ours, reference = Sample((0.003, 0.002, 0.004)), Sample((0.010, 0.012, 0.008))

    met = Row.timed("decode", ours, reference, "orjson 3", 0.3)
    missed = Row.timed("decode", ours, reference, "orjson 3", 0.29)
    free = Row.timed("decode", ours, reference, "orjson 3")

    assert round(met.ratio, 9) == 0.3
    assert (met.ok, missed.ok, free.ok) == (True, False, True)


def test_times_are_written_in_the_unit_of_the_faster_one() -> None:
    row = Row.timed("read", Sample((4e-6,)), Sample((2e-3,)), "peer")

    assert row.unit is Unit.MICROSECONDS
    assert (round(row.ours), round(row.reference)) == (4, 2000)


def test_only_a_count_over_its_budget_fails_the_run() -> None:
    slow = Row.timed("read", Sample((2.0,)), Sample((1.0,)), "peer", 1)
    chatty = Row.counted("read", Unit.REQUESTS, 5, 4, "the most allowed", 1)
    big = Row.counted("read", Unit.KILOBYTES, 5, 4, "peer", 1)

    assert (slow.ok, chatty.ok, big.ok) == (False, False, False)
    assert (slow.fails, chatty.fails, big.fails) == (False, True, False)


def test_against_nothing_only_nothing_meets_the_budget() -> None:
    none = Row.counted("cached", Unit.REQUESTS, 0, 0, "none", 1)
    one = Row.counted("cached", Unit.REQUESTS, 1, 0, "none", 1)

    assert (none.ratio, none.ok) == (1.0, True)
    assert (one.ratio, one.ok) == (2.0, False)


def test_the_json_is_a_list_of_rows_with_the_promised_fields() -> None:
    rows = [Row.counted("poll", Unit.REQUESTS, 1, 1, "the most allowed", 1)]

    (row,) = json.loads(as_json(rows))

    promised = {
        key: row[key] for key in ("name", "ours", "reference", "reference_name", "ratio", "budget", "ok")
    }
    assert promised == {
        "name": "poll",
        "ours": 1.0,
        "reference": 1.0,
        "reference_name": "the most allowed",
        "ratio": 1.0,
        "budget": 1.0,
        "ok": True,
    }
    assert row["unit"] == "requests"


def test_a_row_is_readable() -> None:
    row = Row.timed("decode", Sample((0.0104, 0.0100, 0.0108)), Sample((0.026,)), "orjson 3", 0.6)
    count = Row.counted("start", Unit.REQUESTS, 1, 1200, "pytrakt 4")

    assert cells(row) == ("decode", "10.4 ± 0.4 ms", "26.0 ms (orjson 3)", "0.4", "≤ 0.6", "met")
    assert cells(count)[1:5] == ("1 request", "1,200 requests (pytrakt 4)", "< 0.001", "-")


def test_contenders_take_turns_and_the_first_round_only_warms_up() -> None:
    order: list[str] = []

    times = in_turn({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, rounds=2)

    assert order == ["a", "b", "b", "a", "a", "b"]
    assert {name: len(sample.values) for name, sample in times.items()} == {"a": 2, "b": 2}


def test_round_trips_are_the_longest_chain_of_requests_that_waited_for_one_another() -> None:
    at_once = [(0.0, 0.05), (0.01, 0.06), (0.02, 0.07)]
    after = [(0.08, 0.13), (0.08, 0.14), (0.2, 0.25)]

    assert longest_chain([]) == 0
    assert longest_chain(at_once) == 1
    assert longest_chain([*after, *at_once]) == 3


def test_what_was_answered_at_once_lasts_as_long_as_the_longest() -> None:
    assert covered([(1.0, 2.0), (1.5, 1.75), (1.5, 3.0), (5.0, 6.0)]) == 3.0


def test_a_part_of_the_page_is_measured_anew_and_the_rest_stays() -> None:
    page = renewed("# Benchmarks\n", _machine("old"), [_table("Decoding", 1), _table("Views", 2)])

    new = renewed(page, _machine("new"), [_table("Decoding", 3), _table("The panel", 4)])

    heads = [line for line in new.splitlines() if line.startswith("#")]
    assert heads == ["# Benchmarks", "## Decoding", "## Views", "## The panel"]
    assert "| read | 1 request" not in new
    assert all(f"| {count} requests " in new for count in (2, 3, 4))
    assert (new.count(": new, 2 cores"), new.count(": old, 2 cores")) == (2, 1)
    assert renewed(new, _machine("new"), [_table("Decoding", 3)]) == new


def _table(title: str, count: int) -> Table:
    row = Row.counted("read", Unit.REQUESTS, count, 1, "the most allowed")
    return Table(title=title, about=f"About {title}.", rows=(row,))


def _machine(cpu: str) -> Machine:
    return Machine(cpu=cpu, cores=2, system="Linux", python="CPython 3.14", sqlite="3.50")
