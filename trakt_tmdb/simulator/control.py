"""/_simulator/: read and change the state, plan faults, decide about codes, move the clock."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import msgspec
from aiohttp import web
from msgspec import Struct

from .account import Account
from .account.items import name_of
from .adapter import STATE
from .catalogue import Movie, Part, Show
from .clock import parse_moment, stamp
from .faults import Fault
from .limits import Rule
from .state import DEMO, State
from .tokens import CodeState
from .wire import Json


class Decision(Struct, kw_only=True):
    """What a person says about a user code: approve or deny."""

    user_code: str
    decision: str = "approve"
    username: str = DEMO


class Allowance(Struct, kw_only=True):
    """A request token of TMDB's that its person allows."""

    request_token: str


class ForeignPlay(Struct, kw_only=True):
    """A play from outside: a movie, or an episode of a show, by Trakt id, slug or IMDb id."""

    show: str | None = None
    season: int = 1
    number: int = 1
    movie: str | None = None
    watched_at: str | None = None
    username: str = DEMO


class ForeignWish(Struct, kw_only=True):
    """A title that somebody puts on the watchlist, or takes off, elsewhere."""

    show: str | None = None
    movie: str | None = None
    username: str = DEMO


class ClockChange(Struct, kw_only=True):
    """Move the clock by seconds, or set it to a moment."""

    advance_seconds: float = 0
    now: str | None = None


class LimitChange(Struct, kw_only=True):
    """Switch the rate limits, or change them."""

    enabled: bool = True
    reads: Rule | None = None
    writes: Rule | None = None


class Expiry(Struct, kw_only=True):
    """Which tokens end now: access, refresh or both."""

    access: bool = True
    refresh: bool = False


class AppChange(Struct, kw_only=True):
    """An app that is registered, or gone."""

    client_id: str
    registered: bool = True


_LATEST = 50

type Command[T] = Callable[[State, T], object]


def add_control(app: web.Application) -> None:
    """Serve the control routes."""
    app.router.add_get("/_simulator/state", _show_state)
    app.router.add_get("/_simulator/requests", _show_requests)
    app.router.add_post("/_simulator/requests/clear", _clear_requests)
    app.router.add_post("/_simulator/reset", _reset)
    app.router.add_delete("/_simulator/faults", _clear_faults)
    app.router.add_post("/_simulator/faults", _command(Fault, lambda state, fault: state.faults.add(fault)))
    app.router.add_post("/_simulator/device", _command(Decision, decide))
    app.router.add_post("/_simulator/plays", _command(ForeignPlay, add_play))
    app.router.add_post("/_simulator/plays/remove", _command(ForeignPlay, remove_plays))
    app.router.add_post("/_simulator/watchlist", _command(ForeignWish, add_wish))
    app.router.add_post("/_simulator/watchlist/remove", _command(ForeignWish, remove_wish))
    app.router.add_post("/_simulator/tokens/expire", _command(Expiry, expire))
    app.router.add_post("/_simulator/tmdb/allow", _command(Allowance, allow))
    app.router.add_post("/_simulator/clock", _command(ClockChange, change_clock))
    app.router.add_post("/_simulator/limits", _command(LimitChange, change_limits))
    app.router.add_post("/_simulator/apps", _command(AppChange, change_app))


def state_of(state: State) -> Json:
    """Show what a test wants to see."""
    tokens = state.tokens
    grants = [
        {"username": grant.username, "expires_at": stamp(grant.expires_at)} for grant in tokens.grants()
    ]
    return {
        "now": stamp(state.clock.now()),
        "accounts": {name: _account(account) for name, account in state.accounts.items()},
        "requests": dict(state.requests.counts),
        "tokens": grants,
        "codes": [{"user_code": code.user_code, "state": code.state} for code in tokens.codes.values()],
        "faults": state.faults.planned,
    }


def _account(account: Account) -> Json:
    return {
        "plays": len(account.history),
        "latest_plays": [
            {"id": str(play.id), "watched_at": stamp(play.watched_at), **_item(play.item)}
            for play in account.history.newest_first()[:_LATEST]
        ],
        "watchlist": [{"type": item.media, "title": item.title.title} for item in account.watchlist.items()],
        "dropped": [title.title for title, _ in account.hidden.items("dropped")],
        "lists": [
            {"name": one.name, "titles": [name_of(item.title) for item in one.titles.items()]}
            for one in account.lists
        ],
        "checkin": _item(account.checkin.item) if account.checkin else None,
        "activities": account.activities.as_json(),
    }


