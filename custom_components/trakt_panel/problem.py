"""What is wrong with an account, in one word for which both languages have a sentence."""

from typing import Final

from homeassistant.exceptions import HomeAssistantError

from trakt_tmdb.tracker.views import ChangeState

from .coordinator import TraktData
from .errors import code_of

HELD: Final = "held"
"""Writes are too old to be sent unasked: the person has to send or discard them."""

INCOMPLETE: Final = "incomplete"
"""Something could not be read; the rest is shown."""

UNKNOWN: Final = "unknown"


def problem_of(data: TraktData) -> str | None:
    """The gravest problem: the code of a failure, or one of the above."""
    coordinator = data.coordinator
    if coordinator.standstill:
        return code_of(coordinator.standstill)
    if not coordinator.last_update_success:
        failure = coordinator.last_exception
        return (isinstance(failure, HomeAssistantError) and failure.translation_key) or UNKNOWN
    if trouble := data.tracker.trouble:
        return code_of(trouble)
    if outage := data.account.trakt.outage:
        return code_of(outage.error)
    if coordinator.data.missing:
        return INCOMPLETE
    changes = coordinator.data.changes or ()
    return HELD if any(one.state is ChangeState.HELD for one in changes) else None
