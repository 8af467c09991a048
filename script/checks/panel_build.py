"""The committed panel is what its source builds."""

import filecmp
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
COMMITTED = REPOSITORY / "custom_components" / "trakt_panel" / "web"


def main() -> int:
    """Build aside and compare; returns the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        build = (
            "npm",
            "--prefix",
            "frontend",
            "run",
            "--silent",
            "build",
            "--",
            "--outDir",
            folder,
            "--emptyOutDir",
        )
        built = subprocess.run(build, cwd=REPOSITORY, check=False, capture_output=True, text=True)  # noqa: S603
        if built.returncode:
            print(built.stdout, built.stderr, sep="\n")
            return 1
        differing = sorted(_differences(Path(folder)))
    if differing:
        print(
            f"The committed panel is not what its source builds ({', '.join(differing)}): run ./script/build"
        )
    return 1 if differing else 0


def _differences(built: Path) -> Iterator[str]:
    ours = {str(path.relative_to(COMMITTED)) for path in COMMITTED.rglob("*") if path.is_file()}
    theirs = {str(path.relative_to(built)) for path in built.rglob("*") if path.is_file()}
    yield from ours ^ theirs
    yield from filecmp.cmpfiles(COMMITTED, built, sorted(ours & theirs), shallow=False)[1]


if __name__ == "__main__":
    sys.exit(main())
