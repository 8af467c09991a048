"""The embedded cache: one SQLite file that survives restarts."""

from .cache import SQLiteCache

__all__ = ["SQLiteCache"]
