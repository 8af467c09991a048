"""`python -m trakt_tmdb.cli`."""

import sys

from . import main

sys.exit(main())
