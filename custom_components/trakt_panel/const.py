"""Names that several modules of the integration share."""

import logging
from typing import Final

DOMAIN: Final = "trakt_panel"
LOGGER: Final = logging.getLogger(__package__)

CONF_DEMO: Final = "demo"
