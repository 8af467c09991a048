"""What was fetched before: backends behind one protocol, and the policy above them."""

from .entry import CacheBackend, Entry
from .following import Ended, Followed
from .memory import MemoryCache
from .outage import Outage

__all__ = ["CacheBackend", "Ended", "Entry", "Followed", "MemoryCache", "Outage"]
