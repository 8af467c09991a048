"""Who may change the account at TMDB."""

from itertools import count


class TMDBSessions:
    """Request tokens, which of them a person allowed, and the sessions made of those."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._asked: set[str] = set()
        self._allowed: set[str] = set()
        self._sessions: set[str] = set()

    def ask(self) -> str:
        """Hand out a request token."""
        token = f"request-{next(self._numbers)}"
        self._asked.add(token)
        return token

    def allow(self, token: str) -> bool:
        """Let a person allow a token; whether it was handed out."""
        if token not in self._asked:
            return False
        self._allowed.add(token)
        return True

    def create(self, token: str) -> str | None:
        """Make a session of an allowed token, once."""
        if token not in self._allowed:
            return None
        self._allowed.discard(token)
        self._asked.discard(token)
        session = f"session-{next(self._numbers)}"
        self._sessions.add(session)
        return session

    def end(self, session: str) -> bool:
        """End a session; whether there was one."""
        known = session in self._sessions
        self._sessions.discard(session)
        return known

    def __contains__(self, session: str) -> bool:
        return session in self._sessions
