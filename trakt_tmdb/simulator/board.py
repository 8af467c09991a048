"""What people say of titles, seasons, episodes and lists."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from typing import Literal

from msgspec import Struct

from .clock import Clock
from .dice import Dice

STRANGERS = ("mira", "jonas", "lihua", "sato", "ines")
"""Who wrote what was there from the beginning."""

type Kind = Literal["movie", "show", "season", "episode", "list"]
type Subject = tuple[Kind, int]
"""What a comment is about, by its Trakt id."""

_FIRST_ID = 190_001
_REVIEW = 200
_SAID = (
    "What a ride this was, from the first minute on.",
    "Slow at first, then it got me and did not let go.",
    "Watched it twice in one weekend and would again.",
)


class Remark(Struct, kw_only=True):
    """A comment, or with a `parent` the reply to one."""

    id: int
    about: Subject
    author: str
    text: str
    spoiler: bool
    written_at: datetime
    changed_at: datetime
    parent: int = 0
    rating: int | None = None
    strangers_like: int = 0

    @property
    def is_review(self) -> bool:
        """Whether it is long."""
        return len(self.text.split()) >= _REVIEW


class Board:
    """Every comment; what strangers said of something is there once somebody looks."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ids = count(_FIRST_ID)
        self._remarks: dict[int, Remark] = {}
        self._looked_at: set[Subject] = set()

    def __iter__(self) -> Iterator[Remark]:
        return iter(list(self._remarks.values()))

    def get(self, number: int) -> Remark | None:
        """Find a comment."""
        return self._remarks.get(number)

    def about(self, subject: Subject) -> list[Remark]:
        """List the comments on something, the latest first."""
        if subject not in self._looked_at:
            self._looked_at.add(subject)
            self._let_strangers_talk(subject)
        return self._latest_first(one for one in self if one.about == subject and not one.parent)

    def replies(self, to: Remark) -> list[Remark]:
        """List the replies to a comment, the latest first."""
        return self._latest_first(one for one in self if one.parent == to.id)

    def write(self, about: Subject, author: str, text: str, *, spoiler: bool, parent: int = 0) -> Remark:
        """Put up a comment or a reply."""
        return self._put_up(about, author, text, self._clock.now(), spoiler=spoiler, parent=parent)

    def change(self, one: Remark, text: str, *, spoiler: bool) -> None:
        """Let a comment say something else."""
        one.text, one.spoiler, one.changed_at = text, spoiler, self._clock.now()

    def take_down(self, one: Remark) -> None:
        """Forget a comment and its replies."""
        for gone in (one, *self.replies(one)):
            del self._remarks[gone.id]

    def _let_strangers_talk(self, subject: Subject) -> None:
        dice = Dice("comments", *subject)
        today = self._clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
        for _ in range(dice.number(25)):
            at = today - timedelta(hours=dice.number(900))
            said = self._put_up(subject, dice.pick(STRANGERS), dice.pick(_SAID), at, spoiler=dice.chance(0.2))
            said.rating, said.strangers_like = 1 + dice.number(10), dice.number(60)
            for _ in range(dice.number(3)):
                text = dice.pick(_SAID)
                self._put_up(subject, dice.pick(STRANGERS), text, at, spoiler=False, parent=said.id)

    def _put_up(
        self, about: Subject, author: str, text: str, at: datetime, *, spoiler: bool, parent: int = 0
    ) -> Remark:
        one = Remark(
            id=next(self._ids),
            about=about,
            author=author,
            text=text,
            spoiler=spoiler,
            written_at=at,
            changed_at=at,
            parent=parent,
        )
        self._remarks[one.id] = one
        return one

    @staticmethod
    def _latest_first(remarks: Iterator[Remark]) -> list[Remark]:
        return sorted(remarks, key=lambda one: (one.written_at, one.id), reverse=True)
