"""How much of a title Trakt shows: the `extended` parameter."""

from collections.abc import Mapping
from typing import Self

from msgspec import Struct


class Detail(Struct, frozen=True, gc=False, kw_only=True):
    """What `extended` asks for beyond title, year and ids."""

    full: bool = False
    images: bool = False
    words: frozenset[str] = frozenset()

    @classmethod
    def asked_in(cls, query: Mapping[str, str]) -> Self:
        """Read the parameter; `full` includes the images."""
        words = frozenset(query.get("extended", "").split(","))
        full = "full" in words
        return cls(full=full, images=full or "images" in words, words=words)

    @property
    def minimal(self) -> bool:
        """Whether the answer is to be a bare map of ids."""
        return "min" in self.words
