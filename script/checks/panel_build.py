"""The committed panel is what its source builds, and no heavier than it may be."""

import filecmp
import gzip
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
COMMITTED = REPOSITORY / "custom_components" / "trakt_panel" / "web"
FIRST_LOAD = 75_000
"""Bytes of page, scripts and styles of the first load, each compressed with gzip."""
ELEMENT = 3_000
"""Bytes of Home Assistant's panel element, compressed."""
LANGUAGES = ("en", "zh-Hans")
LINKED = re.compile(r'(?:src|href)="\./(assets/[^"]+\.(?:js|css))"')


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
    heavy = list(_too_heavy(COMMITTED))
    print(*heavy, sep="\n", end="\n" if heavy else "")
    return 1 if differing or heavy else 0


def first_load(web: Path, language: str) -> int:
    """Weigh what a browser fetches before the first page stands, in compressed bytes.

    Embedded; on its own the app fetches `own_host` beside it.
    """
    page = web / "index.html"
    linked = [web / name for name in LINKED.findall(page.read_text(encoding="utf-8"))]
    words = next(web.glob(f"assets/{language}-*.js"))
    return sum(_weight(path) for path in (page, *linked, words))


def own_host(web: Path) -> int:
    """Weigh the connection and sign-in of the app on its own."""
    return _weight(next(web.glob("assets/standalone-*.js")))


def _too_heavy(web: Path) -> Iterator[str]:
    weights = {
        f"The first load in {language}, on its own": (first_load(web, language) + own_host(web), FIRST_LOAD)
        for language in LANGUAGES
    }
    weights["panel.js"] = (_weight(web / "assets" / "panel.js"), ELEMENT)
    for name, (weight, budget) in weights.items():
        if weight > budget:
            yield f"{name} weighs {weight} bytes; {budget} are allowed."


def _weight(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def _differences(built: Path) -> Iterator[str]:
    ours = {str(path.relative_to(COMMITTED)) for path in COMMITTED.rglob("*") if path.is_file()}
    theirs = {str(path.relative_to(built)) for path in built.rglob("*") if path.is_file()}
    yield from ours ^ theirs
    yield from filecmp.cmpfiles(COMMITTED, built, sorted(ours & theirs), shallow=False)[1]


if __name__ == "__main__":
    sys.exit(main())
