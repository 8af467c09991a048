"""What a sign-in may do, found out before anything is built on it."""

from .access import Access
from .tmdb import TMDBAbilities, probe_tmdb
from .trakt import TraktAbilities, probe_trakt

__all__ = ["Access", "TMDBAbilities", "TraktAbilities", "probe_tmdb", "probe_trakt"]
