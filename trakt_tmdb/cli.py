"""`trakt-tmdb`: what the library does from a command line."""

import argparse
import asyncio
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    exit_code: int = chosen.run(chosen)
    return exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trakt-tmdb", description="Trakt and TMDB from the command line.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    simulate = commands.add_parser(
        "simulate",
        help="run Trakt and TMDB on this machine, with a demo account",
        description="Runs both services on the loopback, with a fictional catalogue, until interrupted.",
    )
    simulate.add_argument("--port", type=int, default=8099, help="port to listen on (default: 8099)")
    simulate.add_argument("--large", action="store_true", help="a library of 500 shows and 10,000 plays")
    simulate.set_defaults(run=_simulate)
    return parser


def _simulate(chosen: argparse.Namespace) -> int:
    try:
        # Imported here: it needs an extra, and no other command needs it.
        from .simulator.__main__ import serve  # noqa: PLC0415
        from .simulator.account.demo import LARGE, Size  # noqa: PLC0415
    except ImportError as error:
        sys.stderr.write(f"The simulator needs the extra trakt-tmdb[simulator]: {error}.\n")
        return 1
    try:
        asyncio.run(serve(chosen.port, LARGE if chosen.large else Size()))
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    except OSError as error:
        sys.stderr.write(f"Port {chosen.port} cannot be used: {error.strerror}.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
