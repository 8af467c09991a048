"""Another process at the same Redis: says one thing to a cache and prints what it holds.

python -m tests.library.cache.redis.other_process URL get|set|expire|clear TEXT
"""

import asyncio
import subprocess
import sys

from trakt_tmdb import RedisCache
from trakt_tmdb.testing import entry_now

TAG = "ann|history"


def elsewhere(url: str, verb: str, text: str) -> str:
    """Do this in a process of its own, while this one's event loop stands still."""
    command = (sys.executable, "-m", "tests.library.cache.redis.other_process", url, verb, text)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603


async def _main(url: str, verb: str, text: str) -> None:
    cache = RedisCache(url)
    match verb:
        case "get":
            entry = await cache.get(text)
            sys.stdout.write(f"{entry.body.decode()} {entry.fresh_until:.0f}" if entry else "nothing")
        case "set":
            await cache.set(text, entry_now(b"theirs", TAG))
        case "expire":
            await cache.expire([text])
        case "clear":
            await cache.clear(text)
    await cache.close()


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
