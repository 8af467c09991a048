"""The uv command: the machine's own, or the one that script/bootstrap brought."""

import os
import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
_BROUGHT = REPOSITORY / ".toolchain" / "uv" / "bin" / "uv"


def uv(*arguments: str | Path) -> str:
    """Run it in the repository; returns what it printed. What it complains of is in the error raised."""
    command = os.environ.get("UV") or shutil.which("uv") or str(_BROUGHT)
    ended = subprocess.run(  # noqa: S603 - our own arguments
        (command, *arguments), cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        raise RuntimeError(f"uv {arguments[0]} failed: {ended.stderr}")
    return ended.stdout


def python_of(environment: Path) -> Path:
    """Locate the interpreter of a virtual environment."""
    return environment / "bin" / "python"
