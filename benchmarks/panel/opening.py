"""How the app on its own opens in a real Home Assistant, by Lighthouse."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Playwright

from script.lighthouse import REPOSITORY, Report, audits
from script.ports import free_port

_SERVER = REPOSITORY / ".venv-server" / "bin" / "python"
_READY = "Trakt Panel is ready"


def reports(playwright: Playwright, times: int) -> Sequence[Report]:
    """Open it in a demo, as often as asked."""
    with _demo() as address:
        return audits(playwright.chromium, address, times)


@contextmanager
def _demo() -> Iterator[str]:
    port = free_port()
    with tempfile.TemporaryDirectory() as state:
        process = subprocess.Popen(  # noqa: S603 - our own server
            (str(_SERVER), "-m", "script.server.demo"),
            cwd=REPOSITORY,
            env=os.environ | {"DEMO_PORT": str(port), "DEMO_STATE": state},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            if not any(_READY in line for line in process.stdout or ()):
                sys.exit("The demo did not start: what it printed says why.")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=60)
