"""Whether the file can be used for now, what is said about that, and when it is tried again."""

import logging

from trakt_tmdb.transport.clock import Clock

_LOGGER = logging.getLogger(__name__)
_AGAIN = 300.0


class Availability:
    """Says each change once."""

    def __init__(self, name: str, clock: Clock) -> None:
        self._name = name
        self._clock = clock
        self._again_at: float | None = None

    @property
    def is_away(self) -> bool:
        """Whether the file is not to be asked."""
        return self._again_at is not None

    @property
    def is_due(self) -> bool:
        """Whether a commit may try it."""
        return self._again_at is None or self._clock.monotonic() >= self._again_at

    def lost(self, error: Exception) -> None:
        """Note that it cannot be used."""
        if not self.is_away:
            _LOGGER.warning(
                "The cache file %s cannot be used now: %s. Answers are kept in memory until it can.",
                self._name,
                getattr(error, "strerror", None) or error,
            )
        self._again_at = self._clock.monotonic() + _AGAIN

    def found(self) -> None:
        """Note that it can be used."""
        if self.is_away:
            _LOGGER.info("The cache file %s can be used again.", self._name)
        self._again_at = None
