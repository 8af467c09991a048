"""Reads the arguments, runs a command, and turns what went wrong into a sentence and an exit code."""

from collections.abc import Sequence

import typer

from trakt_tmdb.errors import TraktTMDBError

from .app import app
from .exits import ExitCode, exit_code_of
from .terminal import tell


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    try:
        code = app(arguments, prog_name="trakt-tmdb", standalone_mode=False)
    except typer.TyperException as error:
        tell(error.format_message().replace("Value error, ", ""), "red")
        return ExitCode.BAD_INPUT
    except TraktTMDBError as error:
        code = exit_code_of(error)
        tell(_with_the_way_in(str(error)) if code is ExitCode.SIGNED_OUT else str(error), "red")
        return code
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED
    return code or ExitCode.DONE


def _with_the_way_in(sentence: str) -> str:
    return sentence if "trakt-tmdb login" in sentence else f"{sentence} `trakt-tmdb login` signs in."
