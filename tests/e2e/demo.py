"""A running `./script/demo`, as tests see it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from script.server.person import Person
from tests.e2e.resident import Resident
from tests.e2e.simulator import Simulator
from tests.e2e.visit import visit


@dataclass(frozen=True)
class Demo:
    """A running `./script/demo`."""

    url: str
    simulator: Simulator
    log: Path

    def call(self, action: str, fields: dict[str, object]) -> dict[str, Any]:
        """Run an action of ours as an automation's author would try it; returns its answer."""
        return visit(Person, self.url, lambda person: person.act("trakt_panel", action, fields))

    def flush(self) -> None:
        """Forget all that was read."""
        visit(Resident, self.url, lambda person: person.do("trakt_panel.flush_cache", {}))

    def pending(self) -> list[str]:
        """What was done and Trakt has yet to hear of."""
        return [change["deed"] for change in self.call("get_pending", {})["changes"]]
