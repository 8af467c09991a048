"""Signing in through the browser: the way there, the way back, and everything that may come back instead."""

import json
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
import msgspec
import pytest

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.errors import AppRefusedError, AuthenticationError, AuthenticationReason, TraktTMDBError
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.testing import FakeServices
from trakt_tmdb.trakt import BrowserSignIn, Token, TraktAuth

BACK = "https://app.example/back?tab=1"


@pytest.fixture
def browser() -> BrowserSignIn:
    return BrowserSignIn(redirect_uri=BACK)


@pytest.fixture
def auth(simulator: Simulator, session: aiohttp.ClientSession) -> TraktAuth:
    return TraktAuth(session, simulator.client_id, auth_url=simulator.auth_url)


async def pressed(session: aiohttp.ClientSession, url: str, decision: str, username: str = "demo") -> str:
    """Where the browser is sent when the person presses a button."""
    fields = {"decision": decision, "username": username}
    async with session.post(url, data=fields, allow_redirects=False) as answer:
        assert answer.status == 302
        return answer.headers["location"]


def reason_of(caught: pytest.ExceptionInfo[AuthenticationError]) -> AuthenticationReason:
    return caught.value.reason


async def test_a_person_who_says_yes_is_signed_in(
    auth: TraktAuth, simulator: Simulator, session: aiohttp.ClientSession, browser: BrowserSignIn
) -> None:
    url = auth.authorize_url(browser)
    async with session.get(url) as page:
        assert "<option>newcomer</option>" in await page.text()

    returned_to = await pressed(session, url, "approve", "newcomer")
    token = await auth.exchange_code(browser, returned_to)

    assert returned_to.startswith("https://app.example/back?tab=1&")
    assert simulator.state.tokens.owner(token.access_token) == "newcomer"
    assert auth.token == token


def test_the_address_carries_the_challenge_and_never_the_verifier(browser: BrowserSignIn) -> None:
    auth = TraktAuth(FakeServices(), "client 1", auth_url="https://auth.trakt.tv/")

    url = urlsplit(auth.authorize_url(browser))

    assert (url.scheme, url.netloc, url.path) == ("https", "auth.trakt.tv", "/oauth/authorize")
    assert parse_qs(url.query) == {
        "response_type": ["code"],
        "client_id": ["client 1"],
        "redirect_uri": [BACK],
        "state": [browser.state],
        "code_challenge": [browser.challenge],
        "code_challenge_method": ["S256"],
    }
    assert browser.verifier not in url.query


def test_the_challenge_is_the_one_of_the_standard() -> None:
    # https://www.rfc-editor.org/rfc/rfc7636#appendix-B
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

    browser = BrowserSignIn(redirect_uri=BACK, verifier=verifier)

    assert browser.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_every_sign_in_is_unguessable_and_outlives_a_restart(browser: BrowserSignIn) -> None:
    assert browser != BrowserSignIn(redirect_uri=BACK)
    assert 43 <= len(browser.verifier) <= 128
    assert browser.verifier not in repr(browser)
    assert msgspec.json.decode(msgspec.json.encode(browser), type=BrowserSignIn) == browser


async def test_the_exchange_proves_who_asked_and_sends_no_empty_secret(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock, browser: BrowserSignIn
) -> None:
    pair = {"access_token": "access-1", "refresh_token": "refresh-1", "expires_in": 604_800}
    server.plan(json_reply(pair), json_reply({**pair, "refresh_token": "refresh-2"}))
    saved: list[Token] = []

    async def on_token(token: Token) -> None:
        saved.append(token)

    auth = TraktAuth(session, "client-1", on_token=on_token, auth_url=server.url, clock=clock)
    await auth.exchange_code(browser, f"{BACK}&{urlencode({'code': 'c 1', 'state': browser.state})}")
    await auth.refresh()

    first, renewal = (json.loads(seen.body) for seen in server.requests)
    assert first == {
        "client_id": "client-1",
        "code": "c 1",
        "code_verifier": browser.verifier,
        "grant_type": "authorization_code",
        "redirect_uri": BACK,
    }
    assert renewal["redirect_uri"] == BACK
    assert [token.refresh_token for token in saved] == ["refresh-1", "refresh-2"]


