"""What a person takes along of an account: one file, behind a link that works for ten minutes."""

from datetime import datetime, timedelta
from typing import Final

from aiohttp import web
from aiohttp.hdrs import CACHE_CONTROL, CONTENT_DISPOSITION
from homeassistant.components.http.auth import async_sign_path
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers.event import async_call_later, async_track_time_interval
from homeassistant.helpers.http import KEY_HASS, HomeAssistantView
from homeassistant.util import dt as dt_util

from trakt_tmdb.export import Lists, archived, read_ahead, read_export

from .access import Access, has_whole
from .const import DOMAIN
from .coordinator import TraktConfigEntry, TraktData, nothing
from .errors import FAILURES

_LINK_WORKS: Final = timedelta(minutes=10)
_READ_LATER: Final = timedelta(hours=1)
_READ_AHEAD_EVERY: Final = timedelta(days=7)
"""What is held is kept for 30 days."""


@callback
def keep_exportable(hass: HomeAssistant, entry: TraktConfigEntry) -> None:
    """Read what an export would lack once the app is gone, every week."""
    ahead = _ReadingAhead(hass, entry.runtime_data)
    ahead.read_later()
    entry.async_on_unload(ahead.end_wait)
    entry.async_on_unload(entry.runtime_data.coordinator.on_forgotten(ahead.read_later))
    entry.async_on_unload(
        async_track_time_interval(hass, ahead.read, _READ_AHEAD_EVERY, cancel_on_shutdown=True)
    )


class _ReadingAhead:
    """Not while all of it starts, or is asked for anew after it was forgotten."""

    def __init__(self, hass: HomeAssistant, account: TraktData) -> None:
        self._hass = hass
        self._account = account
        self._end_wait: CALLBACK_TYPE = nothing

    async def read(self, _now: datetime) -> None:
        """Read it now."""
        await self._account.calls.run(read_ahead(self._account.account.trakt))

    @callback
    def read_later(self) -> None:
        """Read it in an hour."""
        self.end_wait()
        self._end_wait = async_call_later(
            self._hass, _READ_LATER, HassJob(self.read, cancel_on_shutdown=True)
        )

    @callback
    def end_wait(self) -> None:
        """Do not."""
        self._end_wait()
        self._end_wait = nothing


async def read_lists(account: TraktData) -> Lists:
    """Everything, as far as Trakt or what is held tells; raises NoAccountError and JournalError."""
    return await account.calls.ask(read_export(account.account.trakt, account.account.journal))


@callback
def link_to_export(hass: HomeAssistant, entry: TraktConfigEntry) -> str:
    """The file's name as a link, for whoever is being answered; a form shows it as it is in any language."""
    path = async_sign_path(hass, ExportView.url.format(entry_id=entry.entry_id), _LINK_WORKS)
    # Without a target, Home Assistant's frontend would take the link for a page of its own.
    return f'<a href="{path}" target="_blank">{_file_name()}</a>'


class ExportView(HomeAssistantView):
    """The file, for whoever has the whole account."""

    url = f"/api/{DOMAIN}/export/{{entry_id}}"
    name = f"api:{DOMAIN}:export"

    async def get(self, request: web.Request, entry_id: str) -> web.Response:
        """Answer with a ZIP, made now."""
        hass = request.app[KEY_HASS]
        if not has_whole(hass, entry_id, request[KEY_HASS_USER], Access.WRITE):
            raise Unauthorized(config_entry_id=entry_id)
        entry: TraktConfigEntry | None = hass.config_entries.async_get_entry(entry_id)
        if entry is None or entry.domain != DOMAIN or entry.state is not ConfigEntryState.LOADED:
            raise web.HTTPNotFound
        try:
            lists = await read_lists(entry.runtime_data)
        except FAILURES as err:
            raise web.HTTPServiceUnavailable from err
        return web.Response(
            body=await hass.async_add_executor_job(archived, lists),
            content_type="application/zip",
            headers={
                CONTENT_DISPOSITION: f'attachment; filename="{_file_name()}"',
                CACHE_CONTROL: "no-store",
            },
        )


def _file_name() -> str:
    return f"trakt-{dt_util.now().date().isoformat()}.zip"
