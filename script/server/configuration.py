"""The configuration folder of a Home Assistant that opens without a login on this machine alone."""

from pathlib import Path
from textwrap import dedent

REPOSITORY = Path(__file__).resolve().parents[2]

_TRUSTED_NETWORKS = """
  - type: trusted_networks
    trusted_networks: [127.0.0.1, "::1"]
    allow_bypass_login: true"""


def write_configuration(folder: Path, port: int) -> None:
    """Write configuration.yaml for loopback `port` and link the integration into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "configuration.yaml").write_text(_configuration(port), encoding="utf-8")
    link = folder / "custom_components"
    if not link.is_symlink():
        link.symlink_to(REPOSITORY / "custom_components")


def _configuration(port: int) -> str:
    # trusted_networks comes first: the login page takes the first provider, and signs a single person in.
    providers = f"auth_providers:{_TRUSTED_NETWORKS}\n  - type: homeassistant\n"
    rest = dedent(f"""
        http:
          server_host: 127.0.0.1
          server_port: {port}
        frontend:
        api:
        config:
        logger:
          default: warning
          logs:
            custom_components.trakt_panel: info
            trakt_tmdb: info
            haffmpeg: critical
        """)
    return "homeassistant:\n" + _indent(providers) + rest


def _indent(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
