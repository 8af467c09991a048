"""Which changes the followers of this process were told of."""

from msgspec import Struct

_MOST_OWN = 100
"""Own changes remembered while no news come; a forgotten one counts as unheard, which costs a request."""


class Heard(Struct, frozen=True):
    """Every change up to a number, and of later ones those made here."""

    number: int = 0
    own: tuple[int, ...] = ()

    def up_to(self, number: int) -> "Heard":
        """Add all that came up to a number."""
        number = max(number, self.number)
        return Heard(number, tuple(one for one in self.own if one > number))

    def and_own(self, number: int) -> "Heard":
        """Add one made here."""
        if number <= self.number:
            return self
        return Heard(self.number, (*self.own, number)[-_MOST_OWN:])


EVERYTHING = Heard(2**53)
"""What counts as heard where nobody needs to be told."""
