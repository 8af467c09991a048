"""What the numbers were measured on."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

import msgspec

_CPU_FACTS = Path("/proc/cpuinfo")


class Machine(msgspec.Struct, frozen=True, kw_only=True):
    """Processor, system and interpreter."""

    cpu: str
    cores: int
    system: str
    python: str
    sqlite: str


def machine() -> Machine:
    """Look at this one."""
    return Machine(
        cpu=_cpu(),
        cores=os.process_cpu_count() or 1,
        system=f"{platform.system()} {platform.release().partition('-')[0]} {platform.machine()}",
        python=f"{platform.python_implementation()} {platform.python_version()}",
        sqlite=sqlite3.sqlite_version,
    )


def versioned(package: str) -> str:
    """A package's name with the version that is installed."""
    return f"{package} {version(package)}"


def _cpu() -> str:
    if _CPU_FACTS.exists():
        for line in _CPU_FACTS.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or "an unnamed processor"
