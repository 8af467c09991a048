"""The panel's committed build and how it is served; none of it contains data."""

import mimetypes
from hashlib import blake2s
from pathlib import Path
from typing import Final

import msgspec
from aiohttp import web
from homeassistant.components.http.server import StaticPathConfig
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util.hass_dict import HassKey

APP_URL: Final = "/trakt_panel/"
_FOLDER = Path(__file__).parent / "web"
_SHELL = "index.html"
_NOT_BUILT = "Trakt Panel's web app is missing from this installation; script/build makes it."
_TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json"}
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob: https://image.tmdb.org; connect-src 'self' https://image.tmdb.org; "
    "font-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "frame-src https://www.youtube-nocookie.com; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)


class WebFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file at the top of the build, held in memory."""

    body: bytes
    content_type: str
    etag: str


class Web(msgspec.Struct, frozen=True, kw_only=True):
    """The build: its hashes, its top files by name, and its folders."""

    app: str = "missing"
    panel: str = "missing"
    files: dict[str, WebFile] = {}
    folders: tuple[str, ...] = ()


class _Hashes(msgspec.Struct, frozen=True):
    app: str
    panel: str


WEB: HassKey[Web] = HassKey("trakt_panel.web")


async def async_setup_web(hass: HomeAssistant) -> None:
    """Read the build and serve it: views for what must be fresh, static files for what is hashed."""
    build = hass.data[WEB] = await hass.async_add_executor_job(read_build, _FOLDER)
    hass.http.register_view(ShellView(build))
    hass.http.register_view(TopFileView(build))
    await hass.http.async_register_static_paths(
        [
            StaticPathConfig(f"{APP_URL}{folder}", str(_FOLDER / folder), cache_headers=folder == "assets")
            for folder in build.folders
        ]
    )


def read_build(folder: Path) -> Web:
    """Read the top of the build; blocking. A folder without a build gives an empty one."""
    if not (folder / "build.json").is_file():
        return Web()
    hashes = msgspec.json.decode((folder / "build.json").read_bytes(), type=_Hashes)
    return Web(
        app=hashes.app,
        panel=hashes.panel,
        files={path.name: _read(path) for path in folder.iterdir() if path.is_file()},
        folders=tuple(sorted(path.name for path in folder.iterdir() if path.is_dir())),
    )


def _read(path: Path) -> WebFile:
    body = path.read_bytes()
    guessed = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return WebFile(
        body=body,
        content_type=_TYPES.get(path.suffix, guessed),
        etag=blake2s(body, digest_size=8).hexdigest(),
    )


def _fresh(request: web.Request, file: WebFile) -> web.Response:
    """The file, to be asked for again each time; 304 when the client has this very one."""
    known = request.if_none_match or ()
    unchanged = any(etag.value == file.etag for etag in known)
    response = (
        web.Response(status=304)
        if unchanged
        else web.Response(body=file.body, content_type=file.content_type)
    )
    response.etag = file.etag
    response.headers["Cache-Control"] = "no-cache"
    return response


class ShellView(HomeAssistantView):
    """The page of the app."""

    url = APP_URL
    name = "trakt_panel:shell"
    requires_auth = False

    def __init__(self, build: Web) -> None:
        self._build = build

    async def get(self, request: web.Request) -> web.Response:
        """Answer with the page, or one sentence where there is no build."""
        shell = self._build.files.get(_SHELL)
        if shell is None:
            return web.Response(status=404, text=_NOT_BUILT)
        response = _fresh(request, shell)
        response.headers["Content-Security-Policy"] = _CSP
        return response


class TopFileView(HomeAssistantView):
    """Service worker, web manifest and icons."""

    url = f"{APP_URL}{{file}}"
    name = "trakt_panel:file"
    requires_auth = False

    def __init__(self, build: Web) -> None:
        self._build = build

    async def get(self, request: web.Request, file: str) -> web.Response:
        """Answer with a file at the top of the build."""
        found = self._build.files.get(file)
        if found is None or file == _SHELL:
            return web.Response(status=404, text="Not found")
        return _fresh(request, found)
