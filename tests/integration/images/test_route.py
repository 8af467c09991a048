"""The image route shows what was signed, and nothing else."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any
from urllib.parse import quote

import pytest
from aiohttp import ClientResponse, ClientTimeout, web
from aiohttp.test_utils import TestClient, TestServer
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator
from yarl import URL

from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.images import GALLERY, download
from custom_components.trakt_panel.images.hosts import ImageHosts

PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 40
SCOPE = "test"
FOREVER = "public, max-age=31536000, immutable"

type Get = Callable[..., Coroutine[None, None, ClientResponse]]


ODD: dict[str, dict[str, Any]] = {
    "missing": {"status": 404},
    "broken": {"status": 500},
    "elsewhere": {"status": 302, "headers": {"Location": "/t/p/w342/poster.png"}},
    "page": {"text": "<html></html>", "content_type": "text/html"},
    "disguised": {"body": b"<svg onload=alert(1)>", "content_type": "image/png"},
    "mistyped": {"body": PNG, "content_type": "text/html"},
    "huge": {"body": PNG + bytes(download.MAX_BYTES), "content_type": "image/png"},
}
"""What the host answers to names that are not those of pictures."""


class Upstream:
    """An image host that misbehaves by name, and counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.was_asked = asyncio.Event()
        self.open = asyncio.Event()
        self.open.set()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path)
        self.was_asked.set()
        await self.open.wait()
        stem = request.path.rpartition("/")[2].partition(".")[0]
        return web.Response(**ODD.get(stem, {"body": PNG, "content_type": "image/png"}))


@pytest.fixture
def upstream() -> Upstream:
    return Upstream()


@pytest.fixture
async def host(upstream: Upstream) -> AsyncIterator[URL]:
    app = web.Application()
    app.router.add_get("/{path:.*}", upstream.answer)
    async with TestServer(app) as server:
        yield server.make_url("/")


@pytest.fixture
async def client(
    hass: HomeAssistant,
    host: URL,
    hass_client_no_auth: ClientSessionGenerator,
) -> TestClient[web.Request, web.Application]:
    """A browser without any login."""
    assert await async_setup_component(hass, DOMAIN, {})
    hass.data[GALLERY].add_hosts(ImageHosts(scope=SCOPE, tmdb=host / "t/p", trakt=(host.origin(),)))
    return await hass_client_no_auth()


@pytest.fixture
def get(hass: HomeAssistant, client: TestClient[web.Request, web.Application]) -> Get:
    async def get(
        name: str, size: str = "w342", source: str = "tmdb", sig: str | None = None, **headers: str
    ) -> ClientResponse:
        sig = hass.data[GALLERY].signer(SCOPE)(f"{source}/{name}") if sig is None else sig
        path = f"/api/trakt_panel/image/{source}/{size}/{quote(name, safe='')}?sig={sig}"
        return await client.get(URL(path, encoded=True), headers=headers)

    return get


async def test_a_signed_picture_is_shown_for_good(get: Get, upstream: Upstream) -> None:
    response = await get("poster.png")
    assert (response.status, await response.read()) == (200, PNG)
    assert response.content_type == "image/png"
    assert response.headers["Cache-Control"] == FOREVER
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert upstream.asked == ["/t/p/w342/poster.png"]


async def test_one_signature_opens_every_size(get: Get, upstream: Upstream) -> None:
    for size in ("w92", "w500", "original"):
        assert (await get("poster.png", size)).status == 200
    assert len(upstream.asked) == 3


async def test_a_picture_is_asked_for_once(get: Get, upstream: Upstream) -> None:
    assert [(await get("poster.png")).status for _ in range(3)] == [200, 200, 200]
    assert len(upstream.asked) == 1


async def test_many_who_ask_at_once_share_one_request(get: Get, upstream: Upstream) -> None:
    upstream.open.clear()
    asking = [asyncio.create_task(get("poster.png")) for _ in range(10)]
    await upstream.was_asked.wait()
    upstream.open.set()
    assert [response.status for response in await asyncio.gather(*asking)] == [200] * 10
    assert len(upstream.asked) == 1


async def test_a_browser_that_has_the_picture_gets_no_body(get: Get, upstream: Upstream) -> None:
    first = await get("poster.png")
    again = await get("poster.png", **{"If-None-Match": first.headers["ETag"]})
    assert (again.status, await again.read()) == (304, b"")


async def test_a_trakt_picture_comes_from_a_known_host_by_its_path(
    get: Get, host: URL, upstream: Upstream
) -> None:
    name = f"{host.authority}/images/shows/000/001/390/posters/medium/93df9cd612.jpg.webp"
    response = await get(name, "full", "trakt")
    assert response.status == 200
    assert upstream.asked == ["/images/shows/000/001/390/posters/medium/93df9cd612.jpg.webp"]


@pytest.mark.parametrize("sig", ["", "0" * 16, "%C3%A9" * 16])
async def test_a_wrong_signature_opens_nothing(get: Get, upstream: Upstream, sig: str) -> None:
    response = await get("poster.png", sig=sig)
    assert response.status == 403
    assert response.headers["Cache-Control"] == "no-store"
    assert upstream.asked == []


async def test_the_signature_of_other_hosts_opens_nothing_here(
    hass: HomeAssistant, get: Get, upstream: Upstream
) -> None:
    gone = hass.data[GALLERY].signer("gone")("tmdb/poster.png")
    assert (await get("poster.png", sig=gone)).status == 403
    assert upstream.asked == []


@pytest.mark.parametrize(
    ("name", "size", "source"),
    [
        ("poster.png", "w9000", "tmdb"),
        ("poster.png", "full", "tmdb"),
        ("poster.png", "w342", "elsewhere"),
        ("poster.svg", "w342", "tmdb"),
        ("poster", "w342", "tmdb"),
        ("a/poster.png", "w342", "tmdb"),
        ("poster.png", "full", "trakt"),
        ("evil.example/a b.png", "full", "trakt"),
        ("evil.example/poster.png", "full", "trakt"),
        ("user@evil.example/poster.png", "full", "trakt"),
    ],
)
async def test_what_no_picture_is_called_does_not_exist(
    get: Get, upstream: Upstream, name: str, size: str, source: str
) -> None:
    assert (await get(name, size, source)).status == 404
    assert upstream.asked == []


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("missing.png", 404),
        ("broken.png", 502),
        ("elsewhere.png", 502),
        ("page.png", 502),
        ("disguised.png", 502),
        ("mistyped.png", 502),
        ("huge.png", 502),
    ],
)
async def test_what_is_no_picture_is_not_passed_on_nor_kept(
    get: Get, upstream: Upstream, name: str, status: int
) -> None:
    for _ in range(2):
        response = await get(name)
        assert response.status == status
        assert response.headers["Cache-Control"] == "no-store"
    assert len(upstream.asked) == 2


async def test_a_host_that_hangs_is_given_up(
    get: Get, upstream: Upstream, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "TIMEOUT", ClientTimeout(total=0.05))
    upstream.open.clear()
    assert (await get("poster.png")).status == 504
    upstream.open.set()


async def test_a_host_that_is_gone_is_a_bad_gateway(hass: HomeAssistant, get: Get) -> None:
    hass.data[GALLERY].add_hosts(ImageHosts(scope=SCOPE, tmdb=URL("http://127.0.0.1:1/t/p"), trakt=()))
    assert (await get("poster.png")).status == 502
