"""What a person chose for an account, as its entry's options hold it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import msgspec
from homeassistant.config_entries import ConfigEntry

from trakt_tmdb import Scope

from .messages import Images


class Right(StrEnum):
    """What a Home Assistant user may do with an account."""

    NONE = "none"
    READ = "read"
    WRITE = "write"


class Entities(StrEnum):
    """Which entities an account has: everybody in Home Assistant sees them."""

    ON = "on"
    WITHOUT_TITLES = "without_titles"
    OFF = "off"


class Person(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A Home Assistant user that an account was given to."""

    user: str
    """Their id."""
    right: Right
    most_age: int | None = None
    """Titles for an age in years above this are hidden from them; None hides nothing."""


class Options(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Every choice; what was never chosen has its default."""

    language: str | None = None
    """None: Home Assistant's, in the panel the person's own."""
    region: str | None = None
    """ISO 3166; None: Home Assistant's country."""
    day_starts: int = 0
    """Minutes after midnight."""
    scope: Scope = Scope.MINE
    """What a schedule shows unless it is asked for otherwise."""
    images: Images = Images.DIRECT
    entities: Entities = Entities.ON
    is_default: bool = False
    """Whether automations and Assist use this account unless they name another."""
    people: tuple[Person, ...] = ()

    def person(self, user: str) -> Person | None:
        """What was settled for a Home Assistant user, by their id."""
        return next((one for one in self.people if one.user == user), None)

    def with_person(self, person: Person) -> tuple[Person, ...]:
        """Everybody, with this in place of what was settled for the same user."""
        return (*(one for one in self.people if one.user != person.user), person)


def options_of(entry: ConfigEntry[Any]) -> Options:
    """Read an entry's options."""
    return msgspec.convert(dict(entry.options), Options)


def as_stored(options: Options) -> Mapping[str, Any]:
    """Write options as an entry holds them, and as its file gives them back."""
    stored: Mapping[str, Any] = msgspec.json.decode(msgspec.json.encode(options))
    return stored
