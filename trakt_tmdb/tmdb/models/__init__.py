"""TMDB's answers as frozen structs; its dates have neither time nor zone."""

from .account import AccountDetails
from .configuration import Configuration, ImageConfiguration
from .extras import (
    CastMember,
    ContentRating,
    ContentRatings,
    CountryReleases,
    Credits,
    Extras,
    Offers,
    Provider,
    Recommendations,
    Release,
    ReleaseDates,
    Video,
    Videos,
    WatchProviders,
)
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
    "AccountDetails",
    "AlternativeTitle",
    "AlternativeTitles",
    "CastMember",
    "Configuration",
    "ContentRating",
    "ContentRatings",
    "CountryReleases",
    "Credits",
    "EpisodeDetails",
    "ExternalIds",
    "Extras",
    "Genre",
    "ImageConfiguration",
    "MovieDetails",
    "Network",
    "Offers",
    "Picture",
    "Pictures",
    "Provider",
    "Recommendations",
    "Release",
    "ReleaseDates",
    "Result",
    "SeasonDetails",
    "TVDetails",
    "TranslatedText",
    "Translation",
    "Translations",
    "Video",
    "Videos",
    "WatchProviders",
]
