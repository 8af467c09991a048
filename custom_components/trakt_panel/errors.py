"""From an exception to its code, the key under which both languages and the panel have a sentence for it."""

from typing import override

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from trakt_tmdb import errors
from trakt_tmdb.errors import (
    AmbiguousError,
    ConflictError,
    InvalidRequestError,
    NotFoundError,
    TraktTMDBError,
)

from .const import DOMAIN


class PanelError(Exception):
    """What the integration itself refuses."""

    @property
    def placeholders(self) -> dict[str, str]:
        """What its sentence has to name."""
        return {}


class NoAccountError(PanelError):
    """The config entry is unknown or not loaded."""


class UnauthorizedError(PanelError):
    """The Home Assistant user may not see this account."""


class ReadOnlyError(PanelError):
    """The Home Assistant user may see this account, and no more."""


class _MisuseError(PanelError):
    """What the asker can correct."""


class NumberMissingError(_MisuseError):
    """An episode without season and number, or a season without its own."""


class NumbersMisfitError(_MisuseError):
    """A season or an episode number beside what has none."""


class EpisodeWantedError(_MisuseError):
    """Everything up to here was asked for of what is no episode."""


class SingleWantedError(_MisuseError):
    """Something that works for one episode or movie was asked for of several."""


class NothingNextError(_MisuseError):
    """The next episode was asked for of a show that has none."""


class NothingToUndoError(_MisuseError):
    """No write has this receipt any more, or none can be undone."""


class NotHeldError(_MisuseError):
    """No write with this receipt waits for the person."""


class UnknownListError(_MisuseError):
    """The person has no such list."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._name = name

    @property
    @override
    def placeholders(self) -> dict[str, str]:
        return {"list": self._name}


type Failure = TraktTMDBError | PanelError
FAILURES = (TraktTMDBError, PanelError)
_MISUSE = (AmbiguousError, ConflictError, InvalidRequestError, NotFoundError, _MisuseError)


def code_of(failure: Failure) -> str:
    """Its class name in snake case without Error: `VIPRequiredError` is `vip_required`.

    What derives from one of the library's fixed names elsewhere has the code of that one.
    """
    fixed = next(kind for kind in type(failure).__mro__ if kind.__module__ in {errors.__name__, __name__})
    return errors.code_named(fixed.__name__)


def placeholders_of(failure: Failure) -> dict[str, str]:
    """What the sentence has to name."""
    if isinstance(failure, AmbiguousError):
        return {"candidates": ", ".join(failure.candidates)}
    return failure.placeholders if isinstance(failure, PanelError) else {}


def as_home_assistant_error(failure: Failure) -> HomeAssistantError:
    """The failure as an action raises it: misuse to correct, or something that went wrong."""
    kind = ServiceValidationError if isinstance(failure, _MISUSE) else HomeAssistantError
    return kind(
        translation_domain=DOMAIN,
        translation_key=code_of(failure),
        translation_placeholders=placeholders_of(failure),
    )
