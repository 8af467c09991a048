"""The aiohttp adapter: one exchange, the body included, and no exception of aiohttp's."""

import aiohttp
from yarl import URL

from trakt_tmdb.errors import InvalidRequestError, UnreachableError

from .message import Request, Response

DEFAULT_TIMEOUT = aiohttp.ClientTimeout(total=30, sock_connect=10)
_NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ClientHttpProxyError, aiohttp.ConnectionTimeoutError)


class HttpTransport:
    """Exchanges with one service at `base_url`, through a session that someone else closes.

    `proxy` is an http:// address, perhaps with a name and a password in it.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        base_url: str,
        service: str,
        timeout: aiohttp.ClientTimeout = DEFAULT_TIMEOUT,
        proxy: str | None = None,
    ) -> None:
        self._session = session
        self._base = str(_address(base_url, f"The address of {service}", service)).rstrip("/")
        self._proxy = _address(proxy, f"The proxy to {service}", service) if proxy else None
        self._service = service
        self._timeout = timeout

    async def exchange(self, request: Request) -> Response:
        """Send a request and read its whole answer; UnreachableError when none comes."""
        if not request.path.startswith("/") or "?" in request.path or "#" in request.path:
            raise self._unwritable("Its path begins with / and has no parameters in it.")
        if self._session.closed:
            raise self._unreachable("The HTTP session is closed", maybe_sent=False)
        try:
            return await self._exchange(request)
        except _NEVER_SENT as error:
            raise self._unreachable("No connection", maybe_sent=False) from error
        except TimeoutError as error:
            raise self._unreachable("No answer in time", maybe_sent=True) from error
        except (aiohttp.ClientError, OSError) as error:
            raise self._unreachable("The connection broke", maybe_sent=True) from error
        except ValueError as error:
            raise self._unwritable("Its id or token has stray characters.") from error

    async def _exchange(self, request: Request) -> Response:
        async with self._session.request(
            request.method,
            URL(f"{self._base}{request.path}", encoded=True).with_query(request.params or None),
            headers=request.headers,
            data=request.body,
            timeout=self._timeout,
            proxy=self._proxy,
            allow_redirects=False,
        ) as answer:
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return Response(status=answer.status, headers=headers, body=await answer.read())

    def _unwritable(self, why: str) -> InvalidRequestError:
        return InvalidRequestError(
            f"The request to {self._service} cannot be written. {why}", service=self._service
        )

    def _unreachable(self, what: str, *, maybe_sent: bool) -> UnreachableError:
        return UnreachableError(
            f"{what} at {self._service}. Check the network and the service's address.",
            service=self._service,
            maybe_sent=maybe_sent,
        )


def _address(text: str, what: str, service: str) -> URL:
    try:
        url = URL(text)
    except ValueError as error:
        raise InvalidRequestError(f"{what} is no URL.", service=service) from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise InvalidRequestError(f"{what} has to begin with https:// or http://.", service=service)
    return url
