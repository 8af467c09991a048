"""How long a pair of tokens is good, and what is known against it."""

from trakt_tmdb.errors import AuthenticationError, AuthenticationReason
from trakt_tmdb.transport.clock import Clock

from .token import Token

_RENEWED_AT = 0.8
_LAST_MOMENTS = 600.0
"""Seconds before its end that a pair of unknown age is renewed."""

_POSTPONED = 60.0


class Lifetime:
    """A pair of tokens in use; `life` in seconds is known only when it was issued to us."""

    def __init__(self, token: Token, clock: Clock, life: float | None = None) -> None:
        self.token = token
        self.refused: AuthenticationError | None = None
        self.came_of_refusal = False
        self._clock = clock
        self._ends = token.expires_at.timestamp()
        self._due = self._ends - (_LAST_MOMENTS if life is None else life * (1 - _RENEWED_AT))
        self._not_before = 0.0

    def is_over(self) -> bool:
        """The pair has expired."""
        return self._clock.wall() >= self._ends

    def is_due(self) -> bool:
        """The pair should be renewed."""
        if self.is_over():
            return True
        return self._clock.wall() >= self._due and self._clock.monotonic() >= self._not_before

    def postpone(self) -> None:
        """Try again later: the pair is still good, and renewing it did not work."""
        self._not_before = self._clock.monotonic() + _POSTPONED

    def count_refusal(self) -> None:
        """Allow a refused pair one successor; when that is refused too, the pair is not at fault."""
        if self.came_of_refusal:
            raise AuthenticationError("Trakt no longer accepts the sign-in. Sign in again.", service="Trakt")

    def check_renewable(self) -> None:
        """Repeat a refusal instead of asking for it again."""
        if self.refused:
            raise AuthenticationError(
                str(self.refused), reason=AuthenticationReason.REFRESH_REFUSED, service="Trakt"
            )
