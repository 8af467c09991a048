"""The command line without its extra: the simulator, and how to install the rest."""

import argparse
import sys
from collections.abc import Sequence

from .simulate import ABOUT, LARGE_HELP, PORT, PORT_HELP, run_simulator

INSTALL = 'pip install "trakt-tmdb[cli]"'
_MISSING = f"The command line needs its extra:\n\n    {INSTALL}\n\nOnly `simulate` runs without it.\n"


def run(arguments: Sequence[str] | None = None) -> int:
    """Run `simulate`; for everything else say what to install."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] != ["simulate"]:
        sys.stderr.write(
            f"The command line needs its extra:\n\n    {INSTALL}\n\nOnly `simulate` runs without.\n"
        )
        return 1
    chosen = _parser().parse_args(given[1:])
    return run_simulator(chosen.port, large=chosen.large)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trakt-tmdb simulate", description=ABOUT)
    parser.add_argument("--port", type=int, default=PORT, help=PORT_HELP)
    parser.add_argument("--large", action="store_true", help=LARGE_HELP)
    return parser
