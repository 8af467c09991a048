"""Every public method of a client's groups, found by looking."""

import inspect
import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from trakt_tmdb import TMDBClient, TraktClient

type Ask = Callable[..., object]

_REQUEST = re.compile(r"(?P<verb>GET|POST|PUT|DELETE) (?P<path>/[^\s:;,.?]*)")
_ALL_AGAIN = frozenset({"live", "held", "auth", "clock"})
"""What a client has beside its groups; the first two are the same groups once more."""
_PACKAGES = ("trakt_tmdb.trakt.", "trakt_tmdb.tmdb.")


class Method(Struct, frozen=True, kw_only=True):
    """A method as people write it: `trakt.shows.summary`."""

    name: str
    ask: Ask

    @property
    def words(self) -> str:
        """The first paragraph of its docstring, in one line."""
        return " ".join((inspect.getdoc(self.ask) or "").split("\n\n", 1)[0].split())

    @property
    def request(self) -> str | None:
        """Verb and path, as its docstring begins: `GET /shows/{id}`."""
        match = _REQUEST.match(self.words)
        return match.group().replace("…", self.name.split(".")[1]) if match else None

    @property
    def about(self) -> str:
        """What its docstring says of it beside the request."""
        return _REQUEST.sub("", self.words, count=1).lstrip(":;,. ") or "-"

    @property
    def call(self) -> str:
        """As it is called: `trakt.shows.season(show, season, [translations])`."""
        parameters = inspect.signature(self.ask).parameters.values()
        names = (one.name if one.default is one.empty else f"[{one.name}]" for one in parameters)
        return f"{self.name}({', '.join(names)})"


def methods_of(client: TraktClient | TMDBClient, service: str) -> Iterator[Method]:
    """Every method that has a request, by group; also what the client itself answers to."""
    for name, group in _groups(client):
        prefix = f"{service}.{name}"
        if callable(group):
            yield Method(name=prefix, ask=group)
        for method, ask in _public(group):
            yield Method(name=f"{prefix}.{method}", ask=ask)
    for method, ask in _public(client):
        if _REQUEST.match(inspect.getdoc(ask) or ""):
            yield Method(name=f"{service}.{method}", ask=ask)


def _groups(client: object) -> Iterator[tuple[str, object]]:
    for name, value in vars(client).items():
        of_ours = type(value).__module__.startswith(_PACKAGES)
        if of_ours and not name.startswith("_") and name not in _ALL_AGAIN:
            yield name, value


def _public(group: object) -> Iterator[tuple[str, Ask]]:
    for name, found in inspect.getmembers(type(group), callable):
        if not name.startswith("_") and not isinstance(found, type):
            yield name, getattr(group, name)
