"""A title's texts and poster in a person's language, from one answer of either service."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from trakt_tmdb.tmdb.models import MovieDetails, SeasonDetails, TranslatedText, TVDetails
from trakt_tmdb.trakt.models.episode import Episode as TraktEpisode
from trakt_tmdb.trakt.models.translation import Translation

from .announced import announced
from .episode import Episode
from .language import Language, is_placeholder, is_season_placeholder, speaks
from .picture import Picture, tmdb_picture

type TMDBDetails = TVDetails | MovieDetails
type EpisodeKey = tuple[int, int]
"""Season and number."""


class Texts(msgspec.Struct, frozen=True, kw_only=True):
    """What a person reads; absent where there is nothing better than Trakt's own English."""

    title: str | None = None
    original_title: str | None = None
    name: str | None = None
    """As TMDB calls it in that language or in English: for where Trakt's own title is not at hand."""
    tagline: str | None = None
    overview: str | None = None
    poster: Picture | None = None
    seasons: Mapping[int, str] = {}
    """Number -> name."""
    episodes: Mapping[EpisodeKey, str] = {}
    overviews: Mapping[EpisodeKey, str] = {}
    """Of episodes."""
    stills: Mapping[EpisodeKey, str] = {}
    """TMDB's paths: there are many, and few are shown."""
    next_episode: Episode | None = None
    """The next to air, as TMDB knows it: a date without a time."""

    def still(self, episode: EpisodeKey) -> Picture | None:
        """A picture of an episode."""
        return tmdb_picture(self.stills.get(episode))


@lru_cache(maxsize=4096)
def _key(season: int, number: int) -> EpisodeKey:
    """The same numbers for every show: the first seasons of thousands of them name the same few."""
    return season, number


def show_texts(show: TVDetails, language: Language) -> Texts:
    """A show's texts, with those of the episodes whose seasons were read along."""
    return replace(
        season_texts(show.season_details, language),
        title=_title(show, show.original_name, language),
        original_title=show.original_name,
        name=show.name,
        tagline=_translated(show, language, lambda text: text.tagline),
        overview=_translated(show, language, lambda text: text.overview),
        poster=tmdb_picture(show.poster_path),
        seasons={} if language.is_english else season_names(show),
        next_episode=announced(show.next_episode_to_air) if show.next_episode_to_air else None,
    )


def season_texts(seasons: Mapping[int, SeasonDetails], language: Language) -> Texts:
    """The texts and stills of these seasons' episodes; placeholders are left out."""
    episodes = {
        _key(season, episode.episode_number): episode
        for season, details in seasons.items()
        for episode in details.episodes
        if episode.episode_number is not None
    }
    stills = {key: one.still_path for key, one in episodes.items() if one.still_path}
    if language.is_english:
        return Texts(stills=stills)
    return Texts(
        episodes={
            key: one.name for key, one in episodes.items() if one.name and not is_placeholder(one.name)
        },
        overviews={key: one.overview for key, one in episodes.items() if one.overview},
        stills=stills,
    )


def movie_texts(movie: MovieDetails, language: Language) -> Texts:
    """A movie's texts."""
    return Texts(
        title=_title(movie, movie.original_title, language),
        original_title=movie.original_title,
        name=movie.title,
        tagline=_translated(movie, language, lambda text: text.tagline),
        overview=_translated(movie, language, lambda text: text.overview),
        poster=tmdb_picture(movie.poster_path),
    )


def trakt_texts(translations: Iterable[Translation], language: Language) -> Texts:
    """A title's texts from Trakt's translations of it, for where there is no TMDB."""
    known = tuple(translations)
    spoken = [one for tag in language.tags for one in known if speaks(tag, one.language, one.country)]
    return Texts(
        title=next((one.title for one in spoken if one.title), None),
        tagline=next((one.tagline for one in spoken if one.tagline), None),
        overview=next((one.overview for one in spoken if one.overview), None),
    )


def trakt_episode_texts(episodes: Iterable[TraktEpisode], language: Language) -> Texts:
    """The texts of episodes that came with their translations."""
    texts = {
        (one.season, one.number): trakt_texts(one.translations, language)
        for one in episodes
        if one.season is not None and one.number is not None
    }
    return Texts(
        episodes={key: one.title for key, one in texts.items() if one.title},
        overviews={key: one.overview for key, one in texts.items() if one.overview},
    )


def english(details: TMDBDetails, field: Callable[[TranslatedText], str | None]) -> str | None:
    """TMDB's English text, for titles that Trakt does not have."""
    return next((text for text in _spoken(details, "en", field) if text), None)


def season_names(show: TVDetails) -> dict[int, str]:
    """The names of a show's seasons in the asked language, as far as they say more than the number."""
    return {
        season.season_number: season.name
        for season in show.seasons
        if season.season_number is not None and season.name and not is_season_placeholder(season.name)
    }


def _title(details: TMDBDetails, original: str | None, language: Language) -> str | None:
    """The first title of the chain; None leaves it to Trakt's English one."""
    if language.is_english:
        return None
    return next((title for title in _titles(details, original, language) if title), None)


def _titles(details: TMDBDetails, original: str | None, language: Language) -> Iterator[str | None]:
    for tag in language.tags:
        yield from _spoken(details, tag, _name)
        # TMDB leaves a translation empty where it would only repeat the original.
        if details.original_language == language.code:
            yield original
    for country in language.countries:
        yield from (one.title for one in details.alternative_titles.all if one.country == country)
    if language.original_first:
        yield original


def _translated(
    details: TMDBDetails, language: Language, field: Callable[[TranslatedText], str | None]
) -> str | None:
    """The first text of the chain; None leaves it to Trakt's English one."""
    if language.is_english:
        return None
    texts = (text for tag in language.tags for text in _spoken(details, tag, field))
    return next((text for text in texts if text), None)


def _spoken(
    details: TMDBDetails, tag: str, field: Callable[[TranslatedText], str | None]
) -> Iterator[str | None]:
    return (
        field(one.data) for one in details.translations.translations if speaks(tag, one.language, one.country)
    )


def _name(text: TranslatedText) -> str | None:
    return text.name or text.title
