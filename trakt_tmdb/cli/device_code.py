"""Shows the code to type, and how long it still counts."""

import asyncio
from collections.abc import Coroutine

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from trakt_tmdb.trakt.token import DeviceCode

from .terminal import err, tell

_TICK = 0.5


async def wait_for[T](device: DeviceCode, finish: Coroutine[None, None, T]) -> T:
    """Say where to type the code, and wait for the sign-in; a terminal shows the time that is left."""
    tell(f"Open {device.verification_url} and type {device.user_code}", "bold")
    if not err().is_terminal:
        return await finish
    done = asyncio.create_task(finish)
    try:
        await _count_down(device.expires_in, done)
        return await done
    finally:
        done.cancel()


async def _count_down(seconds: int, done: asyncio.Task[object]) -> None:
    columns = (TextColumn("Waiting for the code"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err(), transient=True) as progress:
        task = progress.add_task("", total=seconds)
        while not done.done():
            await asyncio.wait((done,), timeout=_TICK)
            progress.advance(task, _TICK)
