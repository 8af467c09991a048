"""What a write is: its name, what it is about, what it takes and does."""

from collections.abc import Awaitable, Callable
from enum import Enum
from typing import Any

import msgspec
import probatio
from homeassistant.helpers.typing import VolDictType

from trakt_tmdb import Origin, Receipt, Tracker
from trakt_tmdb.catalogue.reference import Target

from .target import NUMBERS, Watchable

type Validator = Callable[[Any], Any]


class Subject(Enum):
    """What a write may be about; the first is meant where ids alone are given."""

    WATCHABLE = (Watchable.EPISODE, Watchable.SEASON, Watchable.SHOW, Watchable.MOVIE)
    RATEABLE = (Watchable.EPISODE, Watchable.SHOW, Watchable.MOVIE)
    PLAYABLE = (Watchable.EPISODE, Watchable.MOVIE)
    TITLE = (Watchable.SHOW, Watchable.MOVIE)
    SHOW = (Watchable.SHOW,)

    @property
    def media(self) -> Validator:
        """Accepts the kinds that it may be."""
        return probatio.All(probatio.Coerce(Watchable), probatio.In(self.value))

    @property
    def numbers(self) -> VolDictType:
        """Season and episode, where a title has such parts here."""
        return NUMBERS if Watchable.EPISODE in self.value else {}


class By(msgspec.Struct, frozen=True, kw_only=True):
    """Whose tap or automation it was."""

    origin: Origin
    intent_id: str


type Run = Callable[[Tracker, dict[str, Any], By], Awaitable[Receipt]]
type RunOnTarget = Callable[[Tracker, Target, dict[str, Any], By], Awaitable[Receipt]]


class Write(msgspec.Struct, frozen=True, kw_only=True):
    """A write that is of no one title, by the name of its action and its command."""

    name: str
    fields: VolDictType
    run: Run


class TargetWrite(msgspec.Struct, frozen=True, kw_only=True):
    """A write about a title or a part of one, by the name of its action and its command."""

    name: str
    subject: Subject
    fields: Callable[[Validator], VolDictType] = lambda _: {}
    """Given what reads a date and time, the fields beside those that name the subject."""
    run: RunOnTarget
