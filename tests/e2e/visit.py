"""What a test asks of a Home Assistant in a person's name, without a browser."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

import aiohttp

from script.server.person import Person


def visit[P: Person, T](kind: type[P], url: str, work: Callable[[P], Awaitable[T]]) -> T:
    """Sign in there, and do something; returns what came of it."""

    async def run() -> T:
        async with aiohttp.ClientSession() as session:
            return await work(await kind.arrive(session, url))

    # The browser's driver already runs an event loop in this thread.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, run()).result()
