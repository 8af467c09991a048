"""Writes wheel, sdist and zip into a folder: python -m script.package [FOLDER], `dist` without one."""

import shutil
import sys
from pathlib import Path

from .integration import build_integration
from .library import build_library
from .uv import REPOSITORY


def main(arguments: list[str]) -> int:
    """Empty the folder and fill it anew; returns the exit code."""
    folder = Path(arguments[0]) if arguments else REPOSITORY / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    for path in (*build_library(folder), build_integration(folder)):
        print(f"{path}  {path.stat().st_size / 1000:,.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
