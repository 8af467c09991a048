"""Work that is done in a fresh interpreter, so that memory and wall time are its own."""

import subprocess
import sys

import msgspec


def in_child[T](module: str, argument: msgspec.Struct, answer: type[T]) -> T:
    """Run `python -m module ARGUMENT` and read what it prints; CalledProcessError when it fails."""
    command = [sys.executable, "-m", module, msgspec.json.encode(argument).decode()]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603 - our own modules
    return msgspec.json.decode(done.stdout, type=answer)


def answer(value: object) -> None:
    """Print what `in_child` reads."""
    sys.stdout.buffer.write(msgspec.json.encode(value))
