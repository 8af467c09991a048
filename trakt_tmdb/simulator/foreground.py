"""Runs the simulator until it is interrupted, and says where it is."""

import asyncio
import sys

from .account.demo import Size
from .server import Simulator


async def serve(port: int, size: Size) -> None:
    """Run until interrupted."""
    async with Simulator(port, size=size) as simulator:
        sys.stdout.write(greeting(simulator))
        sys.stdout.flush()
        await asyncio.Event().wait()


def greeting(simulator: Simulator) -> str:
    """Say everything that a client has to know."""
    lines = {
        "Trakt": simulator.trakt_url,
        "Sign-in": simulator.auth_url,
        "TMDB": simulator.tmdb_url,
        "Pictures": simulator.images_url,
        "Client id": simulator.client_id,
        "TMDB token": simulator.tmdb_token,
        "Control": f"{simulator.url}/_simulator/state",
    }
    return "".join(f"{name:<11} {value}\n" for name, value in lines.items())
