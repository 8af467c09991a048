"""The running simulator: Trakt, its sign-in, TMDB and its pictures on one port of the loopback."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Self

from aiohttp import web

from .account.demo import Size
from .adapter import STATE, STOPPING, handler_of
from .authorize_page import add_authorize_page
from .clock import Clock, real_time
from .control import add_control
from .images.routes import add_images
from .oauth import ROUTES as AUTH_ROUTES
from .oauth_pages import add_pages
from .state import DEMO, State
from .tmdb import ROUTES as TMDB_ROUTES
from .tokens import CLIENT_ID, Grant
from .trakt import ROUTES as TRAKT_ROUTES
from .wire import Route, Service

ROUTES: tuple[Route, ...] = (*AUTH_ROUTES, *TRAKT_ROUTES, *TMDB_ROUTES)


class Simulator:
    """Both services, with state; an async context manager, or `start` and `stop`."""

    client_id = CLIENT_ID
    client_secret: str | None = None

    def __init__(
        self,
        port: int = 0,
        *,
        host: str = "127.0.0.1",
        clock: Callable[[], datetime] = real_time,
        size: Size | None = None,
    ) -> None:
        self._host, self._port = host, port
        self._clock = Clock(clock)
        self._size = size or Size()
        self._state: State | None = None
        self._runner: web.AppRunner | None = None
        self._stopping = asyncio.Event()
        self.url = ""

    @property
    def state(self) -> State:
        """The state behind the routes; there is none before the start."""
        if self._state is None:
            raise RuntimeError("The simulator has not been started.")
        return self._state

    @property
    def trakt_url(self) -> str:
        """Stands for https://api.trakt.tv."""
        return f"{self.url}/{Service.TRAKT}"

    @property
    def auth_url(self) -> str:
        """Stands for https://auth.trakt.tv."""
        return f"{self.url}/{Service.AUTH}"

    @property
    def tmdb_url(self) -> str:
        """Stands for https://api.themoviedb.org."""
        return f"{self.url}/{Service.TMDB}"

    @property
    def images_url(self) -> str:
        """Stands for https://image.tmdb.org."""
        return f"{self.url}/{Service.IMAGES}"

    @property
    def tmdb_token(self) -> str:
        """The read access token that TMDB accepts."""
        return self.state.tmdb_token

    def sign_in(self, username: str = DEMO) -> Grant:
        """Give a fresh pair of tokens without asking anybody."""
        return self.state.tokens.issue(username)

    async def start(self) -> None:
        """Build the catalogue in a thread and listen."""
        self._state = await asyncio.to_thread(State, self._clock, self._size)
        self._stopping.clear()
        app = web.Application()
        app[STATE], app[STOPPING] = self._state, self._stopping
        self._add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=0.5)
        await self._listen(self._runner)

    async def stop(self) -> None:
        """Close every connection; nothing keeps running."""
        self._stopping.set()
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def _add_routes(self, app: web.Application) -> None:
        for route in ROUTES:
            app.router.add_route(route.method, f"/{route.service}{route.path}", handler_of(route))
        add_images(app)
        add_pages(app)
        add_authorize_page(app)
        add_control(app)

    async def _listen(self, runner: web.AppRunner) -> None:
        await runner.setup()
        await web.TCPSite(runner, self._host, self._port).start()
        port = runner.addresses[0][1]
        self.url = f"http://{self._host}:{port}"
