"""Whole numbers in headers, which may hold anything."""

_LONGEST = 18
"""Digits; a longer number is no count of anything."""


def whole_number(text: str | None) -> int | None:
    """Read decimal digits; None for everything else."""
    if text and len(text) <= _LONGEST and text.isascii() and text.isdecimal():
        return int(text)
    return None
