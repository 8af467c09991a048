"""Videos about a title, as both services list them: in no good order."""

from datetime import UTC, datetime

from msgspec import Struct

from trakt_tmdb.simulator.dice import Dice

from .models import Title


class Trailer(Struct, frozen=True, gc=False, kw_only=True):
    """A video; `key` is its id at the site, `language` and `country` are in two letters."""

    name: str
    key: str
    site: str
    kind: str
    official: bool
    language: str
    country: str
    published_at: datetime


def trailers_of(title: Title) -> list[Trailer]:
    """List a clip elsewhere, a fan's trailer, a teaser in the original language, and the official trailer."""
    language, _, country = title.locale.partition("-")
    return [
        _video(title, "Behind the Scenes", "Vimeo", "Featurette", "en", "US", official=True),
        _video(title, "Trailer (fan edit)", "YouTube", "Trailer", "en", "US", official=False),
        _video(title, "Teaser", "YouTube", "Teaser", language, country, official=True),
        _video(title, "Official Trailer", "YouTube", "Trailer", "en", "US", official=True),
    ]


def _video(
    title: Title, name: str, site: str, kind: str, language: str, country: str, *, official: bool
) -> Trailer:
    return Trailer(
        name=name,
        key=f"{Dice(name, title.title).number(16**11):011x}",
        site=site,
        kind=kind,
        official=official,
        language=language,
        country=country,
        published_at=datetime(2026, 3, 2, 15, tzinfo=UTC),
    )
