"""WebKit as Debian has it, steered by its own WebDriver: the engine of every browser on an iPhone."""

import base64
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from script.ports import free_port

_DRIVER = "WebKitWebDriver"
_DISPLAY = "xvfb-run"
_BROWSERS = Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")
BROWSER = next(iter(sorted(_BROWSERS, reverse=True)), None)
MISSING = not (shutil.which(_DRIVER) and shutil.which(_DISPLAY) and BROWSER)
"""Whether webkit2gtk-driver or xvfb is not installed."""


class WebKit:
    """One window."""

    def __init__(self, session: str) -> None:
        self._session = session

    def go(self, url: str) -> None:
        """Open a page."""
        _ask(f"{self._session}/url", {"url": url})

    def run(self, script: str) -> Any:  # noqa: ANN401 - a page's answer
        """Run a function body in the page."""
        return _ask(f"{self._session}/execute/sync", {"script": script, "args": []})

    def wait_for(self, script: str, seconds: float = 60) -> None:
        """Wait until an expression holds in the page, or in the one that comes after it."""
        until = time.monotonic() + seconds
        while not self._holds(script):
            assert time.monotonic() < until, f"never true: {script}; shown is {self.text()!r}"
            time.sleep(0.25)

    def text(self) -> str:
        """Where the page is and what can be read on it."""
        return str(self.run("return `${location.href} ${document.body.innerText.slice(0, 500)}`"))

    def _holds(self, script: str) -> bool:
        try:
            return bool(self.run(f"return Boolean({script})"))
        except HTTPError as err:
            # A page that goes while it is asked takes the answer with it.
            if err.code != HTTPStatus.NOT_FOUND:
                raise
            err.close()
            return False

    def screenshot(self, path: Path) -> None:
        """Keep what is seen for looking at."""
        with urlopen(f"{self._session}/screenshot", timeout=30) as answer:  # noqa: S310 - our own driver
            path.write_bytes(base64.b64decode(json.load(answer)["value"]))


@contextmanager
def webkit(width: int, height: int) -> Iterator[WebKit]:
    """A window of this size, on a screen that nobody sees."""
    port = free_port()
    command = (_DISPLAY, "-a", "-s", f"-screen 0 {width}x{height + 120}x24", _DRIVER, f"--port={port}")
    # Whoever has set no language has one that is no language tag.
    environment = os.environ | {"LIBGL_ALWAYS_SOFTWARE": "1", "LC_ALL": "C"}
    with subprocess.Popen(command, env=environment, start_new_session=True) as driver:  # noqa: S603
        try:
            address = f"http://127.0.0.1:{port}/session"
            options = {"binary": str(BROWSER), "args": ["--automation"]}
            wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
            session = f"{address}/{_begun(address, wanted)['sessionId']}"
            _ask(f"{session}/window/rect", {"x": 0, "y": 0, "width": width, "height": height})
            yield WebKit(session)
            urlopen(Request(session, method="DELETE"), timeout=30).close()  # noqa: S310
        finally:
            # The screen, the driver and the browser are its children.
            os.killpg(driver.pid, signal.SIGTERM)


def _begun(address: str, wanted: Mapping[str, object]) -> Any:  # noqa: ANN401 - another program's JSON
    """Begin a session as soon as the driver listens."""
    for _ in range(100):
        try:
            return _ask(address, wanted)
        except HTTPError as err:
            raise AssertionError(err.read().decode()) from err
        except URLError:
            time.sleep(0.2)
    raise AssertionError("the driver of WebKit does not answer")


def _ask(url: str, body: Mapping[str, object]) -> Any:  # noqa: ANN401 - another program's JSON
    headers = {"content-type": "application/json"}
    request = Request(url, json.dumps(body).encode(), headers)  # noqa: S310 - our own driver on loopback
    with urlopen(request, timeout=60) as answer:  # noqa: S310
        return json.load(answer)["value"]
