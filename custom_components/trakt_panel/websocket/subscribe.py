"""`trakt_panel/subscribe`: tells an open panel which views changed."""

from collections.abc import Callable
from typing import Any

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktConfigEntry
from custom_components.trakt_panel.messages import Change
from trakt_tmdb import View

from .command import account_entry, account_fields, failure_sent, send_answer, send_event


@websocket_command(account_fields("subscribe", {}))
@callback
def subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Send a Change at once and whenever something changes."""
    with failure_sent(connection, msg["id"]):
        entry = account_entry(hass, connection, msg["entry_id"], Access.READ)
        send_answer(connection, msg["id"], None)
        subscription = Subscription(entry, lambda change: send_event(connection, msg["id"], change))
        connection.subscriptions[msg["id"]] = subscription.end


class Subscription:
    """One panel's subscription to an account; it outlives reloads of the entry."""

    def __init__(self, entry: TraktConfigEntry, send: Callable[[Change], None]) -> None:
        self._entry = entry
        self._send = send
        self._sources: list[CALLBACK_TYPE] = []
        self._end_follow = entry.async_on_state_change(self._on_state)
        self._attach()

    @callback
    def end(self) -> None:
        """Send nothing more."""
        self._end_follow()
        self._detach()

    @callback
    def _on_state(self) -> None:
        if self._entry.state is ConfigEntryState.LOADED:
            self._detach()
            self._attach()
        elif self._sources:
            self._detach()
            self._send(Change(views=(), pending=0, online=False))

    def _attach(self) -> None:
        data = self._entry.runtime_data
        self._sources = [data.tracker.subscribe(self._on_views), data.coordinator.watch()]
        self._on_views(frozenset(View))

    def _detach(self) -> None:
        while self._sources:
            self._sources.pop()()

    @callback
    def _on_views(self, views: frozenset[View]) -> None:
        data = self._entry.runtime_data
        tracker = data.tracker
        self._send(
            Change(
                views=tuple(sorted(views)),
                pending=tracker.pending,
                online=tracker.online,
                as_of=None if tracker.online else data.coordinator.polled_at,
            )
        )
