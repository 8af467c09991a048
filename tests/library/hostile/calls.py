"""Every call of both clients, with arguments that the simulator has an answer to."""

import inspect
from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import timedelta

from tests.library.signed_in import allowed_session
from trakt_tmdb.probe import probe_tmdb, probe_trakt
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.testing import FakeClock, FakeServices
from trakt_tmdb.tmdb import TMDBClient
from trakt_tmdb.trakt import BrowserSignIn, DeviceCode, Token, TraktAuth, TraktClient
from trakt_tmdb.trakt.models import (
    Checkin,
    CheckinItem,
    CommentedItem,
    Ids,
    ListChanges,
    Media,
    NewComment,
    NewList,
    ScrobbleItem,
)
from trakt_tmdb.transport.carrier import Transport
from trakt_tmdb.transport.pages import Pages

type Call = Callable[[Transport, FakeClock], Awaitable[object]]

CLIENT_ID = "client-1"
READ_TOKEN = "read-token"
_NO_GROUPS = {"auth", "clock", "held", "live"}
_PLACE = "https://app.example/back"


def trakt_over(transport: Transport, clock: FakeClock, token: Token) -> TraktClient:
    auth = TraktAuth(transport, CLIENT_ID, token=token, clock=clock)
    return TraktClient(transport, auth, clock=clock)


def calls(simulator: Simulator, token: Token) -> dict[str, Call]:
    """Name of a method -> how it is called; a list that comes in pages is read to its end."""
    session = allowed_session(simulator)

    def trakt(transport: Transport, clock: FakeClock) -> TraktClient:
        return trakt_over(transport, clock, token)

    def tmdb(transport: Transport, clock: FakeClock) -> TMDBClient:
        return TMDBClient(transport, READ_TOKEN, session_id=session, clock=clock)

    return {
        **_of_client("trakt", trakt, _known_to_trakt(simulator)),
        **_of_client("tmdb", tmdb, _known_to_tmdb(simulator)),
        **_sign_in(token),
    }


def _of_client(
    name: str, make: Callable[[Transport, FakeClock], object], known: Mapping[str, object]
) -> dict[str, Call]:
    found: dict[str, Call] = {}
    for group, method, parameters in _methods(make(FakeServices(), FakeClock())):
        needed = [one for one in parameters if one.default is inspect.Parameter.empty]
        given = {one.name: known[key] for one in needed if (key := _key(one, known)) in known}
        if len(given) == len(needed):
            found[f"{name}.{group}.{method}"] = _call(make, group, method, given)
    return dict(sorted(found.items(), key=lambda named: named[0].endswith(".delete")))


def _key(parameter: inspect.Parameter, known: Mapping[str, object]) -> str:
    """An argument is known by what it is, or else by its name."""
    kind = getattr(parameter.annotation, "__name__", "")
    return kind if kind in known else parameter.name


def _methods(client: object) -> Iterator[tuple[str, str, tuple[inspect.Parameter, ...]]]:
    for group, endpoints in vars(client).items():
        if group.startswith("_") or group in _NO_GROUPS:
            continue
        for name, method in inspect.getmembers(endpoints, inspect.ismethod):
            if not name.startswith("_"):
                yield group, name, tuple(inspect.signature(method).parameters.values())


def _call(
    make: Callable[[Transport, FakeClock], object], group: str, method: str, given: Mapping[str, object]
) -> Call:
    async def call(transport: Transport, clock: FakeClock) -> object:
        result = getattr(getattr(make(transport, clock), group), method)(**given)
        return await (result.all() if isinstance(result, Pages) else result)

    return call


def _known_to_trakt(simulator: Simulator) -> dict[str, object]:
    state = simulator.state
    show = state.catalogue.shows.on_trakt[0]
    episode = show.seasons[-1].episodes[0].ids.trakt
    return {
        "ScrobbleItem": ScrobbleItem(progress=95, episode=CheckinItem(ids=Ids(trakt=episode))),
        "changes": ListChanges(name="Rain"),
        "comment": _said(simulator),
        "entries": (1,),
        "item": Checkin(episode=CheckinItem(ids=Ids(trakt=episode))),
        "language": "zh",
        "listed": next(one.id for one in state.demo.lists if one.privacy == "public"),
        "lists": (1,),
        "media": Media.MOVIE,
        "movie": state.catalogue.movies.on_trakt[0].ids.trakt,
        "new": NewList(name="Later"),
        "number": 1,
        "person": next(iter(state.catalogue.people)),
        "position": state.demo.stop_in(state.catalogue.movies.on_trakt[1], 30).id,
        "query": "a",
        "said": NewComment(
            comment="More than four words, surely.",
            spoiler=False,
            show=CommentedItem(ids=Ids(trakt=show.ids.trakt)),
        ),
        "season": 1,
        "section": "dropped",
        "show": show.ids.trakt,
        "source": "trakt",
        "since": state.clock.now().date(),
        "text": "More than four words again.",
        "title": state.catalogue.movies.on_trakt[2].ids.trakt,
        "start": state.clock.now().date(),
        "user": "me",
        "value": show.ids.trakt,
    }


def _said(simulator: Simulator) -> int:
    state = simulator.state
    text = "More than four words said."
    said = state.demo.comment(state.board, ("movie", 1001), text, spoiler=False, parent=0)
    return said.id


def _known_to_tmdb(simulator: Simulator) -> dict[str, object]:
    catalogue = simulator.state.catalogue
    return {
        "language": "zh-CN",
        "media": "tv",
        "movie": catalogue.movies.on_tmdb[0].ids.tmdb,
        "number": catalogue.shows.on_tmdb[0].ids.tmdb,
        "person": next(iter(catalogue.people)),
        "query": "a",
        "rating": 8.5,
        "region": "US",
        "season": 1,
        "show": catalogue.shows.on_tmdb[0].ids.tmdb,
    }


def _sign_in(token: Token) -> dict[str, Call]:
    device = DeviceCode(device_code="d", user_code="u", verification_url=_PLACE, expires_in=20)
    browser = BrowserSignIn(redirect_uri=_PLACE)
    old = Token(
        access_token="old",
        refresh_token=token.refresh_token,
        expires_at=FakeClock().today() - timedelta(days=1),
    )

    def auth(transport: Transport, clock: FakeClock) -> TraktAuth:
        return TraktAuth(transport, CLIENT_ID, token=old, clock=clock)

    return {
        "auth.device_code": lambda transport, clock: auth(transport, clock).device_code(),
        "auth.poll": lambda transport, clock: auth(transport, clock).poll_device_token(device),
        "auth.exchange": lambda transport, clock: auth(transport, clock).exchange_code(
            browser, f"{_PLACE}?code=1&state={browser.state}"
        ),
        "auth.access_token": lambda transport, clock: auth(transport, clock).access_token(),
        "auth.revoke": lambda transport, clock: auth(transport, clock).revoke(),
        "probe.trakt": lambda transport, clock: probe_trakt(trakt_over(transport, clock, token)),
        "probe.tmdb": lambda transport, clock: probe_tmdb(transport, READ_TOKEN, clock=clock),
    }
