"""Several answers in one: https://developer.themoviedb.org/docs/append-to-response."""

from collections.abc import Sequence

MOST = 20
"""TMDB refuses more in one request."""

DETAILS = ("alternative_titles", "external_ids", "images", "translations")


def appended(names: Sequence[str], language: str) -> dict[str, str]:
    """Build the parameters; images come in the language, in English and without text."""
    params = {"language": language}
    if names:
        params["append_to_response"] = ",".join(names)
    if "images" in names:
        spoken = language.partition("-")[0]
        params["include_image_language"] = ",".join(dict.fromkeys((spoken, "en", "null")))
    return params
