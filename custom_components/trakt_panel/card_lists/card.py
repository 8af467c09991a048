"""One card, in the format of upcoming-media-card: https://github.com/custom-cards/upcoming-media-card."""

from datetime import UTC, date, datetime, time
from typing import Any, Final

import msgspec

from custom_components.trakt_panel.images import image_url
from custom_components.trakt_panel.naming import code_of_episode
from custom_components.trakt_panel.panel import PANEL_URL
from trakt_tmdb import Picture

LAYOUT: Final = {
    "title_default": "$title",
    "line1_default": "$episode",
    "line2_default": "$release",
    "line3_default": "$number - $rating - $runtime",
    "line4_default": "$genres",
    "icon": "mdi:check",
}
"""The first of a list: what the card shows of each unless its own settings say otherwise."""

_SOME_DAY: Final = date(1970, 1, 1)
"""The card wants a date of everything, also where none is shown."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """An episode or a title."""

    ref: str
    title: str
    at: datetime | date | None = None
    year: int | None = None
    """Shown where there is no date."""
    season: int | None = None
    number: int | None = None
    episode: str | None = None
    runtime: int | None = None
    rating: float | None = None
    genres: tuple[str, ...] = ()
    studio: str | None = None
    poster: Picture | None = None
    fanart: Picture | None = None
    watched: bool = False


def as_upcoming_media(card: Card) -> dict[str, Any]:
    """The card's fields, without those that nothing is known of."""
    fields = {
        "airdate": _airdate(card.at),
        "release": _release(card),
        "title": card.title,
        "episode": card.episode,
        "number": code_of_episode(card.season, card.number),
        "runtime": card.runtime,
        "rating": None if card.rating is None else f"★ {card.rating:.1f}",
        "genres": ", ".join(card.genres) or None,
        "studio": card.studio,
        "poster": card.poster and image_url(card.poster),
        "fanart": (fanart := card.fanart or card.poster) and image_url(fanart),
        "flag": card.watched,
        "deep_link": f"/{PANEL_URL}/{card.ref}",
    }
    return {name: value for name, value in fields.items() if value is not None}


def _airdate(at: datetime | date | None) -> str:
    """In UTC; the day of a bare date is the same everywhere, so it is given its noon."""
    moment = at if isinstance(at, datetime) else datetime.combine(at or _SOME_DAY, time(12), UTC)
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _release(card: Card) -> str | None:
    match card.at:
        case datetime():
            return "$day, $date $time"
        case date():
            return "$day, $date"
    return None if card.year is None else str(card.year)
