"""From a broadcast to what a person sees of it."""

from collections.abc import Container
from datetime import datetime

import msgspec

from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.watched import WatchedIndex
from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.language import is_placeholder
from trakt_tmdb.catalogue.picture import Picture, Sign
from trakt_tmdb.catalogue.reference import EpisodeRef, Media
from trakt_tmdb.catalogue.texts import Texts

from .views import Airing, Mark

_MARKS = {mark.value: mark for mark in Mark}


class Viewer(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the person who looks: their plays, their titles, the texts in their language."""

    watched: WatchedIndex
    pending: Pending
    mine: Container[tuple[Media, int | None]]
    """Media and Trakt id of the titles whose airings are the person's."""
    texts: dict[str, Texts]
    """By the title's string form."""
    sign: Sign

    def sees(self, broadcast: Broadcast) -> Airing:
        """Turn a broadcast into an airing."""
        title = broadcast.title
        texts = self.texts.get(str(title), Texts())
        waiting = self._waiting(broadcast)
        return Airing(
            ref=_ref(broadcast),
            title_ref=str(title),
            media=title.media,
            at=broadcast.at,
            title=texts.title or broadcast.name,
            original_title=texts.original_title or broadcast.original_name,
            season=broadcast.season,
            number=broadcast.number,
            number_abs=broadcast.number_abs,
            episode_title=_episode_title(broadcast, texts),
            network=broadcast.network,
            country=broadcast.country,
            runtime=broadcast.runtime,
            genres=broadcast.genres,
            mark=_MARKS.get(broadcast.episode_type or ""),
            poster=self._signed(texts.poster or broadcast.poster),
            poster_fallback=self._signed(broadcast.poster) if texts.poster else None,
            mine=(title.media, title.trakt) in self.mine,
            watched_at=waiting or self._watched(broadcast),
            pending=waiting is not None,
        )

    def _watched(self, broadcast: Broadcast) -> datetime | None:
        if self.pending.unwatched(broadcast.title, broadcast.season, broadcast.number):
            return None
        if broadcast.season is None:
            return self.watched.movie(broadcast.title.trakt)
        return self.watched.episode(broadcast.title.trakt, broadcast.episode)

    def _waiting(self, broadcast: Broadcast) -> datetime | None:
        if broadcast.season is None or broadcast.number is None:
            return self.pending.movie(broadcast.title)
        return self.pending.episode(broadcast.title, broadcast.season, broadcast.number)

    def _signed(self, picture: Picture | None) -> Picture | None:
        if picture is None:
            return None
        return msgspec.structs.replace(picture, sig=self.sign(f"{picture.source}/{picture.name}"))


def _ref(broadcast: Broadcast) -> str:
    if broadcast.season is None or broadcast.number is None:
        return str(broadcast.title)
    return str(EpisodeRef(title=broadcast.title, season=broadcast.season, number=broadcast.number))


def _episode_title(broadcast: Broadcast, texts: Texts) -> str | None:
    """The episode's name in the person's language, or none where it only repeats the number."""
    if broadcast.season is None or broadcast.number is None:
        return None
    names = (texts.episodes.get((broadcast.season, broadcast.number)), broadcast.episode_name)
    return next((name for name in names if not is_placeholder(name)), None)
