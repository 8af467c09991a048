"""The panel's files: fresh where they must be, cached where they are hashed."""

import json
from pathlib import Path

import pytest
from aiohttp import web as aiohttp_web
from aiohttp.test_utils import TestClient
from homeassistant.components.frontend import DATA_PANELS
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.trakt_panel import web

type Client = TestClient[aiohttp_web.Request, aiohttp_web.Application]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A build as the panel's bundler leaves it."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Trakt Panel</title>")
    (tmp_path / "sw.js").write_text("self")
    (tmp_path / "manifest.webmanifest").write_text("{}")
    (tmp_path / "assets" / "panel.js").write_text("export {}")
    (tmp_path / "build.json").write_text(json.dumps({"app": "aaaa", "panel": "bbbb"}))
    monkeypatch.setattr(web, "_FOLDER", tmp_path)
    return tmp_path


@pytest.fixture
async def client(build: Path, entry: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator) -> Client:
    return await hass_client_no_auth()


async def test_the_sidebar_has_the_panel_at_its_fixed_address(
    hass: HomeAssistant, build: Path, entry: MockConfigEntry
) -> None:
    panel = hass.data[DATA_PANELS]["trakt-panel"].to_response()
    config = panel["config"] or {}
    assert (panel["title"], panel["require_admin"], config["version"]) == ("Trakt Panel", False, "aaaa")
    assert config["_panel_custom"]["name"] == "trakt-panel"
    assert config["_panel_custom"]["module_url"] == "/trakt_panel/assets/panel.js?v=bbbb"
    assert config["_panel_custom"]["embed_iframe"] is False


async def test_the_shell_is_always_asked_for_again_and_runs_its_own_scripts_alone(client: Client) -> None:
    response = await client.get("/trakt_panel/")
    assert response.status == 200
    assert "<title>Trakt Panel</title>" in await response.text()
    assert response.content_type == "text/html"
    assert response.headers["Cache-Control"] == "no-cache"
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'self'" in policy
    assert "frame-src https://www.youtube-nocookie.com;" in policy, "trailers could not play"


async def test_a_shell_that_did_not_change_is_not_sent_again(client: Client) -> None:
    etag = (await client.get("/trakt_panel/")).headers["ETag"]
    again = await client.get("/trakt_panel/", headers={"If-None-Match": etag})
    assert again.status == 304
    assert "Content-Security-Policy" in again.headers


@pytest.mark.parametrize(
    ("path", "content_type"),
    [("sw.js", "text/javascript"), ("manifest.webmanifest", "application/manifest+json")],
)
async def test_worker_and_manifest_are_never_stale(client: Client, path: str, content_type: str) -> None:
    response = await client.get(f"/trakt_panel/{path}")
    assert response.status == 200
    assert response.content_type == content_type
    assert response.headers["Cache-Control"] == "no-cache"


async def test_assets_are_kept(client: Client) -> None:
    response = await client.get("/trakt_panel/assets/panel.js?v=bbbb")
    assert response.status == 200
    assert response.headers["Cache-Control"] == "public, max-age=2678400"


@pytest.mark.parametrize("path", ["none-such.js", "index.html", "..%2Fconst.py", "assets/none-such.js"])
async def test_there_is_nothing_else(client: Client, path: str) -> None:
    assert (await client.get(f"/trakt_panel/{path}")).status in {400, 404}


async def test_without_a_build_the_shell_says_so_in_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    hass: HomeAssistant,
    demo_entry: MockConfigEntry,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    monkeypatch.setattr(web, "_FOLDER", tmp_path / "absent")
    assert await hass.config_entries.async_setup(demo_entry.entry_id)
    response = await (await hass_client_no_auth()).get("/trakt_panel/")
    assert response.status == 404
    assert "web app is missing" in await response.text()
