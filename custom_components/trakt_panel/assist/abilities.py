"""The tools: what to watch, what airs, and the few writes that somebody says aloud."""

import uuid
from datetime import datetime, timedelta
from typing import Any, Final

import probatio
from homeassistant.helpers.llm import ToolAnnotations
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.actions.answer import answer_of
from custom_components.trakt_panel.actions.subject import TEXT, find_subject
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.naming import code_of_episode, named
from custom_components.trakt_panel.overview import airings_between
from custom_components.trakt_panel.target import Watchable
from custom_components.trakt_panel.write import By
from custom_components.trakt_panel.writes import TARGET_WRITES, UNDO
from trakt_tmdb import Airing, EpisodeRef, Origin

from .tool import Ability, Do

_MOST: Final = 20
"""More than anybody listens to."""
_DAYS: Final = {"today": 1, "week": 7}
_WRITES: Final = {write.name: write for write in TARGET_WRITES}

_READS: Final = ToolAnnotations(read_only=True, destructive=False, idempotent=True, open_world=True)
_ADDS: Final = ToolAnnotations(destructive=False, idempotent=True, open_world=True)
_TAKES_BACK: Final = ToolAnnotations(destructive=True, open_world=True)


async def _up_next(account: TraktData, _fields: dict[str, Any]) -> JsonObjectType:
    view = await account.tracker.up_next()
    return {
        "shows": [
            {
                "show": one.show.title,
                "next_episode": named(None, one.episode.season, one.episode.number, one.episode.title),
                "episodes_left": one.episodes_left,
            }
            for one in view.shows[:_MOST]
        ],
        "count": len(view.shows),
    }


async def _schedule(account: TraktData, fields: dict[str, Any]) -> JsonObjectType:
    now, days = dt_util.utcnow(), timedelta(days=_DAYS[fields["range"]] - 1)
    day_of = account.tracker.rule.day_of
    airings = await airings_between(account.tracker, now, now + days)
    within = [one for one in airings if day_of(now) <= day_of(one.at) <= day_of(now) + days]
    return {"airings": [_airing(one) for one in within[:_MOST]], "count": len(within)}


def _airing(airing: Airing) -> JsonObjectType:
    at = airing.at
    return {
        "title": named(airing.title, airing.season, airing.number, airing.episode_title),
        "at": dt_util.as_local(at).isoformat() if isinstance(at, datetime) else at.isoformat(),
        "watched": airing.watched,
    }


def _writes(name: str) -> Do:
    """The write of this name, on what the title means; a show's next episode is told by its number."""
    write = _WRITES[name]

    async def do(account: TraktData, fields: dict[str, Any]) -> JsonObjectType:
        target = await find_subject(account, write.subject, _read(fields))
        receipt = await write.run(account.tracker, target, fields, _by())
        code = code_of_episode(target.season, target.number) if isinstance(target, EpisodeRef) else None
        return {**({"episode": code} if code else {}), **(answer_of(receipt) or {})}

    return do


def _read(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "media": Watchable(fields["media"])} if "media" in fields else fields


async def _undo(account: TraktData, fields: dict[str, Any]) -> JsonObjectType:
    return answer_of(await UNDO.run(account.tracker, fields, _by())) or {}


def _by() -> By:
    return By(origin=Origin.VOICE, intent_id=uuid.uuid4().hex)


_TITLE: Final = probatio.Required(
    "title",
    description="Name of the show or movie, in the language the person says it. A single episode is named as"
    " Show S01E05. Where an error lists several candidates, ask which is meant and give it with its year.",
)

ABILITIES: Final = (
    Ability(
        name="get_up_next",
        title="Get what to watch next",
        description="The shows that the person is watching, each with the next episode to watch, recently"
        " watched first. Use it for questions such as 'What should I watch next?'.",
        needs=Access.READ,
        annotations=_READS,
        do=_up_next,
    ),
    Ability(
        name="get_schedule",
        title="Get what airs",
        description="Episodes of the person's shows that air, and releases of movies they want to see."
        " Use it for questions such as 'Is there a new episode today?'.",
        takes={probatio.Required("range"): probatio.In(list(_DAYS))},
        needs=Access.READ,
        annotations=_READS,
        do=_schedule,
    ),
    Ability(
        name="mark_watched",
        title="Mark an episode or a movie watched",
        description="Marks a movie, or one episode of a show, as watched now: the show's next one unless the"
        " title names another. Only after the person said that they watched it. The answer holds a receipt"
        " for trakt_panel__undo; seen_at means that it was watched then already and nothing was added.",
        takes={
            _TITLE: TEXT,
            probatio.Required("media"): probatio.In([Watchable.EPISODE.value, Watchable.MOVIE.value]),
        },
        needs=Access.WRITE,
        annotations=_ADDS,
        do=_writes("mark_watched"),
    ),
    Ability(
        name="add_to_watchlist",
        title="Add to the watchlist",
        description="Puts a show or a movie on the person's watchlist. The answer holds a receipt for"
        " trakt_panel__undo.",
        takes={
            _TITLE: TEXT,
            probatio.Optional("media"): probatio.In([Watchable.SHOW.value, Watchable.MOVIE.value]),
        },
        needs=Access.WRITE,
        annotations=_ADDS,
        do=_writes("add_to_watchlist"),
    ),
    Ability(
        name="rate",
        title="Rate",
        description="Rates a show, a movie or an episode from 1 (worst) to 10 (best).",
        takes={
            _TITLE: TEXT,
            probatio.Required("rating"): probatio.All(probatio.Coerce(int), probatio.Range(min=1, max=10)),
        },
        needs=Access.WRITE,
        annotations=_ADDS,
        do=_writes("rate"),
    ),
    Ability(
        name="undo",
        title="Undo",
        description="Takes back what was written last, or what the receipt is of.",
        takes={probatio.Optional("receipt"): TEXT},
        needs=Access.WRITE,
        annotations=_TAKES_BACK,
        do=_undo,
    ),
)
