"""What was fetched before: backends behind one protocol, and the policy above them."""

from .entry import CacheBackend, Entry
from .memory import MemoryCache
from .outage import Outage

__all__ = ["CacheBackend", "Entry", "MemoryCache", "Outage"]
