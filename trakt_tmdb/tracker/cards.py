"""From what the services tell to cards: in the person's language, with how they stand to it."""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec
from msgspec.structs import replace

from trakt_tmdb.account.action import Rate
from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.preferences import NOTHING_PREFERRED, PreferredTitles
from trakt_tmdb.account.standing import Standing
from trakt_tmdb.account.when import known_time
from trakt_tmdb.catalogue.episode import Episode
from trakt_tmdb.catalogue.language import is_placeholder
from trakt_tmdb.catalogue.picture import Picture, Sign, signed
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.catalogue.texts import Texts
from trakt_tmdb.catalogue.title import Title

from .views.title import EpisodeCard, Progress, TitleCard


class Cards(msgspec.Struct, frozen=True, kw_only=True):
    """Makes cards for one person and language; `texts` by the title's string form.

    What waits to be sent is shown as if it had arrived.
    """

    standing: Standing
    texts: Mapping[str, Texts]
    pending: Pending
    sign: Sign
    preferred: PreferredTitles = NOTHING_PREFERRED

    def title(self, title: Title, progress: Progress | None = None) -> TitleCard:
        """A show's or movie's card."""
        ref = title.ref
        texts = self.texts.get(str(ref)) or title.texts or Texts()
        poster = texts.poster or title.poster
        last = self._last_play(ref)
        return TitleCard(
            ref=str(ref),
            media=ref.media,
            title=texts.title or title.name,
            original_title=texts.original_title or title.original_title,
            year=title.year,
            poster=self.signed(poster),
            poster_fallback=self.signed(title.poster) if title.poster != poster else None,
            rating=title.rating,
            genres=title.genres,
            country=title.country,
            certification=title.certification,
            on_trakt=title.on_trakt,
            watched=last is not None,
            watched_at=known_time(last),
            progress=progress,
            on_watchlist=self._is_on_watchlist(ref),
            favorite=self._is_favorite(ref),
            own_rating=self._own_rating(ref),
        )

    def episode(self, title: TitleRef, episode: Episode) -> EpisodeCard | None:
        """An episode's row; None where it has no number."""
        if episode.season is None or episode.number is None:
            return None
        key = (episode.season, episode.number)
        texts = self.texts.get(str(title), Texts())
        card = EpisodeCard(
            ref=str(EpisodeRef(title=title, season=episode.season, number=episode.number)),
            season=episode.season,
            number=episode.number,
            number_abs=episode.number_abs,
            title=_named(texts.episodes.get(key), episode.title),
            overview=texts.overviews.get(key) or episode.overview,
            at=self._at(title, episode.at),
            runtime=episode.runtime,
            still=self.signed(texts.still(key) or episode.still),
        )
        return self._watched(card, title, self.standing.watched.episode(title, episode))

    def plays(self, movie: TitleRef) -> int:
        """Plays of a movie, and the mark that still waits."""
        if self.pending.unwatched(movie):
            return 0
        return len(self.standing.watched.movie(movie)) + (self.pending.movie(movie) is not None)

    def signed(self, picture: Picture | None) -> Picture | None:
        """The picture with the signature that opens it at an image route."""
        return signed(picture, self.sign)

    def _at(self, title: TitleRef, at: datetime | date | None) -> datetime | date | None:
        return None if at is None else self.preferred.shifted(title, at)

    def _last_play(self, ref: TitleRef) -> datetime | None:
        if ref.media is Media.SHOW:
            return self.standing.watched.show(ref)
        if waiting := self.pending.movie(ref):
            return waiting
        if self.pending.unwatched(ref):
            return None
        return max(self.standing.watched.movie(ref), default=None)

    def _watched(self, card: EpisodeCard, title: TitleRef, plays: tuple[datetime, ...]) -> EpisodeCard:
        if self.pending.unwatched(title, card.season, card.number):
            return replace(card, pending=True)
        waiting = self.pending.episode(title, card.season, card.number)
        last = waiting or max(plays, default=None)
        return replace(
            card,
            watched=last is not None,
            watched_at=known_time(last),
            plays=len(plays),
            pending=waiting is not None,
        )

    def _is_on_watchlist(self, ref: TitleRef) -> bool:
        waiting = self.pending.listed(ref)
        return ref in self.standing.watchlist if waiting is None else waiting

    def _is_favorite(self, ref: TitleRef) -> bool:
        waiting = self.pending.favorite(ref)
        return ref in self.standing.favorites if waiting is None else waiting

    def _own_rating(self, ref: TitleRef) -> int | None:
        waiting = self.pending.rating(ref)
        if waiting is None:
            return self.standing.ratings.get(ref)
        return waiting.rating if isinstance(waiting, Rate) else None


def _named(*names: str | None) -> str | None:
    """The first name that says more than the episode's number."""
    return next((name for name in names if not is_placeholder(name)), None)
