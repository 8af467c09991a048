"""Trakt and TMDB as one application with state, for the demo, tests and benchmarks."""

from .account.demo import LARGE, Size
from .faults import Fault, FaultKind
from .server import Simulator

__all__ = ["LARGE", "Fault", "FaultKind", "Simulator", "Size"]
