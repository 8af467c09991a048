"""When what last changed in an account: the answer of /sync/last_activities."""

from datetime import datetime, timedelta

from trakt_tmdb.simulator.clock import Clock, stamp

_GROUPS = {
    "movies": ("watched", "collected", "rated", "watchlisted", "favorited", "commented", "paused", "hidden"),
    "episodes": ("watched", "collected", "rated", "watchlisted", "commented", "paused"),
    "shows": ("rated", "watchlisted", "favorited", "commented", "hidden", "dropped"),
    "seasons": ("rated", "watchlisted", "commented", "hidden"),
    "comments": ("liked", "reacted", "blocked"),
    "lists": ("liked", "reacted", "updated", "commented"),
    "watchlist": ("updated",),
    "favorites": ("updated",),
    "collaborations": ("updated",),
    "account": ("settings", "followed", "following", "pending", "requested"),
    "saved_filters": ("updated",),
    "notes": ("updated",),
}


class Activities:
    """Stamps that only ever grow, by a millisecond at least."""

    def __init__(self, clock: Clock, joined: datetime) -> None:
        self._clock = clock
        self._last = joined
        self._stamps = {group: dict.fromkeys(names, joined) for group, names in _GROUPS.items()}

    def touch(self, *changes: str) -> None:
        """Move the stamps of what changed, named like `episodes.watched`."""
        self._last = max(self._clock.now(), self._last + timedelta(milliseconds=1))
        for change in changes:
            group, name = change.split(".")
            self._stamps[group][name] = self._last

    def as_json(self) -> dict[str, object]:
        """Show every stamp, and the latest of them as `all`."""
        groups = {
            group: {f"{name}_at": stamp(moment) for name, moment in stamps.items()}
            for group, stamps in self._stamps.items()
        }
        return {"all": stamp(self._last), **groups}
