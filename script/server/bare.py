"""A real Home Assistant without an account yet, for the tests of the sign-in; opens without a login."""

import sys
from pathlib import Path

import aiohttp

from script.server.configuration import Door
from script.server.home_assistant import HomeAssistant
from script.server.person import Person
from script.server.run import run


async def _serve(server: HomeAssistant) -> None:
    async with aiohttp.ClientSession() as session:
        await Person.arrive(session, server.url)
    print(f"Home Assistant is ready: {server.url}", flush=True)


if __name__ == "__main__":
    sys.exit(run(Door.OPEN, Path(".demo-bare"), _serve))
