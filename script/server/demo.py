"""`./script/demo`: a real Home Assistant with Trakt Panel on a demo account, or with `--real` on your own."""

import sys
from pathlib import Path

import aiohttp

from script.server.configuration import Door
from script.server.home_assistant import HomeAssistant
from script.server.person import Person
from script.server.real import serve_real
from script.server.run import refuse, run


def main(arguments: list[str]) -> int:
    """Run until Ctrl-C; returns the exit code."""
    match arguments:
        case []:
            return run(Door.OPEN, Path(".demo"), _serve_demo)
        case ["--real"]:
            return serve_real()
    return refuse(f"./script/demo takes --real or nothing, so {' '.join(arguments)} means nothing to it.")


async def _serve_demo(server: HomeAssistant) -> None:
    async with aiohttp.ClientSession() as session:
        person = await Person.arrive(session, server.url)
        await person.add_demo_account()
        await person.wait_for_panel()
    print(f"Trakt Panel is ready: {server.url}/trakt-panel", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
