"""Languages as TMDB has them."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Episode, Movie, Show
from trakt_tmdb.simulator.catalogue.models import Prose
from trakt_tmdb.simulator.catalogue.schedule import zone_named

DEFAULT = "en-US"
_NAMES = {
    "en": ("English", "English"),
    "ja": ("日本語", "Japanese"),
    "zh": ("普通话", "Mandarin"),
    "ko": ("한국어/조선말", "Korean"),
    "de": ("Deutsch", "German"),
    "fr": ("Français", "French"),
    "es": ("Español", "Spanish"),
    "sv": ("svenska", "Swedish"),
    "it": ("Italiano", "Italian"),
}
COUNTRIES = {
    "jp": "Japan",
    "cn": "China",
    "tw": "Taiwan",
    "kr": "South Korea",
    "gb": "United Kingdom",
    "us": "United States of America",
    "ca": "Canada",
    "de": "Germany",
    "fr": "France",
    "es": "Spain",
    "it": "Italy",
    "se": "Sweden",
}


class Text(Struct, frozen=True, gc=False, kw_only=True):
    """A title as one language shows it; without a translation the original title and no overview."""

    title: str
    overview: str


def asked_locale(query: Mapping[str, str]) -> str:
    """Read `language`; a bare language means its usual country."""
    language = query.get("language") or DEFAULT
    if "-" in language:
        return language
    return {"en": "en-US", "ja": "ja-JP", "zh": "zh-CN", "ko": "ko-KR"}.get(
        language, f"{language}-{language.upper()}"
    )


def text_of(title: Show | Movie, locale: str) -> Text:
    """Give a title its words in a locale."""
    prose = _exact(title, locale)
    if prose is None:
        return Text(title=title.original_title, overview="")
    return Text(title=prose.title, overview=prose.overview)


def _exact(title: Show | Movie, locale: str) -> Prose | None:
    """Find the prose of a locale; English and the like are the same in every country, Chinese is not."""
    language = locale.partition("-")[0]
    if language == "zh":
        return title.prose.get(locale)
    return next((prose for known, prose in title.prose.items() if known.startswith(f"{language}-")), None)


def language_names(language: str) -> tuple[str, str]:
    """Name a language in itself and in English."""
    return _NAMES.get(language, (language, language))


def air_date(show: Show, episode: Episode) -> str:
    """Give the date of an airing where the show is made, a late slot counting to the day before."""
    local = episode.first_aired.astimezone(zone_named(show.slot.zone))
    late = show.slot.minutes // (24 * 60)
    return datetime.fromordinal(local.toordinal() - late).date().isoformat()
