"""Remembers which tags were ended when, for answers that were on their way meanwhile."""

from collections.abc import Collection, Iterable


class Changes:
    """A count of changes, and the last one of each tag."""

    def __init__(self) -> None:
        self._count = 0
        self._last_of_all = 0
        self._last: dict[str, int] = {}

    def mark(self) -> int:
        """Take the state before asking; `since` compares with it."""
        return self._count

    def note(self, tags: Iterable[str]) -> None:
        """Record that everything tagged changed."""
        self._count += 1
        self._last.update(dict.fromkeys(tags, self._count))

    def note_all(self) -> None:
        """Record that everything changed."""
        self._count += 1
        self._last_of_all = self._count

    def since(self, mark: int, tags: Collection[str]) -> bool:
        """Tell whether an answer asked for at `mark` was overtaken by a change."""
        return self._last_of_all > mark or any(self._last.get(tag, 0) > mark for tag in tags)
