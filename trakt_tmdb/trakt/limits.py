"""What Trakt allows: https://docs.trakt.tv/docs/rate-limiting."""

from trakt_tmdb.transport.limiter import Rate
from trakt_tmdb.transport.pace import Limits

# Trakt counts a write a second as they arrive; a tenth more keeps two from arriving closer.
API_LIMITS = Limits(reads=Rate(500, 300.0), writes=Rate(1, 1.1), at_once=10)
OAUTH_LIMITS = Limits(reads=Rate(10, 10.0), writes=Rate(10, 10.0), at_once=2)
