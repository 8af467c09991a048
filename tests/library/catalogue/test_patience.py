"""A view waits a little for what only makes it nicer."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from trakt_tmdb.catalogue.patience import Patience
from trakt_tmdb.errors import ServerError


@pytest.fixture
def news() -> list[str]:
    return []


@pytest.fixture
def arrived() -> asyncio.Event:
    return asyncio.Event()


@pytest.fixture
async def patience(
    news: list[str], arrived: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Patience]:
    def tell() -> None:
        news.append("arrived")
        arrived.set()

    monkeypatch.setattr("trakt_tmdb.catalogue.patience._SECONDS", 0.01)
    patience = Patience(tell)
    yield patience
    await patience.close()


async def after(gate: asyncio.Event, answer: str) -> str:
    await gate.wait()
    return answer


async def failing(gate: asyncio.Event) -> str:
    await gate.wait()
    raise ServerError("down")


async def test_what_is_there_in_time_is_the_answer_and_no_news(patience: Patience, news: list[str]) -> None:
    gate = asyncio.Event()
    gate.set()

    assert await patience.soon(after(gate, "text")) == "text"
    assert await patience.soon(failing(gate)) is None
    assert news == []


async def test_what_comes_late_is_told_once_it_is_there(
    patience: Patience, news: list[str], arrived: asyncio.Event
) -> None:
    gate = asyncio.Event()
    assert await patience.soon(after(gate, "text")) is None
    assert news == []

    gate.set()
    await arrived.wait()
    assert news == ["arrived"]


async def test_what_fails_late_or_brings_nothing_new_is_not_told(patience: Patience, news: list[str]) -> None:
    gate = asyncio.Event()
    await patience.soon(failing(gate))
    await patience.soon(after(gate, "text"), lambda: False)

    gate.set()
    await asyncio.sleep(0.01)
    assert news == []


async def test_closing_ends_what_is_still_read(patience: Patience, news: list[str]) -> None:
    gate = asyncio.Event()
    await patience.soon(after(gate, "text"))

    await patience.close()
    gate.set()
    await asyncio.sleep(0.01)
    assert news == []
