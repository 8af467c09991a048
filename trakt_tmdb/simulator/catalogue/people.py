"""Casts: people whose names fit the country, playing characters whose names do too."""

from trakt_tmdb.simulator.dice import Dice

from .models import Person, Role
from .rows import NamePool, name_pools

_CAST = 7
_FIRST_PERSON_ID = 1_500_000
_SPACELESS = frozenset({"ja", "zh", "ko"})


class People:
    """Remembers everyone who was cast, so that one name is one person."""

    def __init__(self) -> None:
        self._pools = name_pools()
        self._known: dict[str, Person] = {}

    def cast(self, language: str, title: str) -> tuple[Role, ...]:
        """Cast a title; leading roles first."""
        dice = Dice("cast", title)
        people = {person.id: person for person in (self._person(language, dice) for _ in range(_CAST))}
        return tuple(
            Role(person=person, character=self._character(language, dice)) for person in people.values()
        )

    def director(self, language: str, title: str) -> Person:
        """Who directed it, or created it."""
        return self._person(language, Dice("director", title))

    def _person(self, language: str, dice: Dice) -> Person:
        pool = self._pool(language)
        woman = dice.chance(0.5)
        given = dice.pick(pool.women if woman else pool.men)
        family = dice.pick(pool.families)
        name = f"{given[0]} {family[0]}"
        if name not in self._known:
            self._known[name] = Person(
                id=_FIRST_PERSON_ID + len(self._known),
                name=name,
                original_name=_native(language, given[1], family[1]),
                gender=1 if woman else 2,
            )
        return self._known[name]

    def _character(self, language: str, dice: Dice) -> str:
        pool = self._pool(language)
        given = dice.pick(pool.women if dice.chance(0.5) else pool.men)[0]
        return f"{given} {dice.pick(pool.families)[0]}" if dice.chance(0.7) else given

    def _pool(self, language: str) -> NamePool:
        return self._pools.get(language, self._pools["en"])


def _native(language: str, given: str, family: str) -> str:
    return f"{family}{given}" if language in _SPACELESS else f"{given} {family}"