async def test_no_is_told_as_no(
    auth: TraktAuth, session: aiohttp.ClientSession, browser: BrowserSignIn
) -> None:
    returned_to = await pressed(session, auth.authorize_url(browser), "deny")

    with pytest.raises(AuthenticationError) as caught:
        await auth.exchange_code(browser, returned_to)
    assert reason_of(caught) is AuthenticationReason.DENIED


async def test_the_answer_to_another_sign_in_is_not_taken(
    auth: TraktAuth, session: aiohttp.ClientSession, browser: BrowserSignIn
) -> None:
    returned_to = await pressed(session, auth.authorize_url(BrowserSignIn(redirect_uri=BACK)), "approve")

    with pytest.raises(AuthenticationError) as caught:
        await auth.exchange_code(browser, returned_to)
    assert reason_of(caught) is AuthenticationReason.STATE_DIFFERS
    assert auth.token is None


@pytest.mark.parametrize("returned_to", ["", "https://[", "https://app.example/back?code=1", "?state=é"])
async def test_an_address_without_our_state_is_not_taken(
    auth: TraktAuth, browser: BrowserSignIn, returned_to: str
) -> None:
    with pytest.raises(AuthenticationError) as caught:
        await auth.exchange_code(browser, returned_to)
    assert reason_of(caught) is AuthenticationReason.STATE_DIFFERS


async def test_an_address_without_a_code_says_so(auth: TraktAuth, browser: BrowserSignIn) -> None:
    with pytest.raises(AuthenticationError) as caught:
        await auth.exchange_code(browser, f"{BACK}&state={browser.state}")
    assert reason_of(caught) is AuthenticationReason.CODE_INVALID


async def test_a_code_works_once_and_for_its_verifier_alone(
    auth: TraktAuth, session: aiohttp.ClientSession, browser: BrowserSignIn
) -> None:
    returned_to = await pressed(session, auth.authorize_url(browser), "approve")
    other = BrowserSignIn(redirect_uri=BACK, state=browser.state)

    for wrong in (other, browser):
        with pytest.raises(AuthenticationError) as caught:
            await auth.exchange_code(wrong, returned_to)
        assert reason_of(caught) is AuthenticationReason.CODE_INVALID
        assert "code=" not in str(caught.value)


async def test_an_app_that_is_gone_is_said_so(
    session: aiohttp.ClientSession, server: FaultServer, browser: BrowserSignIn
) -> None:
    server.plan(json_reply({"error": "invalid_client"}, status=401))
    auth = TraktAuth(session, "client-1", auth_url=server.url)

    with pytest.raises(AppRefusedError):
        await auth.exchange_code(browser, f"{BACK}&code=1&state={browser.state}")


async def test_a_pair_that_cannot_be_stored_is_kept_and_stored_later(
    auth: TraktAuth, simulator: Simulator, session: aiohttp.ClientSession, browser: BrowserSignIn
) -> None:
    tried: list[Token] = []

    async def full_once(token: Token) -> None:
        tried.append(token)
        if len(tried) == 1:
            raise OSError("No space left on device")

    auth = TraktAuth(session, simulator.client_id, on_token=full_once, auth_url=simulator.auth_url)
    returned_to = await pressed(session, auth.authorize_url(browser), "approve")

    with pytest.raises(TraktTMDBError, match="could not be stored"):
        await auth.exchange_code(browser, returned_to)

    assert await auth.access_token() == tried[0].access_token
    assert tried == [tried[0], tried[0]]


@pytest.mark.parametrize(
    "changed",
    [
        {"client_id": "nobody"},
        {"code_challenge": ""},
        {"code_challenge_method": "plain"},
        {"response_type": "token"},
        {"redirect_uri": "nowhere"},
    ],
)
async def test_the_simulated_page_refuses_what_trakt_refuses(
    auth: TraktAuth, session: aiohttp.ClientSession, browser: BrowserSignIn, changed: dict[str, str]
) -> None:
    url = urlsplit(auth.authorize_url(browser))
    query = {name: values[0] for name, values in parse_qs(url.query).items()} | changed

    async with session.post(url._replace(query=urlencode(query)).geturl(), data={}) as answer:
        assert answer.status == 400
