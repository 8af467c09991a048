"""The time zone of this machine, by its name: a day of a person's needs the zone's rules, not its offset."""

import os
from datetime import UTC, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

_LINK = Path("/etc/localtime")
_ZONES = "zoneinfo/"


def local_zone() -> tzinfo:
    """The zone that TZ names, else that of the system; UTC where neither can be told."""
    for name in (os.environ.get("TZ", "").removeprefix(":"), _linked()):
        try:
            return ZoneInfo(name)
        except (ValueError, OSError, LookupError):
            continue
    return UTC


def _linked() -> str:
    """The zone whose file the system's own is a link to."""
    return str(_LINK.resolve()).rpartition(_ZONES)[2] if _LINK.is_symlink() else ""
