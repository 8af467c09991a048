"""From what the services send to cards: in the person's language, with how they stand to it."""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from msgspec.structs import replace

from trakt_tmdb.account.action import Rate
from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.standing import Standing
from trakt_tmdb.catalogue.broadcast import title_ref, trakt_poster
from trakt_tmdb.catalogue.language import is_placeholder
from trakt_tmdb.catalogue.picture import Picture, Sign, tmdb_picture, trakt_picture
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.catalogue.texts import Texts
from trakt_tmdb.tmdb.models import EpisodeDetails, Result
from trakt_tmdb.trakt.models.episode import Episode
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.show import Show

from .views.title import EpisodeCard, Progress, TitleCard


def ref_of(title: Show | Movie) -> TitleRef:
    """Every id that Trakt knows of a title."""
    return title_ref(Media.SHOW if isinstance(title, Show) else Media.MOVIE, title.ids)


class Cards(msgspec.Struct, frozen=True, kw_only=True):
    """Makes cards for one person and language; `texts` by the title's string form.

    What waits for Trakt is shown as if it had arrived.
    """

    standing: Standing
    texts: Mapping[str, Texts]
    pending: Pending
    sign: Sign

    def title(self, title: Show | Movie) -> TitleCard:
        """A show's or movie's card."""
        return self.show(title) if isinstance(title, Show) else self.movie(title)

    def show(self, show: Show, progress: Progress | None = None) -> TitleCard:
        """A show's card."""
        seasons = self.standing.watched.shows.get(show.ids.trakt, {}).values()
        plays = (play for season in seasons for episode in season.values() for play in episode)
        return replace(self._card(show), watched_at=max(plays, default=None), progress=progress)

    def movie(self, movie: Movie) -> TitleCard:
        """A movie's card."""
        title = ref_of(movie)
        watched_at = self.standing.watched.movie(movie.ids.trakt)
        if self.pending.unwatched(title):
            watched_at = None
        return replace(self._card(movie), watched_at=self.pending.movie(title) or watched_at)

    def on_tmdb(self, media: Media, result: Result) -> TitleCard:
        """The card of a title that only TMDB told of; its list was read in the person's language."""
        return TitleCard(
            ref=str(TitleRef(media=media, tmdb=result.id)),
            media=media,
            title=result.title or result.original_title or "",
            original_title=result.original_title,
            year=result.date.year if result.date else None,
            poster=self.signed(tmdb_picture(result.poster_path)),
            rating=result.vote_average,
            country=result.origin_country[0].lower() if result.origin_country else None,
            on_trakt=False,
        )

    def episode(self, title: TitleRef, episode: Episode) -> EpisodeCard | None:
        """An episode that Trakt sent; None where it has no number."""
        if episode.season is None or episode.number is None:
            return None
        key = (episode.season, episode.number)
        texts = self.texts.get(str(title), Texts())
        own = trakt_picture(episode.images.screenshot) if episode.images else None
        card = EpisodeCard(
            ref=str(EpisodeRef(title=title, season=episode.season, number=episode.number)),
            season=episode.season,
            number=episode.number,
            number_abs=episode.number_abs,
            title=_named(texts.episodes.get(key), episode.title),
            overview=texts.overviews.get(key) or episode.overview,
            at=episode.first_aired or episode.released,
            runtime=episode.runtime,
            still=self.signed(texts.stills.get(key) or own),
        )
        return self._watched(card, title, self.standing.watched.plays(title.trakt, episode.ids.trakt))

    def announced(self, title: TitleRef, episode: EpisodeDetails) -> EpisodeCard | None:
        """An episode still to come that only TMDB told of; None where it has no number."""
        if episode.season_number is None or episode.episode_number is None:
            return None
        ref = EpisodeRef(title=title, season=episode.season_number, number=episode.episode_number)
        return EpisodeCard(
            ref=str(ref),
            season=ref.season,
            number=ref.number,
            title=_named(episode.name),
            overview=episode.overview or None,
            at=episode.air_date,
            runtime=episode.runtime,
            still=self.signed(tmdb_picture(episode.still_path)),
        )

    def signed(self, picture: Picture | None) -> Picture | None:
        """The picture with the signature that opens it at an image route."""
        return picture and replace(picture, sig=self.sign(f"{picture.source}/{picture.name}"))

    def _watched(self, card: EpisodeCard, title: TitleRef, plays: tuple[datetime, ...]) -> EpisodeCard:
        if self.pending.unwatched(title, card.season, card.number):
            return replace(card, pending=True)
        waiting = self.pending.episode(title, card.season, card.number)
        return replace(
            card,
            watched_at=waiting or max(plays, default=None),
            plays=len(plays),
            pending=waiting is not None,
        )

    def _card(self, title: Show | Movie) -> TitleCard:
        ref = ref_of(title)
        texts = self.texts.get(str(ref), Texts())
        own = trakt_poster(title.images)
        return TitleCard(
            ref=str(ref),
            media=ref.media,
            title=texts.title or title.title or title.original_title or "",
            original_title=texts.original_title or title.original_title,
            year=title.year,
            poster=self.signed(texts.poster or own),
            poster_fallback=self.signed(own) if texts.poster else None,
            rating=title.rating,
            genres=title.genres,
            country=title.country,
            on_watchlist=self._is_on_watchlist(ref, title),
            favorite=self._is_favorite(ref, title),
            own_rating=self._own_rating(ref, title),
        )

    def _is_on_watchlist(self, ref: TitleRef, title: Show | Movie) -> bool:
        waiting = self.pending.listed(ref)
        return (ref.media, title.ids.trakt) in self.standing.watchlist if waiting is None else waiting

    def _is_favorite(self, ref: TitleRef, title: Show | Movie) -> bool:
        waiting = self.pending.favorite(ref)
        return (ref.media, title.ids.trakt) in self.standing.favorites if waiting is None else waiting

    def _own_rating(self, ref: TitleRef, title: Show | Movie) -> int | None:
        waiting = self.pending.rating(ref)
        if waiting is None:
            return self.standing.ratings.get((ref.media, title.ids.trakt))
        return waiting.rating if isinstance(waiting, Rate) else None


def _named(*names: str | None) -> str | None:
    """The first name that says more than the episode's number."""
    return next((name for name in names if not is_placeholder(name)), None)
