"""Titles, seasons and episodes as TMDB writes them."""

from collections.abc import Mapping
from datetime import datetime

from trakt_tmdb.simulator.catalogue import Episode, Movie, Season, Show
from trakt_tmdb.simulator.catalogue.models import FINALES
from trakt_tmdb.simulator.catalogue.words import episode_overview, episode_title
from trakt_tmdb.simulator.images.names import logo_of, person_picture, season_picture, still_of
from trakt_tmdb.simulator.wire import Json

from .genres import genres_of
from .locale import COUNTRIES, air_date, asked_locale, language_names, text_of
from .pictures import backdrop_of, path, poster_of

_STATUSES = {"ended": "Ended", "canceled": "Canceled", "upcoming": "Planned"}
_STILLS_MISSING_EVERY = 11


def list_item(title: Show | Movie, query: Mapping[str, str]) -> Json:
    """Write a title as lists and searches show it."""
    text = text_of(title, asked_locale(query))
    facts = _shared_facts(title, query) | {
        "genre_ids": [genre["id"] for genre in genres_of(title)],
        "overview": text.overview,
    }
    if isinstance(title, Movie):
        return facts | _movie_names(title, text.title) | {"media_type": "movie", "video": False}
    return (
        facts
        | _show_names(title, text.title)
        | {"media_type": "tv", "origin_country": [title.country.upper()]}
    )


def show_details(show: Show, query: Mapping[str, str], now: datetime) -> Json:
    """Write a show."""
    text = text_of(show, asked_locale(query))
    aired = show.aired(now)
    regular = [season for season in show.seasons if season.number]
    coming = show.coming(now)
    return {
        **_shared_facts(show, query),
        **_show_names(show, text.title),
        **_country_facts(show),
        "created_by": [_creator(show)],
        "episode_run_time": [show.runtime],
        "genres": genres_of(show),
        "homepage": "",
        "in_production": show.status == "returning series",
        "languages": [show.language],
        "last_air_date": air_date(show, aired[-1]) if aired else None,
        "last_episode_to_air": _short_episode(show, aired[-1], query) if aired else None,
        "next_episode_to_air": _short_episode(show, coming[0], query) if coming else None,
        "networks": [_company(show.network, show.country)],
        "number_of_episodes": len(show.regular),
        "number_of_seasons": len(regular),
        "origin_country": [show.country.upper()],
        "overview": text.overview,
        "production_companies": [],
        "seasons": [_short_season(show, season, query) for season in show.seasons],
        "status": _STATUSES.get(show.status, "Returning Series"),
        "tagline": "",
        "type": "Scripted",
    }


def movie_details(movie: Movie, query: Mapping[str, str], now: datetime) -> Json:
    """Write a movie."""
    text = text_of(movie, asked_locale(query))
    return {
        **_shared_facts(movie, query),
        **_movie_names(movie, text.title),
        **_country_facts(movie),
        "belongs_to_collection": None,
        "budget": 0,
        "genres": genres_of(movie),
        "homepage": "",
        "imdb_id": movie.ids.imdb,
        "origin_country": [movie.country.upper()],
        "overview": text.overview,
        "production_companies": [_company(movie.studio, movie.country)],
        "revenue": 0,
        "runtime": movie.runtime,
        "status": "Released" if movie.released <= now.date() else "Post Production",
        "tagline": "",
        "video": False,
    }


def season_details(show: Show, season: Season, query: Mapping[str, str]) -> Json:
    """Write a season with its episodes."""
    short = _short_season(show, season, query)
    del short["episode_count"]
    return {
        "_id": f"{season.ids.trakt:024x}",
        **short,
        "episodes": [episode_details(show, episode, query) for episode in season.episodes],
        "networks": [_company(show.network, show.country)],
    }


def episode_details(show: Show, episode: Episode, query: Mapping[str, str]) -> Json:
    """Write an episode."""
    return {**_short_episode(show, episode, query), "crew": [], "guest_stars": []}


def _short_episode(show: Show, episode: Episode, query: Mapping[str, str]) -> Json:
    locale = asked_locale(query)
    has_still = episode.ids.trakt % _STILLS_MISSING_EVERY
    return {
        "id": episode.ids.tmdb,
        "name": episode_title(show, episode, locale),
        "overview": episode_overview(show, episode, locale),
        "vote_average": round(show.rating, 1),
        "vote_count": show.votes // 50,
        "air_date": air_date(show, episode),
        "episode_number": episode.number,
        "episode_type": "finale" if episode.kind in FINALES else "standard",
        "production_code": "",
        "runtime": episode.runtime,
        "season_number": episode.season,
        "show_id": show.ids.tmdb,
        "still_path": path(still_of(show, episode)) if has_still else None,
    }


def _short_season(show: Show, season: Season, query: Mapping[str, str]) -> Json:
    return {
        "air_date": air_date(show, season.episodes[0]),
        "episode_count": len(season.episodes),
        "id": season.ids.tmdb,
        "name": _season_name(season.number, asked_locale(query)),
        "overview": "",
        "poster_path": path(season_picture(show, season)) if show.has_poster else None,
        "season_number": season.number,
        "vote_average": round(show.rating, 1),
    }


def _season_name(number: int, locale: str) -> str:
    language = locale.partition("-")[0]
    if not number:
        return {"zh": "特别篇", "ja": "特別編", "de": "Specials"}.get(language, "Specials")
    patterns = {
        "zh": "第 {n} 季",
        "ja": "シーズン{n}",
        "de": "Staffel {n}",
        "fr": "Saison {n}",
        "ko": "시즌 {n}",
    }
    return patterns.get(language, "Season {n}").format(n=number)


def _shared_facts(title: Show | Movie, query: Mapping[str, str]) -> Json:
    return {
        "adult": False,
        "backdrop_path": backdrop_of(title),
        "id": title.ids.tmdb,
        "original_language": title.language,
        "popularity": title.popularity,
        "poster_path": poster_of(title, query),
        "vote_average": round(title.rating, 3),
        "vote_count": title.votes,
    }


def _show_names(show: Show, name: str) -> Json:
    first = air_date(show, show.regular[0]) if show.regular else ""
    return {"name": name, "original_name": show.original_title, "first_air_date": first}


def _movie_names(movie: Movie, name: str) -> Json:
    return {"title": name, "original_title": movie.original_title, "release_date": movie.released.isoformat()}


def _country_facts(title: Show | Movie) -> Json:
    own, english = language_names(title.language)
    return {
        "production_countries": [{"iso_3166_1": title.country.upper(), "name": COUNTRIES[title.country]}],
        "spoken_languages": [{"english_name": english, "iso_639_1": title.language, "name": own}],
    }


def _company(name: str, country: str) -> Json:
    number = sum(map(ord, name)) + 5000
    return {"id": number, "logo_path": path(logo_of(name)), "name": name, "origin_country": country.upper()}


def _creator(show: Show) -> Json:
    person = show.director
    return {
        "id": person.id,
        "credit_id": f"{person.id:024x}",
        "name": person.name,
        "original_name": person.original_name,
        "gender": person.gender,
        "profile_path": path(person_picture(person.name)),
    }
