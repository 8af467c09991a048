"""The paging facts of an answer's headers."""

from collections.abc import Mapping

from msgspec import Struct

from .whole_number import whole_number


class Paging(Struct, frozen=True, gc=False, kw_only=True):
    """What the service says about pages; it may lie or leave any of it out."""

    page: int | None = None
    limit: int | None = None
    page_count: int | None = None
    item_count: int | None = None

    @classmethod
    def from_headers(cls, headers: Mapping[str, str]) -> "Paging | None":
        """Read `x-pagination-*`; None where there is no such header."""
        numbers = {field: whole_number(headers.get(_header(field))) for field in cls.__struct_fields__}
        return cls(**numbers) if any(value is not None for value in numbers.values()) else None


def _header(field: str) -> str:
    return f"x-pagination-{field.replace('_', '-')}"
