"""`./script/demo --real`: your own account, behind a login."""

import asyncio
import json
import os
import secrets
import sys
from pathlib import Path

import aiohttp

from script.server import settings
from script.server.configuration import Door
from script.server.home_assistant import HomeAssistant
from script.server.person import Flow, Person
from script.server.run import RefusedError, run, state_folder
from trakt_tmdb.sign_in.spent_seeds import SpentSeeds

_RED, _PLAIN = "\033[1;31m", "\033[0m"
_STATE = Path(".demo-real")
_A_CODE_HELPS = {"code_expired", "code_invalid", "code_used"}


def serve_real() -> int:
    """Check what the environment names, then run until Ctrl-C; returns the exit code."""
    needed = frozenset[str]() if _holds_account(state_folder(_STATE)) else frozenset({settings.APP})
    wrong = list(settings.problems(os.environ, needed))
    for problem in wrong:
        print(problem, file=sys.stderr)
    return 1 if wrong else run(Door.LOGIN, _STATE, _serve)


async def _serve(server: HomeAssistant) -> None:
    """Set up the account that the environment names, where it is not there yet, and say how to get in."""
    password = _password(server.folder)
    seed, spent = os.environ.get(settings.SEED, ""), SpentSeeds(server.folder)
    async with aiohttp.ClientSession() as session:
        person = await Person.arrive(session, server.url, password)
        if not await person.has_account():
            await _sign_in(person, seed, spent)
        elif seed and seed not in spent:
            print(f"{settings.SEED} is not used: the account of {server.folder} is signed in already.")
        states = await person.wait_for_accounts()
    if states != {"loaded"}:
        _warn("The account is not ready: the panel says what it needs.")
    _warn("This is your real Trakt account: what you mark here is marked there.")
    print(f"Sign in as demo with the password {password}")
    print(f"Trakt Panel is ready: {server.url}/trakt-panel", flush=True)


async def _sign_in(person: Person, seed: str, spent: SpentSeeds) -> None:
    """By the seed if its one use is left, else by a code."""
    fields = settings.credentials_of(os.environ)
    if seed in spent:
        _warn(
            f"{settings.SEED} was used at an earlier start: it works only once. A code signs you in instead."
        )
        del fields[settings.FIELDS[settings.SEED]]
    flow, shown = await person.begin_account(fields), ""
    while flow["type"] != "create_entry":
        if _is_spent(flow):
            spent.add(seed)
        if flow["type"] == "progress":
            shown = _show_code(flow, shown)
        flow = await _go_on(person, flow)
    if seed:
        spent.add(seed)


async def _go_on(person: Person, flow: Flow) -> Flow:
    """Take the next step that needs nobody; RefusedError when somebody has to put something right."""
    match flow:
        case {"type": "progress"}:
            await asyncio.sleep(1)
            return await person.look_at(flow)
        case {"type": "menu", "step_id": "tmdb_unreachable"}:
            _warn(f"TMDB cannot be reached, so {settings.TMDB} could not be checked.")
            return await person.answer(flow, {"next_step_id": "go_on"})
        case {"type": "menu"}:
            raise RefusedError(f"{settings.TMDB} is wrong. TMDB refuses this token.")
        case {"errors": {"base": "seed_spent"}}:
            _warn(
                f"{settings.SEED} was used already, since a refresh token works only once, or it belongs to "
                "another app. A code signs you in instead."
            )
            return await person.answer(flow, {})
        case {"errors": {"base": code}} if code in _A_CODE_HELPS:
            _warn(f"{settings.sentence(code)} Here is a new one.")
            return await person.answer(flow, {})
    raise RefusedError(_trouble(flow))


def _is_spent(flow: Flow) -> bool:
    return flow.get("errors") == {"base": "seed_spent"}


def _trouble(flow: Flow) -> str:
    """Name the variables that were refused, or what else ended the sign-in."""
    errors: dict[str, str] = flow.get("errors") or {"base": flow.get("reason", flow["type"])}
    return "\n".join(
        f"You are not signed in. {settings.sentence(code)}"
        if field == "base"
        else f"{settings.variable_of(field)} is wrong. {settings.sentence(code)}"
        for field, code in errors.items()
    )


def _show_code(flow: Flow, shown: str) -> str:
    """Say where to type the code, once; returns the code."""
    place = flow["description_placeholders"]
    if place["code"] != shown:
        _warn(f"Open {place['url']} and type {place['code']}")
    code: str = place["code"]
    return code


def _warn(text: str) -> None:
    print(f"{_RED}{text}{_PLAIN}", flush=True)


def _holds_account(folder: Path) -> bool:
    """Whether this state folder needs no variables any more."""
    entries = folder / ".storage" / "core.config_entries"
    if not entries.exists():
        return False
    stored = json.loads(entries.read_text(encoding="utf-8"))
    return any(entry["domain"] == "trakt_panel" for entry in stored["data"]["entries"])


def _password(folder: Path) -> str:
    """The password of this state folder, made at its first start."""
    file = folder / "password"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(0o600)
        file.write_text(secrets.token_urlsafe(12), encoding="utf-8")
    return file.read_text(encoding="utf-8")
