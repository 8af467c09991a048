"""The zip of the integration, which HACS and Home Assistant's marketplace unpack into custom_components."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from .uv import REPOSITORY

INTEGRATION = REPOSITORY / "custom_components" / "trakt_panel"
_COMPRESS = Path(__file__).with_name("compress.mjs")
_READABLE = 0o644


def build_integration(folder: Path) -> Path:
    """Write the zip that hacs.json names; its hashed assets are there compressed, too."""
    folder.mkdir(parents=True, exist_ok=True)
    name: str = json.loads((REPOSITORY / "hacs.json").read_text(encoding="utf-8"))["filename"]
    with tempfile.TemporaryDirectory() as temporary:
        staged = Path(temporary) / INTEGRATION.name
        shutil.copytree(INTEGRATION, staged, ignore=shutil.ignore_patterns("__pycache__"))
        _compress(staged / "web" / "assets")
        _zip(staged, folder / name)
    return folder / name


def _compress(assets: Path) -> None:
    """Leave .br and .gz beside what gets smaller: aiohttp sends them as they are."""
    node = shutil.which("node") or str(REPOSITORY / ".toolchain" / "node" / "bin" / "node")
    subprocess.run((node, _COMPRESS, assets), check=True)  # noqa: S603 - our own script


def _zip(source: Path, target: Path) -> None:
    """Pack a folder's content; the same content gives the same bytes."""
    with ZipFile(target, "w") as archive:
        for path in sorted(path for path in source.rglob("*") if path.is_file()):
            entry = ZipInfo(str(path.relative_to(source)))
            entry.external_attr = _READABLE << 16
            archive.writestr(entry, path.read_bytes(), ZIP_DEFLATED)
