from tests.library.tracker.conftest import clock, journal, tracker, trakt

__all__ = ["clock", "journal", "tracker", "trakt"]
