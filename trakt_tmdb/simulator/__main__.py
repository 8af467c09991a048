"""`python -m trakt_tmdb.simulator`: run the simulator and print where it is."""

import argparse
import asyncio
import sys

from .account.demo import LARGE, Size
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


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="trakt-tmdb simulate", description=__doc__)
    parser.add_argument("--port", type=int, default=8099)
    parser.add_argument("--large", action="store_true", help="a library of 500 shows and 10,000 plays")
    arguments = parser.parse_args()
    try:
        asyncio.run(serve(arguments.port, LARGE if arguments.large else Size()))
    except KeyboardInterrupt:
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()
