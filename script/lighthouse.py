"""What Lighthouse says of the app on its own, opened by somebody who is signed in."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from playwright.sync_api import BrowserContext, BrowserType

from script.browser import FLAGS, executable
from script.ports import free_port

REPOSITORY = Path(__file__).resolve().parents[1]
_AUDIT = REPOSITORY / "frontend" / "lighthouse" / "audit.mjs"
_OWN_NODE = REPOSITORY / ".toolchain" / "node" / "bin"
_PATIENCE = 180
"""Seconds for an audit, and for a Home Assistant that was only just started to show the first titles."""
_EVERYTHING_BUT_THE_SIGN_IN = "service_workers,cache_storage,indexeddb"


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Scores are out of 100, times in seconds; a fault is what a score lacks."""

    address: str
    accessibility: int
    best_practices: int
    largest_paint: float
    blocked: float
    shifted: float
    faults: tuple[str, ...]


def audits(browser_type: BrowserType, home_assistant: str, times: int = 1) -> list[Report]:
    """Audit `/trakt_panel/` of a Home Assistant with an open door, each time as if never loaded before."""
    with _signed_in(browser_type, f"{home_assistant}/trakt_panel/") as (context, port):
        return [_audit(context, f"{home_assistant}/trakt_panel/", port) for _ in range(times)]


@contextmanager
def _signed_in(browser_type: BrowserType, address: str) -> Iterator[tuple[BrowserContext, int]]:
    port = free_port()
    with tempfile.TemporaryDirectory() as profile:
        context = browser_type.launch_persistent_context(
            profile, executable_path=executable(), args=[*FLAGS, f"--remote-debugging-port={port}"]
        )
        try:
            page = context.new_page()
            page.goto(address)
            sign_in, titles = page.get_by_role("button", name="Sign in"), page.locator("[data-ref]")
            sign_in.or_(titles).first.wait_for(timeout=_PATIENCE * 1000)
            if sign_in.is_visible():
                sign_in.click()
            titles.first.wait_for(timeout=_PATIENCE * 1000)
            page.close()
            yield context, port
        finally:
            context.close()


def _audit(context: BrowserContext, address: str, port: int) -> Report:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    origin = address.removesuffix("/trakt_panel/")
    session.send(
        "Storage.clearDataForOrigin", {"origin": origin, "storageTypes": _EVERYTHING_BUT_THE_SIGN_IN}
    )
    page.close()
    command = (_node(), str(_AUDIT), address, str(port))
    done = subprocess.run(command, check=False, capture_output=True, timeout=_PATIENCE)  # noqa: S603 - our own script
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    return msgspec.json.decode(done.stdout, type=Report)


def _node() -> str:
    found = shutil.which("node", path=os.pathsep.join((os.environ.get("PATH", ""), str(_OWN_NODE))))
    if not found:
        raise RuntimeError("Lighthouse needs Node: run ./script/bootstrap lighthouse")
    return found
