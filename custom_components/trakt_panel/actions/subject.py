"""What an action is about: named by ids, or by a title as a person says it."""

from typing import Any, Final

import probatio
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.errors import NothingNextError
from custom_components.trakt_panel.target import ID_FIELDS, Watchable, part_of, up_to
from custom_components.trakt_panel.write import Subject
from trakt_tmdb import EpisodeRef, Media, TitleRef, Tracker
from trakt_tmdb.catalogue.from_trakt import ref_of
from trakt_tmdb.catalogue.reference import Target
from trakt_tmdb.catalogue.spoken import read_spoken

IDS_OR_TITLE: Final = probatio.ExactlyOne("ids", "title")
TEXT: Final = probatio.All(str, probatio.Length(min=1, max=200))

# Trakt takes a slug of digits alone for an id of its own.
_SLUG: Final = probatio.All(str, probatio.Match(r"^(?=.*[a-z])[a-z0-9-]{1,200}$"))
_IDS: Final = probatio.All(
    probatio.Schema({**ID_FIELDS, probatio.Optional("slug"): _SLUG}), probatio.Length(min=1)
)

_ALONE: Final = {
    Subject.WATCHABLE: Watchable.MOVIE,
    Subject.PLAYABLE: Watchable.MOVIE,
    Subject.SHOW: Watchable.SHOW,
}
"""What a title stands for where nothing else is said; a show's alone is too little to mark all of it."""


def subject_fields(subject: Subject) -> VolDictType:
    """The fields that name a subject."""
    return {
        **({probatio.Optional("media"): subject.media} if len(subject.value) > 1 else {}),
        probatio.Optional("ids"): _IDS,
        probatio.Optional("title"): TEXT,
        **subject.numbers,
    }


async def find_subject(account: TraktData, subject: Subject, fields: dict[str, Any]) -> Target:
    """What is meant; raises NotFoundError, AmbiguousError, and what says that the fields do not fit."""
    media = fields.get("media")
    if "ids" in fields:
        return await _by_ids(account, media or subject.value[0], fields)
    tracker, text = account.tracker, fields["title"]
    if Watchable.EPISODE not in subject.value or media not in {None, Watchable.EPISODE}:
        return await _titled(tracker, text, media or _ALONE.get(subject), fields)
    if _is_numbered(fields):
        return await _titled(tracker, text, Watchable.EPISODE, fields)
    if _names_episode(text):
        found = await tracker.find(text)
        return up_to(found, fields) if isinstance(found, EpisodeRef) else found
    if media is Watchable.EPISODE:
        return await _next_of(tracker, await tracker.find_title(text, Media.SHOW), fields)
    return await _titled(tracker, text, _ALONE.get(subject), fields)


async def _by_ids(account: TraktData, media: Watchable, fields: dict[str, Any]) -> Target:
    title = await _identified(account, media.of, fields["ids"])
    if fields.get("media") is Watchable.EPISODE and not _is_numbered(fields):
        return await _next_of(account.tracker, title, fields)
    return part_of(title, media, fields)


async def _identified(account: TraktData, media: Media, ids: dict[str, Any]) -> TitleRef:
    """The title of these ids; a slug alone is looked up at Trakt."""
    known = {name: value for name, value in ids.items() if name != "slug"}
    if known:
        return TitleRef(media=media, **known)
    trakt = account.account.trakt
    titles = trakt.movies if media is Media.MOVIE else trakt.shows
    return ref_of(await titles.summary(ids["slug"]))


async def _titled(tracker: Tracker, text: str, media: Watchable | None, fields: dict[str, Any]) -> Target:
    """A title of this kind, or a part of it; without a kind whatever is called so."""
    title = await tracker.find_title(text, media.of if media else None)
    return part_of(title, media or Watchable(title.media), fields)


async def _next_of(tracker: Tracker, show: TitleRef, fields: dict[str, Any]) -> Target:
    """The next episode of a show, in Trakt's order."""
    up_next = (await tracker.details(show)).up_next
    if up_next is None:
        raise NothingNextError
    return up_to(EpisodeRef(title=show, season=up_next.season, number=up_next.number), fields)


def _names_episode(text: str) -> bool:
    spoken = read_spoken(text)
    return spoken.number is not None or spoken.number_abs is not None


def _is_numbered(fields: dict[str, Any]) -> bool:
    return "season" in fields or "episode" in fields
