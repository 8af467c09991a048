"""What was made of answers, kept as long as the very same answers are held."""

from collections.abc import Callable, Hashable, Sequence
from operator import is_

_NAMES = 8


class Once[T]:
    """One thing made of several others, kept as long as they are the very same."""

    def __init__(self) -> None:
        self._made: tuple[Sequence[object], T] | None = None

    def of(self, sources: Sequence[object], make: Callable[[], T]) -> T:
        """Make it, unless it was made of these already."""
        known = self._made
        if known and len(known[0]) == len(sources) and all(map(is_, known[0], sources)):
            return known[1]
        made = make()
        self._made = (sources, made)
        return made


class Made[T]:
    """A warm view makes nothing anew; of each name the latest is kept, of names those used last."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Once[Sequence[T]]] = {}

    def of[A](self, name: Hashable, answers: Sequence[A], make: Callable[[A], T | None]) -> Sequence[T]:
        """Make what each of these answers tells, leaving out those that tell nothing."""
        self._made[name] = once = self._made.pop(name, None) or Once()
        if len(self._made) > _NAMES:
            del self._made[next(iter(self._made))]
        return once.of(answers, lambda: tuple(one for answer in answers if (one := make(answer)) is not None))
