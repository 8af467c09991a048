"""The sign-in routes keep to the contract, step by step."""

from urllib.parse import parse_qs, urlsplit

import aiohttp

from tests.contract.inaccuracies import OPTIONAL_IN_REQUESTS
from tests.contract.openapi import Schema, answer_schema, operation, parameter_violations, violations
from trakt_tmdb import BrowserSignIn, TraktAuth
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.control import Decision, decide
from trakt_tmdb.simulator.server import ROUTES
from trakt_tmdb.simulator.wire import Service

PKCE = frozenset({"code_challenge", "code_challenge_method"})
"""Described in a guide, not yet in the contract."""

STEPS = ("/oauth/device/code", "/oauth/device/token", "/oauth/token", "/oauth/revoke")


class Conversation:
    """Posts to the sign-in host and holds both sides to the contract."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession, contract: Schema) -> None:
        self._simulator, self._session, self._contract = simulator, session, contract

    async def post(self, path: str, body: dict[str, str], status: int = 200) -> dict[str, str]:
        described = operation(self._contract, "POST", path)
        schema = described["requestBody"]["content"]["application/json"]["schema"]
        filled = dict.fromkeys(OPTIONAL_IN_REQUESTS, "") | body
        assert violations(schema, filled) == []
        url = self._simulator.auth_url + path
        async with self._session.post(url, json={**body, "client_id": self._simulator.client_id}) as response:
            assert response.status == status
            value: dict[str, str] = await response.json() if status == 200 else {}
        answered = answer_schema(described, status)
        if status == 200 and answered is not None:
            assert violations(answered, value) == []
        return value


async def test_device_sign_in_refresh_and_revocation(
    simulator: Simulator, session: aiohttp.ClientSession, trakt_contract: Schema
) -> None:
    talk = Conversation(simulator, session, trakt_contract)
    client = {"client_id": simulator.client_id}
    code = await talk.post("/oauth/device/code", client)
    waiting = {**client, "code": code["device_code"]}
    await talk.post("/oauth/device/token", waiting, status=400)
    decide(simulator.state, Decision(user_code=code["user_code"]))
    token = await talk.post("/oauth/device/token", waiting)
    refresh = {**client, "refresh_token": token["refresh_token"], "grant_type": "refresh_token"}
    renewed = await talk.post("/oauth/token", refresh)
    await talk.post("/oauth/token", refresh, status=400)
    await talk.post("/oauth/revoke", {**client, "token": renewed["access_token"]})


async def test_a_browsers_sign_in(
    simulator: Simulator, session: aiohttp.ClientSession, trakt_contract: Schema
) -> None:
    browser = BrowserSignIn(redirect_uri="https://app.example/back")
    auth = TraktAuth(session, simulator.client_id, auth_url=simulator.auth_url)
    url = auth.authorize_url(browser)
    described = operation(trakt_contract, "GET", "/oauth/authorize")
    query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    assert parameter_violations(described, {k: v for k, v in query.items() if k not in PKCE}) == []

    async with session.post(url, data={"decision": "approve"}, allow_redirects=False) as answer:
        code = browser.code_in(answer.headers["location"])
    talk = Conversation(simulator, session, trakt_contract)
    given = {
        "client_id": simulator.client_id,
        "code": code,
        "code_verifier": browser.verifier,
        "grant_type": "authorization_code",
        "redirect_uri": browser.redirect_uri,
    }
    await talk.post("/oauth/token", given)
    await talk.post("/oauth/token", given, status=400)


def test_every_route_is_a_step() -> None:
    assert {route.path for route in ROUTES if route.service is Service.AUTH} == set(STEPS)
