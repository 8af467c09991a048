"""What `append_to_response` adds to a title, and what its own addresses answer."""

from collections.abc import Callable, Mapping

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.catalogue.models import Person
from trakt_tmdb.simulator.catalogue.trailers import trailers_of
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.images.names import logo_of, person_picture
from trakt_tmdb.simulator.wire import Json

from .locale import asked_locale, language_names
from .pictures import path, picture_lists

PROVIDERS = (
    ("Harbor Stream", 9101),
    ("Lumen+", 9102),
    ("Kaleido", 9103),
    ("Nimbus Play", 9104),
    ("浮光视频", 9105),
)
SHOPS = (("Lantern Video", 9201), ("Reel & Co.", 9202))
PROVIDER_COUNTRIES = ("US", "GB", "DE", "JP", "CN", "TW", "FR")
FIRST_CREDIT = 0x5F00_0000_0000_0000_0000_0000


def translations(title: Show | Movie, _: Mapping[str, str]) -> Json:
    """List a title's words in every language; the original title itself is left empty, as at TMDB."""
    rows = []
    for locale, prose in title.prose.items():
        language, _dash, country = locale.partition("-")
        own, english = language_names(language)
        words = "" if prose.title == title.original_title else prose.title
        data: Json = {"overview": prose.overview, "homepage": "", "tagline": ""}
        data |= {"name": words} if isinstance(title, Show) else {"title": words, "runtime": title.runtime}
        rows.append(
            {"iso_3166_1": country, "iso_639_1": language, "name": own, "english_name": english, "data": data}
        )
    return {"translations": rows}


def external_ids(title: Show | Movie, _: Mapping[str, str]) -> Json:
    """Name a title's ids elsewhere."""
    common: Json = {
        "imdb_id": title.ids.imdb,
        "wikidata_id": None,
        "facebook_id": None,
        "instagram_id": None,
        "twitter_id": None,
    }
    if isinstance(title, Movie):
        return common
    return {**common, "freebase_mid": None, "freebase_id": None, "tvdb_id": title.ids.tvdb, "tvrage_id": None}


def alternative_titles(title: Show | Movie, _: Mapping[str, str]) -> Json:
    """List other titles by country."""
    rows = [
        {"iso_3166_1": locale.partition("-")[2], "title": prose.title, "type": ""}
        for locale, prose in title.prose.items()
        if prose.title != title.original_title
    ]
    return {"results" if isinstance(title, Show) else "titles": rows}


def credits_of(title: Show | Movie, _: Mapping[str, str]) -> Json:
    """List who plays whom, and who directs."""
    cast = [
        {
            **person_facts(role.person, "Acting"),
            "character": role.character,
            "credit_id": f"{FIRST_CREDIT + role.person.id:x}",
            "order": order,
            **({} if isinstance(title, Show) else {"cast_id": order + 1}),
        }
        for order, role in enumerate(title.cast)
    ]
    boss = title.director
    crew = [
        {
            **person_facts(boss, "Directing"),
            "credit_id": f"{FIRST_CREDIT + boss.id:x}",
            "department": "Directing",
            "job": "Director",
        }
    ]
    return {"cast": cast, "crew": crew}


def person_facts(person: Person, department: str) -> Json:
    """Write somebody as a credit does."""
    return {
        "adult": False,
        "gender": person.gender,
        "id": person.id,
        "known_for_department": department,
        "name": person.name,
        "original_name": person.original_name,
        "popularity": round(Dice("fame", person.name).between(0.1, 9), 4),
        "profile_path": path(person_picture(person.name)) if person.id % 5 else None,
    }


def videos(title: Show | Movie, query: Mapping[str, str]) -> Json:
    """List the videos in the asked languages; in the language of the texts where none are asked for."""
    wanted = query.get("include_video_language") or asked_locale(query).partition("-")[0]
    rows = [
        {
            "iso_639_1": one.language,
            "iso_3166_1": one.country,
            "name": one.name,
            "key": one.key,
            "site": one.site,
            "size": 1080,
            "type": one.kind,
            "official": one.official,
            "published_at": stamp(one.published_at),
            "id": f"{FIRST_CREDIT + int(one.key, 16):x}",
        }
        for one in trailers_of(title)
        if one.language in wanted.split(",")
    ]
    return {"results": rows}


def watch_providers(title: Show | Movie, _: Mapping[str, str]) -> Json:
    """Say by country where to watch."""
    media = "tv" if isinstance(title, Show) else "movie"
    link = f"https://www.themoviedb.org/{media}/{title.ids.tmdb}/watch?locale="
    dice = Dice("providers", title.title)
    countries = [country for country in PROVIDER_COUNTRIES if dice.chance(0.7)]
    return {
        "results": {
            country: {
                "link": f"{link}{country}",
                "flatrate": [provider(*dice.pick(PROVIDERS))],
                **({"buy": [provider(*dice.pick(SHOPS))]} if isinstance(title, Movie) else {}),
            }
            for country in countries
        }
    }


def provider(name: str, number: int) -> Json:
    """Write a service or a shop."""
    return {
        "logo_path": path(logo_of(name)),
        "provider_id": number,
        "provider_name": name,
        "display_priority": number % 10,
    }


def content_ratings(title: Show | Movie, _: Mapping[str, str]) -> Json:
    """Say by country who may watch."""
    rating = title.certification
    rows = [{"descriptors": [], "iso_3166_1": title.country.upper(), "rating": rating}] if rating else []
    return {"results": rows}


def release_dates(title: Show | Movie, _: Mapping[str, str]) -> Json:
    """Say by country when a movie comes out, and who may watch it."""
    if isinstance(title, Show):
        return {"results": []}
    release: Json = {
        "certification": title.certification or "",
        "descriptors": [],
        "iso_639_1": "",
        "note": "",
        "release_date": f"{title.released.isoformat()}T00:00:00.000Z",
        "type": 3,
    }
    return {"results": [{"iso_3166_1": title.country.upper(), "release_dates": [release]}]}


APPENDABLE: Mapping[str, Callable[[Show | Movie, Mapping[str, str]], Json]] = {
    "translations": translations,
    "images": picture_lists,
    "external_ids": external_ids,
    "alternative_titles": alternative_titles,
    "credits": credits_of,
    "videos": videos,
    "watch/providers": watch_providers,
    "content_ratings": content_ratings,
    "release_dates": release_dates,
}
