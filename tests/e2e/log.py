"""What a Home Assistant wrote about us."""

import re
from pathlib import Path

_UNTESTED = "custom integration trakt_panel which has not been tested"


def complaints(log: Path) -> list[str]:
    """Lines of ours that are a warning or worse."""
    lines = log.read_text(encoding="utf-8").splitlines()
    ours = [line for line in lines if "trakt" in line and re.search(r" (WARNING|ERROR) ", line)]
    return [line for line in ours if _UNTESTED not in line]
