"""From a broadcast to what a person sees of it."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.watched import Watched
from trakt_tmdb.account.when import known_time
from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.language import is_placeholder
from trakt_tmdb.catalogue.picture import Sign, signed
from trakt_tmdb.catalogue.reference import EpisodeRef, TitleRef
from trakt_tmdb.catalogue.texts import Texts
from trakt_tmdb.catalogue.title_index import TitleIndex

from .views import Airing, Mark

_MARKS = {mark.value: mark for mark in Mark}
type _Number = tuple[int | None, int | None]


class Viewer(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the person who looks: their plays, their titles, the texts in their language."""

    watched: Watched
    pending: Pending
    mine: TitleIndex[None]
    """Titles whose airings are the person's."""
    texts: Mapping[str, Texts]
    """By the title's string form."""
    sign: Sign

    def sees(self, broadcast: Broadcast) -> Airing:
        """Turn a broadcast into an airing."""
        title, episode = broadcast.title, broadcast.episode
        season, number = broadcast.number or (None, None)
        texts = self.texts.get(str(title.ref)) or title.texts or Texts()
        poster = texts.poster or title.poster
        waiting = self._waiting(title.ref, (season, number))
        last = waiting or self._watched(broadcast, (season, number))
        return Airing(
            ref=_ref(broadcast),
            title_ref=str(title.ref),
            media=title.media,
            at=broadcast.at,
            title=texts.title or title.name,
            original_title=texts.original_title or title.original_title,
            season=season,
            number=number,
            number_abs=episode.number_abs if episode else None,
            episode_title=_episode_title(broadcast, texts),
            network=title.network,
            country=title.country,
            runtime=broadcast.runtime,
            genres=title.genres,
            certification=title.certification,
            mark=_MARKS.get((episode.kind if episode else None) or ""),
            poster=signed(poster, self.sign),
            poster_fallback=signed(title.poster, self.sign) if title.poster != poster else None,
            mine=title.ref in self.mine,
            watched=last is not None,
            watched_at=known_time(last),
            pending=waiting is not None,
        )

    def _watched(self, broadcast: Broadcast, numbers: _Number) -> datetime | None:
        title = broadcast.title.ref
        if self.pending.unwatched(title, *numbers):
            return None
        if broadcast.episode is None:
            return max(self.watched.movie(title), default=None)
        return max(self.watched.episode(title, broadcast.episode), default=None)

    def _waiting(self, title: TitleRef, numbers: _Number) -> datetime | None:
        season, number = numbers
        if season is None or number is None:
            return self.pending.movie(title)
        return self.pending.episode(title, season, number)


def _ref(broadcast: Broadcast) -> str:
    if broadcast.number is None:
        return str(broadcast.title.ref)
    season, number = broadcast.number
    return str(EpisodeRef(title=broadcast.title.ref, season=season, number=number))


def _episode_title(broadcast: Broadcast, texts: Texts) -> str | None:
    """The episode's name in the person's language, or none where it only repeats the number."""
    if broadcast.number is None or broadcast.episode is None:
        return None
    names = (texts.episodes.get(broadcast.number), broadcast.episode.title)
    return next((name for name in names if not is_placeholder(name)), None)
