"""Several answers in one: https://developer.themoviedb.org/docs/append-to-response."""

from collections.abc import Sequence

MOST = 20
"""TMDB refuses more in one request."""

DETAILS = ("alternative_titles", "external_ids", "images", "translations")
_WHOLE = (*DETAILS, "credits", "recommendations", "videos", "watch/providers")
WHOLE_SHOW = (*_WHOLE, "content_ratings")
WHOLE_MOVIE = (*_WHOLE, "release_dates")
"""What a page about one title shows."""


def appended(names: Sequence[str], language: str) -> dict[str, str]:
    """Build the parameters; images and videos come in the language, in English and without any."""
    params = {"language": language}
    if names:
        params["append_to_response"] = ",".join(names)
    spoken = ",".join(dict.fromkeys((language.partition("-")[0], "en", "null")))
    if "images" in names:
        params["include_image_language"] = spoken
    if "videos" in names:
        params["include_video_language"] = spoken
    return params
