"""`trakt-tmdb`: what the library does from a command line (extra `cli`; the simulator needs none of it)."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    try:
        # Imported here: without the extra, the simulator still runs.
        from .run import run  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name not in {"rich", "typer"}:
            raise
        from .bare import run  # noqa: PLC0415
    return run(arguments)
