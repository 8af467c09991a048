"""Who may watch, by region."""

from trakt_tmdb.tmdb.models import MovieDetails, TVDetails

from .texts import TMDBDetails


def certification(details: TMDBDetails, region: str) -> str | None:
    """A title's rating in a region."""
    if isinstance(details, TVDetails):
        return show_certification(details, region)
    return movie_certification(details, region)


def show_certification(show: TVDetails, region: str) -> str | None:
    """A show's rating in a region, such as `TV-14`."""
    ratings = (one.rating for one in show.content_ratings.results if one.country == region.upper())
    return next((rating for rating in ratings if rating), None)


def movie_certification(movie: MovieDetails, region: str) -> str | None:
    """A movie's rating in a region, such as `PG-13`; many of its releases have none."""
    releases = (
        release
        for one in movie.release_dates.results
        if one.country == region.upper()
        for release in one.release_dates
    )
    return next((release.certification for release in releases if release.certification), None)
