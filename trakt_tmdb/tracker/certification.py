"""Who may watch, by region."""

from trakt_tmdb.tmdb.models import MovieDetails, TVDetails


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
