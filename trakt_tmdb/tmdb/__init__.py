"""Typed endpoints of TMDB."""

from .client import TMDBClient

__all__ = ["TMDBClient"]
