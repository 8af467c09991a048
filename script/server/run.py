"""Runs a server of ours in the foreground until Ctrl-C."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from script.server.configuration import REPOSITORY, Door
from script.server.home_assistant import HomeAssistant


class RefusedError(Exception):
    """Something that only the person can put right; the message says what."""


type Work = Callable[[HomeAssistant], Awaitable[None]]
"""What makes the server ready, and says so."""


def run(door: Door, state: Path, work: Work) -> int:
    """Serve on DEMO_PORT from the folder `state`, or DEMO_STATE; returns the exit code."""
    try:
        port = int(os.environ.get("DEMO_PORT", "8123"))
    except ValueError:
        return refuse("DEMO_PORT must be a number, such as 8124.")
    if not _is_free(port):
        return refuse(
            f"Port {port} is taken: start with another one, such as DEMO_PORT={port + 1} ./script/demo"
        )
    return asyncio.run(_run(HomeAssistant(state_folder(state), port, door), work))


def state_folder(default: Path) -> Path:
    """Where a server keeps what it knows: DEMO_STATE, or the default."""
    return Path(os.environ.get("DEMO_STATE", REPOSITORY / default)).resolve()


def refuse(sentence: str) -> int:
    """Say why it cannot go on."""
    print(sentence, file=sys.stderr)
    return 1


async def _run(server: HomeAssistant, work: Work) -> int:
    stopped = asyncio.create_task(_wait_for_signal())
    print("• starting Home Assistant", flush=True)
    async with server:
        working = asyncio.ensure_future(work(server))
        ended = asyncio.create_task(server.wait())
        await asyncio.wait((stopped, working, ended), return_when=asyncio.FIRST_COMPLETED)
        if working.done() and working.exception() is None:
            await asyncio.wait((stopped, ended), return_when=asyncio.FIRST_COMPLETED)
        interrupted = stopped.done()
        for task in (stopped, working, ended):
            task.cancel()
        await asyncio.wait((working,))
    if not interrupted:
        return refuse(_reason(working, server))
    print("\n• ended", flush=True)
    return 0


def _reason(working: asyncio.Future[None], server: HomeAssistant) -> str:
    error = None if working.cancelled() else working.exception()
    if isinstance(error, RefusedError):
        return str(error)
    reason = (str(error) or type(error).__name__) if error else "it ended by itself"
    return f"Home Assistant could not go on ({reason}): {server.log} says more."


async def _wait_for_signal() -> None:
    event = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, event.set)
    await event.wait()


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
