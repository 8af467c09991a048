"""The demo's services, seen from outside."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.request import Request, urlopen


class Simulator:
    """Reads the demo account at Trakt, and changes it as another device would."""

    def __init__(self, url: str) -> None:
        self._url = url

    def plays(self) -> int:
        """How many plays the demo account has."""
        plays: int = self._state()["accounts"]["demo"]["plays"]
        return plays

    def latest_play(self) -> dict[str, Any]:
        """What the demo account watched last: title, season and number."""
        play: dict[str, Any] = self._state()["accounts"]["demo"]["latest_plays"][0]
        return play

    def watchlist(self) -> list[str]:
        """The titles on the demo account's watchlist."""
        return [entry["title"] for entry in self._state()["accounts"]["demo"]["watchlist"]]

    def dropped(self) -> list[str]:
        """The shows that the demo account gave up."""
        dropped: list[str] = self._state()["accounts"]["demo"]["dropped"]
        return dropped

    def lists(self) -> dict[str, list[str]]:
        """The demo account's own lists, and the titles on them."""
        return {one["name"]: one["titles"] for one in self._state()["accounts"]["demo"]["lists"]}

    def tell(self, command: str, body: Mapping[str, object]) -> None:
        """Send a control command, such as `faults` or `plays`."""
        request = Request(  # noqa: S310 - our own server on loopback
            f"{self._url}/_simulator/{command}",
            data=json.dumps(body).encode(),
            headers={"content-type": "application/json"},
        )
        urlopen(request, timeout=10).close()  # noqa: S310

    def clear_faults(self) -> None:
        """Forget every planned fault."""
        urlopen(Request(f"{self._url}/_simulator/faults", method="DELETE"), timeout=10).close()  # noqa: S310

    def _state(self) -> Any:  # noqa: ANN401 - another program's JSON
        with urlopen(f"{self._url}/_simulator/state", timeout=10) as answer:  # noqa: S310
            return json.load(answer)
