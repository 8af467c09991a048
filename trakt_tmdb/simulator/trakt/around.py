"""What stands around a title: people, videos, translations, and titles like it."""

from collections.abc import Callable

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.catalogue.alike import alike
from trakt_tmdb.simulator.catalogue.index import Shelf
from trakt_tmdb.simulator.catalogue.models import Role
from trakt_tmdb.simulator.catalogue.trailers import Trailer, trailers_of
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .people import person_json
from .render import renderer

routes = Routes(Service.TRAKT)

_RELATED_PAGE = 10
_GUESTS = 2


def _shows(call: Call) -> Shelf[Show]:
    return call.state.catalogue.shows


def _movies(call: Call) -> Shelf[Movie]:
    return call.state.catalogue.movies


def _on[T: (Show, Movie)](group: str, shelf: Callable[[Call], Shelf[T]]) -> None:
    """Open the addresses of one media."""

    def of_title(write: Callable[[Call, T], object]) -> Callable[[Call], Answer]:
        def handle(call: Call) -> Answer:
            title = shelf(call).on_path(call.path["id"])
            return answer(write(call, title)) if title else nothing(404)

        return handle

    def related(call: Call) -> Answer:
        title = shelf(call).on_path(call.path["id"])
        return _listed(call, alike(title, shelf(call).on_trakt)) if title else nothing(404)

    routes.get(f"/{group}/{{id}}/people")(of_title(people))
    routes.get(f"/{group}/{{id}}/videos")(of_title(videos))
    routes.get(f"/{group}/{{id}}/translations/{{language}}")(of_title(translations))
    routes.get(f"/{group}/{{id}}/related")(related)


def people(call: Call, title: Show | Movie) -> Json:
    """The cast as billed, and who directed; in a season or an episode some are guests."""
    person = person_json(renderer(call), title.director)
    director = {"job": "Director", "jobs": ["Director"], "person": person}
    told: Json = {
        "cast": [_role(call, title, role) for role in title.cast],
        "crew": {"directing": [director]},
    }
    if "guest_stars" in renderer(call).detail.words:
        told["guest_stars"] = [_role(call, title, role) for role in title.cast[-_GUESTS:]]
    return told


def videos(_: Call, title: Show | Movie) -> list[Json]:
    """Trailers and the like."""
    return [_video(one) for one in trailers_of(title)]


def _listed[T: (Show, Movie)](call: Call, titles: list[T]) -> Answer:
    page = paged(titles, call.query, default=_RELATED_PAGE)
    render = renderer(call)
    return answer([render.title(title) for title in page.items], headers=page.headers)


def _role(call: Call, title: Show | Movie, role: Role) -> Json:
    return {
        "character": role.character,
        "characters": [role.character],
        **({"episode_count": len(title.regular)} if isinstance(title, Show) else {}),
        "person": person_json(renderer(call), role.person),
    }


def _video(video: Trailer) -> Json:
    youtube = video.site == "YouTube"
    return {
        "title": video.name,
        "url": f"https://youtube.com/watch?v={video.key}" if youtube else f"https://vimeo.com/{video.key}",
        "site": video.site.lower(),
        "type": video.kind.lower(),
        "size": 1080,
        "official": video.official,
        "published_at": stamp(video.published_at),
        "country": video.country.lower(),
        "language": video.language,
    }


def translations(call: Call, title: Show | Movie) -> list[Json]:
    """Its texts in one language, by country."""
    language = call.path["language"]
    return [
        {
            "title": prose.title,
            "overview": prose.overview or None,
            "tagline": "",
            "language": language,
            "country": locale.partition("-")[2].lower(),
        }
        for locale, prose in title.prose.items()
        if locale.startswith(f"{language}-")
    ]


_on("shows", _shows)
_on("movies", _movies)