def decide(state: State, decision: Decision) -> None:
    """Approve or deny a device code. LookupError when no device waits for it."""
    code = state.tokens.code_for(decision.user_code)
    if code is None:
        raise LookupError(f"no device shows {decision.user_code}")
    code.username = decision.username
    code.state = CodeState.APPROVED if decision.decision == "approve" else CodeState.DENIED


def allow(state: State, allowance: Allowance) -> Json:
    """Allow a token; says whether it was handed out."""
    return {"allowed": state.tmdb_sessions.allow(allowance.request_token)}


def add_play(state: State, play: ForeignPlay) -> Json:
    """Add a play as another scrobbler would. LookupError when there is no such item."""
    when = parse_moment(play.watched_at) if play.watched_at else state.clock.now().replace(microsecond=0)
    added = state.accounts[play.username].watch([(_found(state, play), when)], "scrobble")
    return {"id": str(added[0].id)}


def remove_plays(state: State, play: ForeignPlay) -> Json:
    """Remove every play of an item, as another app would."""
    account = state.accounts[play.username]
    plays = list(account.history.of(_found(state, play)))
    account.unwatch(plays)
    return {"removed": len(plays)}


def add_wish(state: State, wish: ForeignWish) -> None:
    """Put a title on the watchlist."""
    state.accounts[wish.username].want(_title(state, wish))


def remove_wish(state: State, wish: ForeignWish) -> None:
    """Take a title off the watchlist."""
    state.accounts[wish.username].unwant(_title(state, wish))


def expire(state: State, expiry: Expiry) -> None:
    """End tokens now."""
    if expiry.access:
        state.tokens.expire_access()
    if expiry.refresh:
        state.tokens.expire_refresh()


def change_clock(state: State, change: ClockChange) -> Json:
    """Move or set the clock."""
    if change.now:
        state.clock.set(parse_moment(change.now))
    state.clock.advance(timedelta(seconds=change.advance_seconds))
    return {"now": stamp(state.clock.now())}


def change_limits(state: State, change: LimitChange) -> None:
    """Switch or change the rate limits."""
    state.limits.enabled = change.enabled
    state.limits.reads = change.reads or state.limits.reads
    state.limits.writes = change.writes or state.limits.writes


def change_app(state: State, change: AppChange) -> None:
    """Register an app, or let it be gone."""
    if change.registered:
        state.tokens.apps.add(change.client_id)
    else:
        state.tokens.apps.discard(change.client_id)


def _command[T](kind: type[T], run: Command[T]) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Make a handler that decodes one kind of body; what cannot be done is 400 with the reason."""

    async def handle(request: web.Request) -> web.Response:
        try:
            result = run(request.app[STATE], msgspec.json.decode(await request.read() or b"{}", type=kind))
        except (msgspec.DecodeError, LookupError, ValueError) as error:
            return _json({"error": str(error)}, 400)
        return _json(result)

    return handle


async def _show_state(request: web.Request) -> web.Response:
    return _json(state_of(request.app[STATE]))


async def _show_requests(request: web.Request) -> web.Response:
    log = request.app[STATE].requests
    return _json({"counts": dict(log.counts), "entries": list(log.entries)})


async def _clear_requests(request: web.Request) -> web.Response:
    request.app[STATE].requests.clear()
    return _json(None)


async def _reset(request: web.Request) -> web.Response:
    request.app[STATE].reset()
    return _json(None)


async def _clear_faults(request: web.Request) -> web.Response:
    request.app[STATE].faults.clear()
    return _json(None)


def _json(value: object, status: int = 200) -> web.Response:
    return web.Response(status=status, body=msgspec.json.encode(value), content_type="application/json")


def _found(state: State, play: ForeignPlay) -> Part | Movie:
    title = _title(state, ForeignWish(show=play.show, movie=play.movie))
    if isinstance(title, Movie):
        return title
    episode = title.episode(play.season, play.number)
    if episode is None:
        raise LookupError(f"{title.title} has no S{play.season:02d}E{play.number:02d}")
    return state.catalogue.part(episode)


def _title(state: State, wish: ForeignWish) -> Movie | Show:
    title = (
        state.catalogue.movies.on_path(wish.movie)
        if wish.movie
        else state.catalogue.shows.on_path(wish.show or "")
    )
    if title is None:
        raise LookupError(f"there is no {wish.movie or wish.show}")
    return title


def _item(item: Part | Movie) -> Json:
    if isinstance(item, Movie):
        return {"type": "movie", "title": item.title, "trakt": item.ids.trakt}
    return {
        "type": "episode",
        "title": item.show.title,
        "show": item.show.ids.trakt,
        "trakt": item.episode.ids.trakt,
        "season": item.episode.season,
        "number": item.episode.number,
    }
