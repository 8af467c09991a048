"""The page where a person lets an app in through the browser, and the way back to the app."""

from collections.abc import Mapping
from html import escape

from aiohttp import web
from yarl import URL

from .adapter import STATE
from .authorizations import Wish
from .oauth_pages import page, said
from .state import State

_PATH = "/auth/oauth/authorize"
_FORM = """<h1>Let this app in?</h1>
<p>It will see and change what you watch. Choose who you are in this simulation.</p>
<form method="post">
<select name="username" aria-label="Account">{accounts}</select>
<button class="yes" name="decision" value="approve">Yes, let it in</button>
<button class="no" name="decision" value="deny">No</button>
</form>"""


def add_authorize_page(app: web.Application) -> None:
    """Serve the address to which apps send the browser."""
    app.router.add_get(_PATH, show)
    app.router.add_post(_PATH, decide)


async def show(request: web.Request) -> web.Response:
    """Ask the person."""
    if wish_of(request.app[STATE], request.query) is None:
        return _refused()
    accounts = "".join(f"<option>{escape(name)}</option>" for name in request.app[STATE].accounts)
    return page("Let an app in", _FORM.format(accounts=accounts))


async def decide(request: web.Request) -> web.Response:
    """Send the browser back to the app with the person's word."""
    state, form = request.app[STATE], await request.post()
    wish = wish_of(state, request.query)
    if wish is None:
        return _refused()
    answer = {"error": "access_denied"}
    if form.get("decision") == "approve":
        answer = {"code": state.authorizations.grant(wish, str(form.get("username", "demo")))}
    back = URL(wish.redirect_uri).update_query(answer | {"state": request.query.get("state", "")})
    return web.Response(status=302, headers={"Location": str(back)})


def wish_of(state: State, query: Mapping[str, str]) -> Wish | None:
    """Read what an app asks for; None when it is unknown, or asks in a way that is not accepted."""
    client_id, redirect_uri = query.get("client_id", ""), query.get("redirect_uri", "")
    challenge = query.get("code_challenge", "")
    asked_well = query.get("response_type") == "code" and query.get("code_challenge_method") == "S256"
    if client_id not in state.tokens.apps or not (asked_well and challenge and URL(redirect_uri).host):
        return None
    return Wish(client_id=client_id, redirect_uri=redirect_uri, challenge=challenge)


def _refused() -> web.Response:
    text = "The app is unknown, or does not ask with a challenge. Ask whoever made it."
    return page("Not possible", said("🔍", "This app cannot ask you", text), status=400)
