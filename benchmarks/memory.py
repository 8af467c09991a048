"""How big a process is and how much it grew at its most, where the system tells."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_STATUS = Path("/proc/self/status")
_FORGET_PEAK = "5"


class Growth:
    """Kilobytes of resident memory above the beginning; None where nobody tells."""

    def __init__(self) -> None:
        self.peak: int | None = None


@contextmanager
def growth() -> Iterator[Growth]:
    """Watch the process's resident memory."""
    found = Growth()
    before = resident()
    if before is not None:
        Path("/proc/self/clear_refs").write_text(_FORGET_PEAK, encoding="ascii")
    yield found
    after = _kilobytes("VmHWM")
    if before is not None and after is not None:
        found.peak = max(0, after - before)


def resident() -> int | None:
    """Kilobytes of resident memory now."""
    return _kilobytes("VmRSS")


def _kilobytes(name: str) -> int | None:
    if not _STATUS.exists():
        return None
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{name}:")), None)
