"""`trakt.scrobble`: what the signed-in person is watching at this moment."""

from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Write
from trakt_tmdb.transport.decode import nothing, one

from . import tags
from .models import CheckedIn, Checkin, Scrobbled, ScrobbleItem

# What it becomes, a play, comes later: last_activities tells.
_CHECKIN = Write(path="/checkin", decode=one(CheckedIn))
_START = Write(path="/scrobble/start", decode=one(Scrobbled), ends=tags.AFTER_PAUSE)
_PAUSE = Write(path="/scrobble/pause", decode=one(Scrobbled), ends=tags.AFTER_PAUSE)
_STOP = Write(path="/scrobble/stop", decode=one(Scrobbled), ends=tags.AFTER_SCROBBLE)
_CANCEL = Write(method="DELETE", path="/checkin", decode=nothing)


class Scrobble:
    """Check-ins, one at a time, and what a media centre tells."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def checkin(self, item: Checkin) -> CheckedIn:
        """POST /checkin: watched when its time is over; ConflictError says until when another one runs."""
        return await self._api.write(_CHECKIN, item)

    async def cancel_checkin(self) -> None:
        """DELETE /checkin: whatever runs."""
        await self._api.write(_CANCEL)

    async def start(self, item: ScrobbleItem) -> Scrobbled:
        """POST /scrobble/start: the person watches it from here on."""
        return await self._api.write(_START, item)

    async def pause(self, item: ScrobbleItem) -> Scrobbled:
        """POST /scrobble/pause: remember where the person stopped, from 1 percent on."""
        return await self._api.write(_PAUSE, item)

    async def stop(self, item: ScrobbleItem) -> Scrobbled:
        """POST /scrobble/stop: a play from 80 percent on, below that a pause.

        ConflictError where the same play was scrobbled a moment ago.
        """
        return await self._api.write(_STOP, item)
