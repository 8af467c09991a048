"""Files of the project that are written from the code, and held to it by `--check`."""

import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Generated:
    """A file, by its path in the project, and the command that writes it."""

    name: str
    command: str

    @property
    def path(self) -> Path:
        """Where it is."""
        return REPOSITORY / self.name

    def bring(self, text: str, arguments: list[str]) -> int:
        """Write the text or, under `--check`, say whether it stands there; returns the exit code."""
        if "--check" not in arguments:
            self.path.write_text(text, encoding="utf-8")
            return 0
        if self.path.exists() and self.path.read_text(encoding="utf-8") == text:
            return 0
        print(f"{self.name} is old: run {self.command}", file=sys.stderr)
        return 1
