"""What a person wants done, written down before it is done."""

from datetime import datetime
from enum import StrEnum

import msgspec

from .action import Action


class Origin(StrEnum):
    """Where an intent comes from."""

    PANEL = "panel"
    AUTOMATION = "automation"
    VOICE = "voice"
    SCRIPT = "script"


class Intent(msgspec.Struct, frozen=True, kw_only=True):
    """One action of a person; its id is also the receipt that undoes it."""

    intent_id: str
    made_at: datetime
    """UTC, whole seconds: what `now` means, however late it is delivered."""
    origin: Origin
    action: Action
