"""Long work leaves turns of the event loop to others."""

import asyncio
import time

from trakt_tmdb.turns import each


def slowly(number: int) -> int | None:
    time.sleep(0.003)
    return number or None


async def test_others_have_their_turn_before_it_is_done() -> None:
    order: list[str] = []

    async def work() -> None:
        assert await each(range(4), slowly) == [1, 2, 3]
        order.append("work")

    async def other() -> None:
        order.append("other")

    await asyncio.gather(work(), other())

    assert order == ["other", "work"]
