"""https://developer.themoviedb.org/reference/person-details."""

from datetime import date

from msgspec import Struct, field

from .parts import ExternalIds, Picture, Translations, day
from .results import Result


class Portraits(Struct, frozen=True, gc=False, kw_only=True):
    """Pictures of somebody, best first."""

    profiles: tuple[Picture, ...] = ()


class PlayedIn(Result, frozen=True, gc=False, kw_only=True):
    """A title that somebody plays in."""

    character: str | None = None
    episode_count: int | None = None


class WorkedOn(Result, frozen=True, gc=False, kw_only=True):
    """A title that somebody worked on; `department` as `Directing`."""

    department: str | None = None
    job: str | None = None
    episode_count: int | None = None


class PersonCredits(Struct, frozen=True, gc=False, kw_only=True):
    """What somebody played in and worked on."""

    cast: tuple[PlayedIn, ...] = ()
    crew: tuple[WorkedOn, ...] = ()


class PersonDetails(Struct, frozen=True, gc=False, kw_only=True):
    """Somebody before or behind the camera; the last four where they were appended."""

    id: int
    name: str | None = None
    also_known_as: tuple[str, ...] = ()
    biography: str | None = None
    gender: int | None = None
    """1 for a woman, 2 for a man, 3 for neither."""
    homepage: str | None = None
    imdb_id: str | None = None
    known_for_department: str | None = None
    place_of_birth: str | None = None
    popularity: float | None = None
    profile_path: str | None = None
    birthday_text: str | None = field(default=None, name="birthday")
    deathday_text: str | None = field(default=None, name="deathday")
    combined_credits: PersonCredits = PersonCredits()
    external_ids: ExternalIds = ExternalIds()
    images: Portraits = Portraits()
    translations: Translations = Translations()

    @property
    def birthday(self) -> date | None:
        """The day they were born."""
        return day(self.birthday_text)

    @property
    def deathday(self) -> date | None:
        """The day they died."""
        return day(self.deathday_text)
