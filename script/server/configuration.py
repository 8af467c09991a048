"""The configuration folder of a Home Assistant that opens without a login on this machine alone."""

import json
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from textwrap import dedent

REPOSITORY = Path(__file__).resolve().parents[2]


class Door(StrEnum):
    """How people get in."""

    OPEN = "open"
    """Whoever sits at this machine is the one person."""
    LOGIN = "login"


_TRUSTED_NETWORKS = """
  - type: trusted_networks
    trusted_networks: [127.0.0.1, "::1"]
    allow_bypass_login: true"""


def write_configuration(folder: Path, port: int, door: Door) -> None:
    """Write what a server on loopback `port` starts from into `folder`."""
    storage = folder / ".storage"
    storage.mkdir(parents=True, exist_ok=True)
    (folder / "configuration.yaml").write_text(_configuration(door), encoding="utf-8")
    # The version that Home Assistant 2026.10 reads; 2026.11 brings it up to its own.
    write_store(
        storage / "http", (2, 2), {"stable": _http(port), "pending": None, "yaml_migration_done": True}
    )
    if not (storage / "onboarding").exists():
        # Home Assistant's own first steps would set up weather, radio and speech, which ask the internet.
        write_store(storage / "onboarding", (4, 1), {"done": ["core_config", "analytics", "integration"]})


def link_integration(folder: Path) -> None:
    """Have a server find the integration of this checkout in its configuration `folder`."""
    link = folder / "custom_components"
    if not link.is_symlink():
        link.symlink_to(REPOSITORY / "custom_components")


def write_store(path: Path, version: tuple[int, int], data: object) -> None:
    """Write a file of Home Assistant's storage."""
    stored = {"version": version[0], "minor_version": version[1], "key": path.name, "data": data}
    path.write_text(json.dumps(stored), encoding="utf-8")


def _http(port: int) -> dict[str, object]:
    """Settings as if confirmed: Home Assistant takes unconfirmed ones back after five minutes."""
    return {
        "server_port": port,
        "server_host": ["127.0.0.1"],
        "cors_allowed_origins": [],
        "login_attempts_threshold": -1,
        "ip_ban_enabled": False,
        "ssl_profile": "modern",
        "use_x_frame_options": True,
        "created_at": datetime.now(UTC).isoformat(),
        "error": None,
        "error_message": None,
    }


def _configuration(door: Door) -> str:
    # trusted_networks comes first: the login page takes the first provider, and signs a single person in.
    first = _TRUSTED_NETWORKS if door is Door.OPEN else ""
    providers = f"auth_providers:{first}\n  - type: homeassistant\n"
    rest = dedent("""
        frontend:
        api:
        config:
        logger:
          default: warning
          logs:
            custom_components.trakt_panel: info
            trakt_tmdb: info
            haffmpeg: critical
            homeassistant.components.camera.img_util: critical
        """)
    return "homeassistant:\n" + _indent(f"time_zone: {_time_zone()}\n{providers}") + rest


def _time_zone() -> str:
    """The machine's zone, as Home Assistant's own first step would set it."""
    _, found, name = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")
    return name if found else "UTC"


def _indent(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
