"""What a request needs before it is heard: headers, keys, tokens, and a place within the rate limits."""

from collections.abc import Callable, Mapping

import msgspec
from msgspec import Struct

from .account import Account
from .state import State
from .wire import Answer, Route, Service, answer, nothing

CLOUDFLARE = {"server": "cloudflare"}
_CLOUDFLARE_PAGE = (
    "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1>"
    "<p>Cloudflare Ray ID: 8d1f00c0ffee1234</p></body></html>"
)


class Request(Struct, frozen=True, kw_only=True):
    """What the gate looks at; header names are lower case."""

    route: Route
    headers: Mapping[str, str]
    query: Mapping[str, str]
    body: bytes
    client: str


class Admission(Struct, frozen=True, kw_only=True):
    """Either a refusal, or whose request it is and what it brought; `headers` go on the answer."""

    refusal: Answer | None = None
    account: Account | None = None
    body: object = None
    headers: Mapping[str, str] = {}


def cloudflare(status: int, title: str, retry_after: int | None = None) -> Answer:
    """Answer with an HTML page of the network in front of Trakt."""
    wait = {} if retry_after is None else {"Retry-After": str(retry_after)}
    page = _CLOUDFLARE_PAGE.format(title=title).encode()
    return Answer(status=status, body=page, content_type="text/html", headers={**CLOUDFLARE, **wait})


def tmdb_error(status: int, code: int, message: str) -> Answer:
    """Answer with TMDB's error object."""
    return answer({"success": False, "status_code": code, "status_message": message}, status)


def admit(state: State, request: Request) -> Admission:
    """Let a request in, or say why not."""
    return _GATES[request.route.service](state, request)


def _admit_to_trakt(state: State, request: Request) -> Admission:
    refusal = _refused_by_headers(state, request)
    if refusal:
        return Admission(refusal=refusal)
    token = request.headers.get("authorization", "").removeprefix("Bearer ")
    username = state.tokens.owner(token) if token else None
    if (token or request.route.personal) and username is None:
        return Admission(refusal=nothing(401))
    verdict = state.limits.check(
        request.route.method,
        username or request.headers["trakt-api-key"],
        signed_in=username is not None,
        now=state.clock.now(),
    )
    if verdict.retry_after is not None:
        return Admission(refusal=nothing(429, verdict.headers))
    account = state.accounts[username] if username else None
    if account:
        account.come_to_now()
    return _with_body(request, account, verdict.headers)


def _refused_by_headers(state: State, request: Request) -> Answer | None:
    if not request.headers.get("user-agent"):
        return cloudflare(403, "Attention Required! | Cloudflare")
    if request.headers.get("trakt-api-key") not in state.tokens.apps:
        return nothing(403)
    if request.headers.get("trakt-api-version") != "2":
        return nothing(400)
    return _wrong_content_type(request)


def _wrong_content_type(request: Request) -> Answer | None:
    given = request.headers.get("content-type", "").partition(";")[0].strip()
    needed = request.route.method in {"POST", "PUT"}
    return nothing(412) if needed and given != "application/json" else None


def _with_body(request: Request, account: Account | None, headers: Mapping[str, str]) -> Admission:
    if not request.body:
        return Admission(account=account, headers=headers)
    try:
        return Admission(account=account, body=msgspec.json.decode(request.body), headers=headers)
    except msgspec.DecodeError:
        return Admission(refusal=nothing(400))


def _admit_to_auth(_: State, request: Request) -> Admission:
    if not request.headers.get("user-agent"):
        return Admission(refusal=cloudflare(403, "Attention Required! | Cloudflare"))
    refusal = _wrong_content_type(request)
    return Admission(refusal=refusal) if refusal else _with_body(request, None, {})


def _admit_to_tmdb(state: State, request: Request) -> Admission:
    token = request.headers.get("authorization", "").removeprefix("Bearer ")
    if state.tmdb_token not in (token, request.query.get("api_key")):
        message = "Invalid API key: You must be granted a valid key."
        return Admission(refusal=tmdb_error(401, 7, message))
    return _with_body(request, None, {})


_GATES: Mapping[Service, Callable[[State, Request], Admission]] = {
    Service.TRAKT: _admit_to_trakt,
    Service.AUTH: _admit_to_auth,
    Service.TMDB: _admit_to_tmdb,
}
