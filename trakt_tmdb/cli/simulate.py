"""`trakt-tmdb simulate`, with or without the extra."""

import asyncio
import sys

PORT = 8099
SUMMARY = "Run Trakt and TMDB on this machine, with a demo account."
ABOUT = f"{SUMMARY}\n\nBoth services on the loopback, with a fictional catalogue, until interrupted."
PORT_HELP = "Port to listen on; 0 takes a free one."
LARGE_HELP = "A library of 500 shows and 10,000 plays."


def run_simulator(port: int, *, large: bool) -> int:
    """Serve until interrupted; returns the exit code."""
    try:
        # Imported here: it needs an extra, and no other command needs it.
        from trakt_tmdb.simulator.account.demo import LARGE, Size  # noqa: PLC0415
        from trakt_tmdb.simulator.foreground import serve  # noqa: PLC0415
    except ImportError as error:
        sys.stderr.write(f'The simulator needs its extra: pip install "trakt-tmdb[simulator]" ({error}).\n')
        return 1
    try:
        asyncio.run(serve(port, LARGE if large else Size()))
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or "it goes from 0 to 65535"
        sys.stderr.write(f"Port {port} cannot be used: {reason}.\n")
        return 1
    return 0
