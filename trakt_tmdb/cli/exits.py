"""What each exit code says."""

from enum import IntEnum

from trakt_tmdb.cache.outage import OUTAGES
from trakt_tmdb.errors import (
    AmbiguousError,
    AuthenticationError,
    InvalidAnswerError,
    InvalidRequestError,
    NotFoundError,
    TraktTMDBError,
)


class ExitCode(IntEnum):
    """Numbers of sysexits.h where it has one that fits."""

    DONE = 0
    FAILED = 1
    """Refused by a service, or something on this machine is in the way."""
    BAD_INPUT = 2
    """An option, a variable or a name is wrong."""
    AWAY = 69
    """A service cannot be reached or used for now, and nothing was stored."""
    STORED = 75
    """Written down, and not sent yet: any later command sends it."""
    SIGNED_OUT = 77
    """Nobody is signed in, or no longer."""
    INTERRUPTED = 130


AWAY = (*OUTAGES, InvalidAnswerError)
"""What may be over in a while."""

_BAD_INPUT = (AmbiguousError, InvalidRequestError, NotFoundError)


def exit_code_of(error: TraktTMDBError) -> ExitCode:
    """Choose the code that an error ends the program with."""
    match error:
        case AuthenticationError(service="TMDB"):
            return ExitCode.FAILED
        case AuthenticationError():
            return ExitCode.SIGNED_OUT
        case _ if isinstance(error, AWAY):
            return ExitCode.AWAY
        case _ if isinstance(error, _BAD_INPUT):
            return ExitCode.BAD_INPUT
    return ExitCode.FAILED
