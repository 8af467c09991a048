"""From an exception to its code, the key under which both languages and the panel have a sentence for it."""

import re

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

_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_MISUSE = (AmbiguousError, ConflictError, InvalidRequestError, NotFoundError)


class PanelError(Exception):
    """What the integration itself refuses."""


class NoAccountError(PanelError):
    """The config entry is unknown or not loaded."""


class UnauthorizedError(PanelError):
    """The Home Assistant user may not see this account."""


class ReadOnlyError(PanelError):
    """The Home Assistant user may see this account, and no more."""


type Failure = TraktTMDBError | PanelError
FAILURES = (TraktTMDBError, PanelError)


def code_of(failure: Failure) -> str:
    """Its class name in snake case without Error: `VIPRequiredError` is `vip_required`.

    What derives from one of the library's fixed names elsewhere has the code of that one.
    """
    fixed = next(kind for kind in type(failure).__mro__ if kind.__module__ in {errors.__name__, __name__})
    return _WORD_START.sub("_", fixed.__name__.removesuffix("Error")).lower()


def placeholders_of(failure: Failure) -> dict[str, str]:
    """What the sentence has to name."""
    if isinstance(failure, AmbiguousError):
        return {"candidates": ", ".join(failure.candidates)}
    return {}


def as_home_assistant_error(failure: Failure) -> HomeAssistantError:
    """The failure as an action raises it: misuse to correct, or something that went wrong."""
    kind = ServiceValidationError if isinstance(failure, _MISUSE) else HomeAssistantError
    return kind(
        translation_domain=DOMAIN,
        translation_key=code_of(failure),
        translation_placeholders=placeholders_of(failure),
    )
