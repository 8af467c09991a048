"""A real Home Assistant that is started again and again on one configuration folder."""

import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import msgspec

from benchmarks.serve import Address
from script.server.configuration import REPOSITORY, Door, write_configuration, write_store
from script.server.home_assistant import SURROUNDINGS, command

from .told import FILE, Told

_PYTHON = REPOSITORY / ".venv-server" / "bin" / "python"
_COMPONENTS = {
    "trakt_panel": REPOSITORY / "custom_components" / "trakt_panel",
    "bench_probe": Path(__file__).with_name("probe"),
}
_CONFIGURATION = """
binary_sensor:
button:
calendar:
event:
sensor:
todo:
bench_probe:
"""
"""Home Assistant's own part of the platforms, which nearly every house has anyway, is not counted as ours."""
_PATIENCE = 300
_LOOK = 0.2


class House:
    """A house with one account at the simulator."""

    def __init__(self, folder: Path, address: Address) -> None:
        self._folder = folder
        self._address = address

    def together(self) -> Told:
        """Start it with the account, which has what the last start left in its cache."""
        return self._start(disabled_by=None)

    def later(self) -> Told:
        """Start it without the account, which is switched on when everything else has settled."""
        return self._start(disabled_by="user")

    def _start(self, disabled_by: str | None) -> Told:
        told = self._folder / FILE
        told.unlink(missing_ok=True)
        self._write(disabled_by)
        with _running(self._folder) as process:
            until = monotonic() + _PATIENCE
            while not told.exists() or not told.stat().st_size:
                if process.poll() is not None or monotonic() > until:
                    raise RuntimeError(f"Home Assistant told nothing:\n{self._log()}")
                sleep(_LOOK)
        return msgspec.json.decode(told.read_bytes(), type=Told)

    def _write(self, disabled_by: str | None) -> None:
        write_configuration(self._folder, _free_port(), Door.OPEN)
        with (self._folder / "configuration.yaml").open("a", encoding="utf-8") as written:
            written.write(_CONFIGURATION)
        entries = self._folder / ".storage" / "core.config_entries"
        write_store(entries, (1, 5), {"entries": [_entry(self._address, disabled_by)]})
        components = self._folder / "custom_components"
        components.mkdir(exist_ok=True)
        (components / "__init__.py").touch()
        for name, folder in _COMPONENTS.items():
            if not (components / name).is_symlink():
                (components / name).symlink_to(folder)

    def _log(self) -> str:
        return (self._folder / "home-assistant.log").read_text(encoding="utf-8")[-2_000:]


def _entry(address: Address, disabled_by: str | None) -> dict[str, object]:
    """The account as the sign-in stores it."""
    return {
        "entry_id": "01JBENCHMARK0000000000000A",
        "domain": "trakt_panel",
        "title": "demo",
        "unique_id": "demo",
        "version": 1,
        "minor_version": 1,
        "source": "user",
        "disabled_by": disabled_by,
        "data": {
            "client_id": address.client_id,
            "tmdb_token": address.tmdb_token,
            "token": {
                "access_token": address.access_token,
                "refresh_token": address.refresh_token,
                "expires_at": int(address.expires_at.timestamp()),
            },
            "services": {name: f"{address.url}/{name}" for name in ("trakt", "auth", "tmdb", "images")},
        },
        "options": {},
        "subentries": [],
        "discovery_keys": {},
        "pref_disable_new_entities": False,
        "pref_disable_polling": False,
        "created_at": "2026-11-01T08:00:00+00:00",
        "modified_at": "2026-11-01T08:00:00+00:00",
    }


@contextmanager
def _running(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(  # noqa: S603 - our own server
        command(str(_PYTHON), folder),
        env=os.environ | SURROUNDINGS,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
