"""Trakt and TMDB as a program of their own, for a Home Assistant that signs in to them."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.request import Request, urlopen

from tests.e2e.processes import module, started
from tests.e2e.simulator import Simulator

_TOLD = re.compile(r"(Client id|TMDB token|Control)\s+(\S+)")
_PREFIXES = ("trakt", "auth", "tmdb", "images")


@dataclass(frozen=True)
class Services:
    """A running `trakt-tmdb simulate`."""

    url: str
    client_id: str
    tmdb_token: str

    @property
    def environment(self) -> dict[str, str]:
        """What leads a Home Assistant here instead of to the real services."""
        return {"TRAKT_PANEL_SERVICES": ",".join(f"{name}={self.url}/{name}" for name in _PREFIXES)}

    def approve(self, user_code: str, username: str = "demo") -> None:
        """Type a code at Trakt, and say yes."""
        Simulator(self.url).tell("device", {"user_code": user_code, "username": username})

    def refresh_token(self, username: str = "demo") -> str:
        """Sign in by hand, as a person does who sets one in the environment."""
        code = self._ask("oauth/device/code", {"client_id": self.client_id})
        self.approve(code["user_code"], username)
        pair = {"client_id": self.client_id, "code": code["device_code"]}
        token: str = self._ask("oauth/device/token", pair)["refresh_token"]
        return token

    def renewals(self) -> int:
        """How often a refresh token was given in."""
        with urlopen(f"{self.url}/_simulator/requests", timeout=10) as answer:  # noqa: S310 - our own server
            count: int = json.load(answer)["counts"].get("auth POST /oauth/token", 0)
            return count

    def _ask(self, path: str, body: Mapping[str, str]) -> dict[str, Any]:
        request = Request(  # noqa: S310 - our own server on loopback
            f"{self.url}/auth/{path}",
            data=json.dumps(body).encode(),
            headers={"content-type": "application/json", "user-agent": "a test"},
        )
        with urlopen(request, timeout=10) as answer:  # noqa: S310
            decoded: dict[str, Any] = json.load(answer)
            return decoded


@contextmanager
def simulated(*options: str) -> Iterator[Services]:
    """Run both services until the context ends."""
    with started(module("trakt_tmdb.cli", "simulate", "--port", "0", *options)) as program:
        lines = [program.wait_for(_TOLD) for _ in range(3)]
        told: dict[str, str] = {line[1]: line[2] for line in lines}
        url = told["Control"].partition("/_simulator")[0]
        yield Services(url, told["Client id"], told["TMDB token"])
