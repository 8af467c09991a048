"""auth.trakt.tv: device codes, tokens, refreshing, revoking."""

from collections.abc import Callable, Mapping

from .tokens import CodeState, DeviceCode, Grant, InvalidGrantError
from .wire import Answer, Call, Routes, Service, answer, nothing

routes = Routes(Service.AUTH)
ROUTES = routes.all


@routes.post("/oauth/device/code")
def device_code(call: Call) -> Answer:
    """Start signing in a device."""
    client_id = call.fields.get("client_id")
    if client_id not in call.state.tokens.apps:
        return _error(401, "invalid_client", "client is unknown")
    code = call.state.tokens.new_code(str(client_id))
    return answer(
        {
            "device_code": code.device_code,
            "user_code": code.user_code,
            "verification_url": f"http://{call.host}/auth/activate",
            "expires_in": int((code.expires_at - call.state.clock.now()).total_seconds()),
            "interval": code.interval,
        }
    )


@routes.post("/oauth/device/token")
def device_token(call: Call) -> Answer:
    """Ask whether the person has decided; most answers are a status without a body."""
    tokens, now = call.state.tokens, call.state.clock.now()
    code = tokens.codes.get(str(call.fields.get("code")))
    if code is None or code.client_id != call.fields.get("client_id"):
        return nothing(404)
    since = (now - code.polled_at).total_seconds() if code.polled_at else code.interval
    code.polled_at = now
    if now >= code.expires_at and code.state is not CodeState.USED:
        return nothing(410)
    if code.state is CodeState.PENDING:
        # A poll that comes early by the clock's own jitter is forgiven.
        return nothing(400 if since >= code.interval * 0.9 else 429)
    return _DECIDED[code.state](call, code)


def _redeem(call: Call, code: DeviceCode) -> Answer:
    code.state = CodeState.USED
    return answer(call.state.tokens.issue(code.username, code.client_id).as_json())


_DECIDED: Mapping[CodeState, Callable[[Call, DeviceCode], Answer]] = {
    CodeState.APPROVED: _redeem,
    CodeState.DENIED: lambda _, __: nothing(418),
    CodeState.USED: lambda _, __: nothing(409),
}


@routes.post("/oauth/token")
def token(call: Call) -> Answer:
    """Give a new pair for a refresh token, which dies with it, or for the code a browser brought."""
    if call.fields.get("client_id") not in call.state.tokens.apps:
        return _error(401, "invalid_client", "client is unknown")
    give = _GRANTS.get(str(call.fields.get("grant_type")))
    if give is None:
        return _error(400, "unsupported_grant_type", "only refresh_token and authorization_code are known")
    try:
        return answer(give(call).as_json())
    except InvalidGrantError:
        return _error(400, "invalid_grant", "session not found")


def _refreshed(call: Call) -> Grant:
    return call.state.tokens.refresh(_text(call, "refresh_token"), _text(call, "client_id"))


def _exchanged(call: Call) -> Grant:
    given = (_text(call, name) for name in ("code", "client_id", "redirect_uri", "code_verifier"))
    username = call.state.authorizations.redeem(*given)
    if username is None:
        raise InvalidGrantError
    return call.state.tokens.issue(username, _text(call, "client_id"))


_GRANTS: Mapping[str, Callable[[Call], Grant]] = {
    "authorization_code": _exchanged,
    "refresh_token": _refreshed,
}


@routes.post("/oauth/revoke")
def revoke(call: Call) -> Answer:
    """End a pair of tokens."""
    call.state.tokens.revoke(str(call.fields.get("token")))
    return answer({})


def _text(call: Call, name: str) -> str:
    return str(call.fields.get(name, ""))


def _error(status: int, error: str, description: str) -> Answer:
    return answer({"error": error, "error_description": description}, status)
