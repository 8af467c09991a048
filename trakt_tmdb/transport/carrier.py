"""Who carries requests: an aiohttp session's connections, or whatever stands in for them."""

from typing import Protocol, runtime_checkable

import aiohttp

from .http import DEFAULT_TIMEOUT, HttpTransport
from .message import Request, Response


@runtime_checkable
class Transport(Protocol):
    """Carries a request to its service and brings the answer back; clients take one in place of a session."""

    async def exchange(self, request: Request) -> Response:
        """Return the complete answer of any status; UnreachableError when there is none."""


type Network = aiohttp.ClientSession | Transport
"""What a client is given to reach its service."""


def transport_to(
    network: Network,
    base_url: str,
    service: str,
    *,
    timeout: aiohttp.ClientTimeout = DEFAULT_TIMEOUT,
    proxy: str | None = None,
) -> Transport:
    """Reach a service through a session; a transport is taken as it is and knows its own way there."""
    if isinstance(network, Transport):
        return network
    return HttpTransport(network, base_url, service, timeout, proxy)
