"""Where Trakt says its pictures are: addresses without a scheme, here on the simulator's own host."""

from trakt_tmdb.simulator.catalogue import Episode, Movie, Season, Show
from trakt_tmdb.simulator.catalogue.models import Person
from trakt_tmdb.simulator.images.names import Shape, person_picture, picture_of, season_picture, still_of

type Pictures = dict[str, list[str]]


def show_pictures(host: str, show: Show) -> Pictures:
    """Point to the pictures of a show."""
    return _title_pictures(host, "shows", show)


def movie_pictures(host: str, movie: Movie) -> Pictures:
    """Point to the pictures of a movie."""
    return _title_pictures(host, "movies", movie)


def season_pictures(host: str, show: Show, season: Season) -> Pictures:
    """Point to the pictures of a season."""
    address = _address(host, "seasons", season.ids.trakt, "posters", season_picture(show, season))
    return {"poster": [address] if show.has_poster else [], "thumb": []}


def episode_pictures(host: str, show: Show, episode: Episode) -> Pictures:
    """Point to the picture of an episode."""
    return {
        "screenshot": [_address(host, "episodes", episode.ids.trakt, "screenshots", still_of(show, episode))]
    }


def person_pictures(host: str, person: Person) -> Pictures:
    """Point to the picture of a person, whom not everybody photographed."""
    name = person_picture(person.name)
    headshot = [_address(host, "people", person.id, "headshots", name)] if person.id % 5 else []
    return {"headshot": headshot, "fanart": []}


def _title_pictures(host: str, folder: str, title: Show | Movie) -> Pictures:
    number = title.ids.trakt or 0
    poster = [_address(host, folder, number, "posters", picture_of(title, Shape.POSTER))]
    return {
        "fanart": [_address(host, folder, number, "fanarts", picture_of(title, Shape.BACKDROP))],
        "poster": poster if title.has_poster else [],
        "logo": [],
        "clearart": [],
        "banner": [],
        "thumb": [_address(host, folder, number, "thumbs", picture_of(title, Shape.BACKDROP, "thumb"))],
    }


def _address(host: str, folder: str, number: int, kind: str, name: str) -> str:
    digits = f"{number:09d}"
    place = f"{digits[:3]}/{digits[3:6]}/{digits[6:]}"
    return f"{host}/images/trakt/images/{folder}/{place}/{kind}/medium/{name}.jpg.webp"
