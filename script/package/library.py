"""The library's wheel and sdist."""

from pathlib import Path

from .uv import uv


def build_library(folder: Path) -> tuple[Path, Path]:
    """Build both into `folder`, the wheel from the sdist; returns wheel and sdist."""
    uv("build", "--quiet", "--out-dir", folder)
    return next(folder.glob("*.whl")), next(folder.glob("*.tar.gz"))
