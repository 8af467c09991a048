"""An order in which some have changed places."""

from collections.abc import Iterable, Sequence


def exchanged[T](now: Sequence[T], wanted: Iterable[T]) -> tuple[T, ...]:
    """Let those wanted take each other's places in the order they are named; what is gone counts not."""
    there = set(now)
    chosen = [one for one in dict.fromkeys(wanted) if one in there]
    moving, following = set(chosen), iter(chosen)
    return tuple(next(following) if one in moving else one for one in now)


def moved[T](before: Sequence[T], now: Sequence[T]) -> tuple[T, ...]:
    """Tell which one was moved past others, or which two it may have been; else all that changed places."""
    if tuple(before) == tuple(now):
        return ()
    alone = [one for one in now if _without(before, one) == _without(now, one)]
    return tuple(alone or (one for one, other in zip(now, before, strict=True) if one != other))


def _without[T](order: Sequence[T], left_out: T) -> list[T]:
    return [one for one in order if one != left_out]
