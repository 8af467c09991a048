"""Whom one person follows, and what they like."""

from datetime import datetime
from typing import Literal

type Likeable = Literal["list", "comment"]


class Follows:
    """People by their names, and since when."""

    def __init__(self) -> None:
        self.people: dict[str, datetime] = {}

    def add(self, name: str, at: datetime) -> bool:
        """Follow somebody; False when they are followed already."""
        new = name not in self.people
        self.people.setdefault(name, at)
        return new

    def remove(self, name: str) -> None:
        """Follow them no more."""
        self.people.pop(name, None)


class Likes:
    """Lists and comments by their ids, and since when."""

    def __init__(self) -> None:
        self._given: dict[tuple[Likeable, int], datetime] = {}

    def latest_first(self, kind: Likeable) -> list[tuple[int, datetime]]:
        """List what is liked."""
        given = [(number, at) for (one, number), at in self._given.items() if one == kind]
        return sorted(given, key=lambda pair: pair[1], reverse=True)

    def since(self, kind: Likeable, number: int) -> datetime | None:
        """When something was liked."""
        return self._given.get((kind, number))

    def give(self, kind: Likeable, number: int, at: datetime) -> None:
        """Like something."""
        self._given.setdefault((kind, number), at)

    def take_back(self, kind: Likeable, number: int) -> None:
        """Like it no more."""
        self._given.pop((kind, number), None)
