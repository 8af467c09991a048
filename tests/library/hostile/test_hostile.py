"""Whatever comes in an answer's place, what leaves the library is an answer or one of its own errors."""

import asyncio
import logging
from collections.abc import Sequence
from random import Random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.library.hostile.calls import READ_TOKEN
from tests.library.hostile.examples import Example, take_down
from tests.library.hostile.spoiling import Json, marked, odd_item, spoiled
from trakt_tmdb import TraktTMDBError
from trakt_tmdb.probe import Access, TMDBAbilities, TraktAbilities
from trakt_tmdb.testing import FakeClock
from trakt_tmdb.transport.message import Request, Response

MARK = "a-word-of-the-answer"
SEEDS = st.integers(min_value=0, max_value=2**32)
EVERY_CALL = settings(
    max_examples=10, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""Each example spoils an answer to every call, which makes about a thousand."""


@pytest.fixture(scope="module")
def examples() -> tuple[Example, ...]:
    return asyncio.run(take_down())


class Answering:
    """Gives the answers in order, and the last one from then on."""

    def __init__(self, answers: Sequence[Response]) -> None:
        self._answers = list(answers)

    async def exchange(self, _: Request) -> Response:
        await asyncio.sleep(0)
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


async def outcome(example: Example, answers: Sequence[Response]) -> object:
    """What the call gives out; a failure says which call it was and what came."""
    try:
        return await example.call(Answering(answers), FakeClock())
    except Exception as error:
        error.add_note(f"{example.name}: {[(one.status, one.headers, one.body[:2000]) for one in answers]}")
        raise


def test_nearly_every_call_has_a_valid_example(examples: tuple[Example, ...]) -> None:
    unknown = {example.name for example in examples if not example.is_valid}

    assert len(examples) > 150
    assert len(unknown) < 12, unknown


@EVERY_CALL
@given(seed=SEEDS)
async def test_no_answer_raises_anything_but_our_own_errors(examples: tuple[Example, ...], seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - not for secrets
    elsewhere = tuple(one.answers[0] for one in examples)
    for example in examples:
        answers = list(example.answers)
        at = chance.randrange(len(answers))
        answers[at] = spoiled(answers[at], chance, elsewhere)
        try:
            await outcome(example, answers)
        except TraktTMDBError as error:
            assert "read-token" not in str(error)  # noqa: PT017 - most answers are survived


@EVERY_CALL
@given(seed=SEEDS)
async def test_one_odd_item_takes_no_other_with_it(examples: tuple[Example, ...], seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - not for secrets
    for example in examples:
        if len(items := items_of(example)) < 2:
            continue
        at = chance.randrange(len(items))
        before, after = items[:at], items[at + 1 :]

        expected = await outcome(example, with_items(example, [*before, *after]))
        survived = await outcome(example, with_items(example, [*before, odd_item(items[at], chance), *after]))

        assert isinstance(expected, Sequence)
        assert isinstance(survived, Sequence)
        assert [one for one in expected if one not in survived] == [], example.name


async def test_nothing_of_an_answer_is_logged_or_told(
    examples: tuple[Example, ...], caplog: pytest.LogCaptureFixture
) -> None:
    chance = Random(1)  # noqa: S311 - not for secrets
    caplog.set_level(logging.DEBUG, "trakt_tmdb")
    told: list[str] = []
    for example in examples * 5:
        answers = [marked(answer, chance, MARK) for answer in example.answers]
        try:
            await example.call(Answering(answers), FakeClock())
        except TraktTMDBError as error:
            told.append(f"{error!r} {error}")

    assert told
    for text in (caplog.text, *told):
        assert MARK not in text
        assert READ_TOKEN not in text


@EVERY_CALL
@given(seed=SEEDS, which=st.sampled_from(["probe.trakt", "probe.tmdb"]))
async def test_a_probe_always_has_an_answer(examples: tuple[Example, ...], seed: int, which: str) -> None:
    chance = Random(seed)  # noqa: S311 - not for secrets
    (example,) = (one for one in examples if one.name == which)
    elsewhere = tuple(one.answers[0] for one in examples)

    for _ in range(20):
        found = await outcome(example, [spoiled(answer, chance, elsewhere) for answer in example.answers])
        match found:
            case TraktAbilities(account=access) | TMDBAbilities(token=access):
                assert access in Access
            case _:
                pytest.fail(f"{found!r} is no answer of a probe")


def items_of(example: Example) -> list[Json]:
    """The items of the last answer, where that is a list that the client gives out as one."""
    match msgspec.json.decode(example.answers[-1].body or b"null"):
        case [*items] | {"results": [*items]} if example.gives_list:
            return items
        case _:
            return []


def with_items(example: Example, items: list[Json]) -> list[Response]:
    """The call's answers with these items in the last one, all on one page."""
    answer = example.answers[-1]
    match msgspec.json.decode(answer.body):
        case {"results": _, **rest}:
            body: object = {**rest, "results": items, "total_pages": 1}
        case _:
            body = items
    last = replace(answer, body=msgspec.json.encode(body), headers={})
    return [last] if example.is_paged else [*example.answers[:-1], last]
