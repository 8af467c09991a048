"""Choices that look random and are the same in every run."""

from collections.abc import Sequence
from hashlib import blake2s

_MASK = (1 << 64) - 1


class Dice:
    """A splitmix64 sequence seeded by words."""

    def __init__(self, *seed: object) -> None:
        words = "/".join(str(word) for word in seed)
        self._state = int.from_bytes(blake2s(words.encode(), digest_size=8).digest())

    def number(self, below: int) -> int:
        """Roll an integer from 0 up to, not including, the bound."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = (self._state ^ (self._state >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB & _MASK
        return (mixed ^ (mixed >> 31)) % below

    def fraction(self) -> float:
        """Roll a number from 0 to 1."""
        return self.number(1 << 32) / (1 << 32)

    def between(self, low: float, high: float) -> float:
        """Roll a number between the two."""
        return low + (high - low) * self.fraction()

    def chance(self, probability: float) -> bool:
        """Come true this often."""
        return self.fraction() < probability

    def pick[T](self, choices: Sequence[T]) -> T:
        """Take one of the choices."""
        return choices[self.number(len(choices))]

    def sample[T](self, choices: Sequence[T], count: int) -> list[T]:
        """Take several different choices, in random order."""
        rest = list(choices)
        return [rest.pop(self.number(len(rest))) for _ in range(min(count, len(rest)))]
