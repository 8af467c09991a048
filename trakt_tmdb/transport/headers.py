"""Headers of every request; lower-case, since title-case names were seen to be blocked at Trakt."""

from collections.abc import Mapping

VERSION = "0.1.0"

COMMON: Mapping[str, str] = {
    "accept": "application/json",
    "content-type": "application/json",
    "user-agent": f"trakt-tmdb/{VERSION}",
}
