"""A machine on which somebody has just installed Home Assistant, and nothing else."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from script.package.integration import INTEGRATION, build_integration
from script.package.library import build_library
from script.package.uv import REPOSITORY, python_of, uv
from script.ports import free_port
from script.server.configuration import Door, write_configuration
from tests.e2e.processes import started

_STUBS = REPOSITORY / "script" / "server" / "stubs"
_WANTS_VOICE = "lib/*/site-packages/homeassistant/components/assist_pipeline/manifest.json"


@dataclass(frozen=True)
class Shop:
    """What is published, where a package index and HACS would have it."""

    index: Path
    zip: Path


def open_shop(folder: Path) -> Shop:
    """Build wheel and zip."""
    build_library(folder)
    return Shop(folder, build_integration(folder))


class FreshMachine:
    """An environment that holds one version of Home Assistant, and an empty configuration folder."""

    def __init__(self, folder: Path, version: str) -> None:
        self.folder = folder / "config"
        self.version = version
        self._environment = folder / "venv"
        uv("venv", "--quiet", "--python", sys.executable, self._environment)
        uv("pip", "install", "--quiet", "--python", self._python, f"homeassistant=={version}")

    @property
    def log(self) -> Path:
        """Where Home Assistant logs."""
        return self.folder / "home-assistant.log"

    def installed(self) -> dict[str, str]:
        """The packages of the environment -> their versions."""
        listed = json.loads(uv("pip", "list", "--quiet", "--format", "json", "--python", self._python))
        return {one["name"]: one["version"] for one in listed}

    def unpack(self, shop: Shop) -> None:
        """Install the integration as HACS does."""
        with ZipFile(shop.zip) as archive:
            archive.extractall(self.folder / "custom_components" / INTEGRATION.name)

    @contextmanager
    def running(self, shop: Shop) -> Iterator[str]:
        """Run Home Assistant, which finds the shop's packages beside the usual ones; its address."""
        port = free_port()
        write_configuration(self.folder, port, Door.OPEN)
        self._offer_voice(shop)
        hass = (str(self._environment / "bin" / "hass"), "--config", str(self.folder))
        own = {"UV_FIND_LINKS": str(shop.index), "VIRTUAL_ENV": str(self._environment)}
        with started(hass, own):
            yield f"http://127.0.0.1:{port}"

    @property
    def _python(self) -> Path:
        return python_of(self._environment)

    def _offer_voice(self, shop: Shop) -> None:
        """Offer the voice libraries as wheels: for this system they would have to be compiled."""
        (manifest,) = self._environment.glob(
            "lib/*/site-packages/homeassistant/components/assist_pipeline/manifest.json"
        )
        for requirement in json.loads(manifest.read_text(encoding="utf-8"))["requirements"]:
            name, _, version = requirement.replace("-", "_").partition("==")
            write_wheel(_STUBS / f"{name}.py", version, shop.index)


def write_wheel(module: Path, version: str, folder: Path) -> None:
    """Write a wheel of one module."""
    name = module.stem
    facts = f"{name}-{version}.dist-info"
    with ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        wheel.write(module, module.name)
        wheel.writestr(f"{facts}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{facts}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{facts}/RECORD", "".join(f"{path},,\n" for path in wheel.namelist()))
