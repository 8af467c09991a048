"""The environment of somebody whose account it names, at a simulator, with files in a home of their own."""

from pathlib import Path

from trakt_tmdb.simulator import Simulator

REPOSITORY = Path(__file__).parents[1]


def variables_of(services: Simulator, home: Path) -> dict[str, str]:
    """What such an environment says, to programs that find the library of this checkout."""
    urls = {
        "trakt": services.trakt_url,
        "auth": services.auth_url,
        "tmdb": services.tmdb_url,
        "images": services.images_url,
    }
    return {
        "PYTHONPATH": str(REPOSITORY),
        "TRAKT_ID": services.client_id,
        "TRAKT_INIT_REFRESH": services.sign_in().refresh_token,
        "TMDB_TOKEN": services.tmdb_token,
        "TRAKT_TMDB_SERVICES": ",".join(f"{name}={url}" for name, url in urls.items()),
        **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "STATE", "CACHE")},
    }
