"""How an event tells of what happened: its attributes."""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from trakt_tmdb import Airing, TitleRef
from trakt_tmdb.catalogue.picture import Picture
from trakt_tmdb.tracker.views import Play, Wish

from .images import image_url
from .panel import PANEL_URL

MOST_NAMED: Final = 20
"""What one event names; `count` says how many there are."""


def airing_told(airings: Sequence[Airing], *, late: bool) -> dict[str, Any]:
    """Episodes of one show that aired together."""
    first = airings[0]
    return {
        "show": first.title,
        **_episode(first.season, first.number, first.episode_title),
        **_about(first.title_ref, first.ref, first.poster or first.poster_fallback),
        "at": first.at.isoformat(),
        "count": len(airings),
        "episodes": [_episode(one.season, one.number, one.episode_title) for one in airings[:MOST_NAMED]],
        "late": late,
    }


def play_told(plays: Sequence[Play], count: int) -> dict[str, Any]:
    """So many plays that were found together, of which at least the latest are given, newest first."""
    latest = plays[0]
    episodes = [
        _episode(one.episode.season, one.episode.number, one.episode.title) for one in plays if one.episode
    ]
    named = {"show": latest.title, **episodes[0]} if episodes else {"title": latest.title}
    return {
        **named,
        **_about(latest.title_ref, latest.ref, latest.poster or latest.poster_fallback),
        "at": latest.watched_at.isoformat() if latest.watched_at else None,
        "count": count,
        **({"episodes": episodes[:MOST_NAMED]} if episodes else {}),
    }


def wish_told(wishes: Sequence[Wish]) -> dict[str, Any]:
    """Titles that were put on the watchlist together."""
    first = wishes[0]
    card = first.title
    return {
        "media": card.media.value,
        "title": card.title,
        **_about(card.ref, card.ref, card.poster or card.poster_fallback),
        "at": first.listed_at.isoformat() if first.listed_at else None,
        "count": len(wishes),
    }


def _episode(season: int | None, number: int | None, title: str | None) -> dict[str, Any]:
    return {"season": season, "number": number, "title": title}


def _about(title: str, ref: str, poster: Picture | None) -> dict[str, Any]:
    """The title's ids, its poster, and where the panel shows it."""
    ids = msgspec.structs.asdict(TitleRef.parse(title))
    return {
        "ids": {name: value for name, value in ids.items() if name != "media" and value is not None},
        "poster_path": image_url(poster) if poster else None,
        "panel_path": f"/{PANEL_URL}/{ref}",
    }
