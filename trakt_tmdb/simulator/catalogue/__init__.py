"""The fictional catalogue that both services show."""

from .index import Catalogue, Part, catalogue_around
from .models import Episode, Movie, Season, Show, Title

__all__ = ["Catalogue", "Episode", "Movie", "Part", "Season", "Show", "Title", "catalogue_around"]
