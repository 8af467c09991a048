"""A decoded answer, without its bytes; what does not exist (404) is an answer, too."""

from typing import Self

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from trakt_tmdb.errors import NotFoundError

from .entry import ABSENT, Entry


class Absence(Struct, frozen=True):
    """What the service said in place of an answer."""

    message: str
    service: str | None = None


class Held[T](Struct, frozen=True):
    """What memory keeps of an answer."""

    value: T | Absence
    entry: Entry
    """With an empty body: the bytes are the backend's."""
    size: int
    """What it counts as."""

    @classmethod
    def of(cls, value: T | Absence, entry: Entry, share: float) -> Self:
        """Keep what was decoded, a `share` of its bytes, and let go of what it was decoded from."""
        return cls(value, replace(entry, body=b""), round(len(entry.body) * share))

    def living(self, entry: Entry) -> Self:
        """The same answer with another life time."""
        return replace(self, entry=entry)

    def answer(self) -> T:
        """Return the value; NotFoundError where there is none."""
        if isinstance(self.value, Absence):
            raise NotFoundError(self.value.message, service=self.value.service, status=ABSENT)
        return self.value


_decode_absence = msgspec.json.Decoder(Absence).decode


def absence_of(error: NotFoundError) -> Absence:
    """Keep what a 404 said."""
    return Absence(message=str(error), service=error.service)


def absence_in(entry: Entry) -> Absence | None:
    """Read a stored 404; None where the entry is none."""
    return _decode_absence(entry.body) if entry.status == ABSENT else None
