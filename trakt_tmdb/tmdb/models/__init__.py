"""TMDB's answers as frozen structs; its dates have neither time nor zone."""

from .configuration import Configuration, ImageConfiguration
from .movie import MovieDetails
from .parts import (
    AlternativeTitle,
    AlternativeTitles,
    ExternalIds,
    Genre,
    Network,
    Picture,
    Pictures,
    TranslatedText,
    Translation,
    Translations,
)
from .results import Result
from .season import EpisodeDetails, SeasonDetails
from .tv import TVDetails

__all__ = [
    "AlternativeTitle",
    "AlternativeTitles",
    "Configuration",
    "EpisodeDetails",
    "ExternalIds",
    "Genre",
    "ImageConfiguration",
    "MovieDetails",
    "Network",
    "Picture",
    "Pictures",
    "Result",
    "SeasonDetails",
    "TVDetails",
    "TranslatedText",
    "Translation",
    "Translations",
]
