"""What an action is about: named by ids, or by a title as a person says it."""

from typing import Any, Final

import probatio
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.target import IDS, Watchable, part_of, target_of, up_to
from custom_components.trakt_panel.writes import Subject
from trakt_tmdb import EpisodeRef, InvalidRequestError, Media, NotFoundError, TitleRef, Tracker
from trakt_tmdb.catalogue.reference import Target
from trakt_tmdb.catalogue.spoken import read_spoken

IDS_OR_TITLE: Final = probatio.ExactlyOne("ids", "title")
TEXT: Final = probatio.All(str, probatio.Length(min=1, max=200))


def subject_fields(subject: Subject) -> VolDictType:
    """The fields that name a subject."""
    return {
        probatio.Optional("media"): subject.media,
        probatio.Optional("ids"): IDS,
        probatio.Optional("title"): TEXT,
        **subject.numbers,
    }


async def find_subject(tracker: Tracker, subject: Subject, fields: dict[str, Any]) -> Target:
    """What is meant; raises NotFoundError, AmbiguousError, and InvalidRequestError for what does not fit."""
    media = fields.get("media")
    if "title" not in fields:
        return await _by_ids(tracker, media or subject.value[0], fields)
    if subject is Subject.TITLE:
        return await tracker.find_title(fields["title"], None if media is None else Media(media))
    if media in {None, Watchable.EPISODE}:
        return await _spoken(tracker, media, fields)
    title = await tracker.find_title(fields["title"], _media_of(media))
    return part_of(title, media, fields)


async def _by_ids(tracker: Tracker, media: Watchable, fields: dict[str, Any]) -> Target:
    if fields.get("media") is Watchable.EPISODE and not _is_numbered(fields):
        return await _next_of(tracker, TitleRef(media=Media.SHOW, **fields["ids"]), fields)
    return target_of(media, fields["ids"], fields)


async def _spoken(tracker: Tracker, media: Watchable | None, fields: dict[str, Any]) -> Target:
    """`Show S01E05`, `Show #29`, a movie; a show alone means its next episode where one is asked for."""
    text = fields["title"]
    match fields.get("season"), fields.get("episode"):
        case int(season), int(episode):
            text = f"{text} S{season:02}E{episode:02}"
        case (int(), _) | (_, int()):
            raise InvalidRequestError("An episode needs a season and an episode number.")
    found = await tracker.find(text) if media is None else await _episode(tracker, text, fields)
    if isinstance(found, EpisodeRef):
        return up_to(found, fields)
    if fields.get("up_to_here"):
        raise InvalidRequestError("Only an episode can be marked with everything before it.")
    return found


async def _episode(tracker: Tracker, text: str, fields: dict[str, Any]) -> Target:
    if _names_episode(text):
        return await tracker.find(text)
    return await _next_of(tracker, await tracker.find_title(text, Media.SHOW), fields)


async def _next_of(tracker: Tracker, show: TitleRef, fields: dict[str, Any]) -> Target:
    """The next episode of a show, in Trakt's order."""
    up_next = (await tracker.details(show)).up_next
    if up_next is None:
        raise NotFoundError("This show has no episode to watch next.")
    return up_to(EpisodeRef(title=show, season=up_next.season, number=up_next.number), fields)


def _names_episode(text: str) -> bool:
    spoken = read_spoken(text)
    return spoken.number is not None or spoken.number_abs is not None


def _is_numbered(fields: dict[str, Any]) -> bool:
    return "season" in fields or "episode" in fields


def _media_of(media: Watchable) -> Media:
    return Media.MOVIE if media is Watchable.MOVIE else Media.SHOW
