"""`./script/demo --real`: your own account, behind a login."""

import os
import secrets

import aiohttp

from script.server.home_assistant import HomeAssistant
from script.server.person import Flow, Person

_RED, _PLAIN = "\033[1;31m", "\033[0m"


async def serve_real(server: HomeAssistant) -> None:
    """Set up the account that the environment names, where it is not there yet, and say how to get in."""
    password = _password(server)
    async with aiohttp.ClientSession() as session:
        person = await Person.arrive(session, server.url, password)
        if not await person.has_account():
            await _sign_in(person)
        await person.wait_for_panel()
    print(f"{_RED}This is your real Trakt account: what you mark here is marked there.{_PLAIN}")
    print(f"Sign in as demo with the password {password}")
    print(f"Trakt Panel is ready: {server.url}/trakt-panel", flush=True)


async def _sign_in(person: Person) -> None:
    client_id = os.environ.get("TRAKT_ID", "").strip()
    if not client_id:
        raise RuntimeError("TRAKT_ID is missing: it is the client id of your app at Trakt")
    if os.environ.get("TRAKT_INIT_REFRESH"):
        print("TRAKT_INIT_REFRESH is not used: the code below signs you in, and is asked for once")
    credentials = {
        "client_id": client_id,
        "client_secret": os.environ.get("TRAKT_SECRET", "").strip(),
        "tmdb_token": os.environ.get("TMDB_TOKEN", "").strip(),
    }
    filled = {name: value for name, value in credentials.items() if value}
    await person.add_account(filled, _show_code)


def _show_code(flow: Flow) -> None:
    place = flow["description_placeholders"]
    print(f"{_RED}Open {place['url']} and type {place['code']}{_PLAIN}", flush=True)


def _password(server: HomeAssistant) -> str:
    """The password of this state folder, made at its first start."""
    file = server.folder / "password"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(0o600)
        file.write_text(secrets.token_urlsafe(12), encoding="utf-8")
    return file.read_text(encoding="utf-8")
