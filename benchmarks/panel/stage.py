"""The committed build as Home Assistant would hold it, on made-up data, in a browser like a phone."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import override

from playwright.sync_api import Browser, Frame, Page, Playwright, ViewportSize

from script.browser import FLAGS, executable
from script.checks.panel_build import COMMITTED

_PHONE: ViewportSize = {"width": 390, "height": 844}
_PAGES = {"/": Path(__file__).with_name("host.html"), "/floor": Path(__file__).with_name("floor.html")}
_PICTURE = COMMITTED / "assets" / "icons" / "icon-192.png"
_REST = 2_500
"""Milliseconds after which a page has also loaded what it may need next."""


class Stage:
    """A browser, and the address of what it shows."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._address = address

    @contextmanager
    def panel(self, path: str) -> Iterator[tuple[Page, Frame]]:
        """The panel on a page of its own, once that has its titles."""
        with self._page(f"/#{path}") as page:
            page.frame_locator("iframe").locator("[data-ref]").first.wait_for()
            page.wait_for_timeout(_REST)
            yield page, next(frame for frame in page.frames if "/trakt_panel/" in frame.url)

    @contextmanager
    def floor(self) -> Iterator[tuple[Page, Frame]]:
        """The bare page that the panel is set beside."""
        with self._page("/floor") as page:
            page.wait_for_timeout(_REST)
            yield page, page.main_frame

    @contextmanager
    def _page(self, path: str) -> Iterator[Page]:
        page = self._browser.new_page(viewport=_PHONE, device_scale_factor=2, has_touch=True)
        page.goto(self._address + path)
        yield page
        page.close()


@contextmanager
def staged(playwright: Playwright) -> Iterator[Stage]:
    """Serve and open a browser until the context ends."""
    with _served() as address:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        yield Stage(browser, address)
        browser.close()


class _Handler(SimpleHTTPRequestHandler):
    """The build below its own address, one picture for every poster."""

    @override
    def translate_path(self, path: str) -> str:
        inner = path.partition("?")[0]
        if inner.startswith("/trakt_panel/"):
            return str(COMMITTED / inner.removeprefix("/trakt_panel/"))
        return str(_PAGES.get(inner, _PICTURE))

    @override
    def handle(self) -> None:
        # A picture that was scrolled past is not waited for.
        with suppress(ConnectionError):
            super().handle()

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def _served() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
