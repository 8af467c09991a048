"""Episodes as TMDB tells of them: by a day, without a time."""

from trakt_tmdb.tmdb.models import EpisodeDetails

from .episode import Episode
from .picture import tmdb_picture


def announced(episode: EpisodeDetails, season: int | None = None) -> Episode:
    """Read the next episode to air, or one of a season whose number is known."""
    return Episode(
        season=episode.season_number if season is None else season,
        number=episode.episode_number,
        title=episode.name,
        overview=episode.overview or None,
        released=episode.air_date,
        runtime=episode.runtime,
        still=tmdb_picture(episode.still_path),
    )
