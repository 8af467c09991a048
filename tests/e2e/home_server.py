"""A Home Assistant whose power a test switches off, and whose automations it writes."""

import json
import os
import signal
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from script.ports import free_port
from script.server.configuration import Door, link_integration, write_configuration
from script.server.home_assistant import SURROUNDINGS, command
from tests.e2e.house import House
from tests.e2e.processes import REPOSITORY
from tests.e2e.resident import Resident
from tests.e2e.services import Services
from tests.e2e.visit import visit

_PYTHON = REPOSITORY / ".venv-server" / "bin" / "python"
_AUTOMATIONS = """
input_text:
  told:
    max: 255
  seen:
    max: 255
automation: !include automations.yaml
automation by hand:
  - alias: Movie night
    triggers:
      - trigger: event
        event_type: movie_night
    actions:
      - action: trakt_panel.get_up_next
        response_variable: up_next
      - variables:
          next: "{{ up_next.shows[0] }}"
          name: "{{ next.show.title }} {{ 'S%02dE%02d' | format(next.episode.season, next.episode.number) }}"
      - action: trakt_panel.mark_watched
        data:
          title: "{{ name }}"
        response_variable: marked
      - action: input_text.set_value
        target:
          entity_id: input_text.told
        data:
          value: "{{ marked.plays }} play of {{ name }}"
  - alias: Seen elsewhere
    mode: queued
    triggers:
      - trigger: state
        entity_id: event.demo_activity
        not_from: unavailable
        not_to: [unavailable, unknown]
    conditions: "{{ trigger.to_state.attributes.event_type == 'episode_watched' }}"
    actions:
      - variables:
          seen: "{{ trigger.to_state.attributes }}"
      - action: input_text.set_value
        target:
          entity_id: input_text.seen
        data:
          value: "{{ seen.show }} {{ 'S%02dE%02d' | format(seen.season, seen.number) }}"
"""


class HomeServer:
    """A configuration folder, and the real server that is started on it again and again."""

    def __init__(self, folder: Path, services: Services) -> None:
        self.folder = folder
        self.services = services
        self._port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def house(self) -> House:
        """The server as the accounts' home."""
        return House(f"http://127.0.0.1:{self._port}", self.services)

    @property
    def log(self) -> Path:
        """Where it logs."""
        return self.folder / "home-assistant.log"

    def start(self) -> None:
        """Start it, and wait until everything in it has started."""
        write_configuration(self.folder, self._port, Door.OPEN)
        link_integration(self.folder)
        (self.folder / "automations.yaml").touch()
        with (self.folder / "configuration.yaml").open("a", encoding="utf-8") as written:
            written.write(_AUTOMATIONS)
        self._process = subprocess.Popen(  # noqa: S603 - our own server
            command(str(_PYTHON), self.folder),
            env=os.environ | SURROUNDINGS | self.services.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.do(Resident.wait_for_start)

    def stop(self) -> None:
        """Have it end in peace."""
        assert self._end(signal.SIGTERM) == 0, f"{self.log} says how it ended"

    def cut_power(self) -> None:
        """Give it no time to write anything down."""
        self._end(signal.SIGKILL)

    def do[T](self, work: Callable[[Resident], Awaitable[T]]) -> T:
        """Do something as its one person."""
        return visit(Resident, self.house.url, work)

    def stored_account(self) -> dict[str, Any]:
        """The account's entry as it is on the disk."""
        text = (self.folder / ".storage" / "core.config_entries").read_text(encoding="utf-8")
        entries: list[dict[str, Any]] = json.loads(text)["data"]["entries"]
        (ours,) = (entry for entry in entries if entry["domain"] == "trakt_panel")
        return ours

    def _end(self, how: signal.Signals) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        os.killpg(process.pid, how)
        return process.wait(60)
