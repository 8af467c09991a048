"""`./script/demo`: a real Home Assistant with Trakt Panel on a demo account."""

import asyncio
import os
import signal
import socket
import sys
from pathlib import Path

import aiohttp

from script.server.configuration import REPOSITORY
from script.server.home_assistant import HomeAssistant
from script.server.person import Person


def main(arguments: list[str]) -> int:
    """Run until Ctrl-C; returns the exit code."""
    if arguments:
        return _refuse(f"./script/demo takes no arguments, so {' '.join(arguments)} means nothing to it.")
    try:
        port = int(os.environ.get("DEMO_PORT", "8123"))
    except ValueError:
        return _refuse("DEMO_PORT must be a number, such as 8124.")
    if not _is_free(port):
        return _refuse(
            f"Port {port} is taken: start with another one, such as DEMO_PORT={port + 1} ./script/demo"
        )
    folder = Path(os.environ.get("DEMO_STATE", REPOSITORY / ".demo")).resolve()
    return asyncio.run(_run(HomeAssistant(folder, port)))


async def _run(server: HomeAssistant) -> int:
    stopped = asyncio.create_task(_wait_for_signal())
    print("• starting Home Assistant", flush=True)
    async with server:
        work = asyncio.create_task(_serve(server))
        ended = asyncio.create_task(server.wait())
        await asyncio.wait((stopped, work, ended), return_when=asyncio.FIRST_COMPLETED)
        if work.done() and work.exception() is None:
            await asyncio.wait((stopped, ended), return_when=asyncio.FIRST_COMPLETED)
        interrupted = stopped.done()
        for task in (stopped, work, ended):
            task.cancel()
        await asyncio.wait((work,))
    if not interrupted:
        return _refuse(f"The demo could not go on ({_reason(work)}): {server.log} says more.")
    print("\n• ended", flush=True)
    return 0


def _reason(work: asyncio.Task[None]) -> str:
    if work.cancelled() or work.exception() is None:
        return "Home Assistant ended by itself"
    return str(work.exception())


async def _serve(server: HomeAssistant) -> None:
    async with aiohttp.ClientSession() as session:
        person = await Person.arrive(session, server.url)
        await person.add_demo_account()
        await person.wait_for_panel()
    print(f"Trakt Panel is ready: {server.url}/trakt-panel", flush=True)


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


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
