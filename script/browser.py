"""The Chromium that tests and benchmarks drive: the machine's where it has one, else Playwright's own."""

import shutil

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def executable() -> str | None:
    """Where it is; None leaves that to Playwright."""
    return shutil.which("chromium")
