"""Names that several modules of the integration share."""

import logging
from typing import Final

DOMAIN: Final = "trakt_panel"
LOGGER: Final = logging.getLogger(__package__)

CONF_DEMO: Final = "demo"
CONF_CLIENT_SECRET: Final = "client_secret"  # noqa: S105 - the name of a field
CONF_REFRESH_TOKEN: Final = "refresh_token"  # noqa: S105 - the name of a field
CONF_SERVICES: Final = "services"
CONF_TMDB_TOKEN: Final = "tmdb_token"  # noqa: S105 - the name of a field
