"""What was ended here and Redis does not know yet."""

_MOST = 1000
"""Tags and prefixes remembered; beyond them it is simpler to drop everything."""


class Undelivered:
    """Collects until it is taken; what could not be delivered is put back."""

    def __init__(self) -> None:
        self._tags: frozenset[str] = frozenset()
        self._prefixes: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self._tags or self._prefixes)

    def add(self, tags: frozenset[str], prefixes: frozenset[str]) -> None:
        """Remember these, too."""
        self._tags |= tags
        self._prefixes |= prefixes
        if len(self._tags) + len(self._prefixes) > _MOST:
            self._tags, self._prefixes = frozenset(), frozenset({""})

    def take(self) -> tuple[frozenset[str], frozenset[str]]:
        """Hand over all tags and prefixes."""
        taken = self._tags, self._prefixes
        self._tags, self._prefixes = frozenset(), frozenset()
        return taken
