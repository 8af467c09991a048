"""Where things are kept."""

from pathlib import Path

import pytest

from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.sign_in.places import Places

HOME = Path.home()


def test_the_xdg_variables_say_where() -> None:
    set_to = {"XDG_CONFIG_HOME": "/one", "XDG_STATE_HOME": "/two", "XDG_CACHE_HOME": "/three"}
    places = Places.of_platform(set_to, "linux")
    assert places.tokens == Path("/one/trakt-tmdb/tokens.json")
    assert places.journal("some-uuid") == Path("/two/trakt-tmdb/some-uuid.db")
    assert places.cache == Path("/three/trakt-tmdb")


def test_what_is_no_whole_path_is_not_heeded() -> None:
    assert Places.of_platform({"XDG_CONFIG_HOME": "here"}, "linux").config == HOME / ".config/trakt-tmdb"


def test_a_mac_has_a_library() -> None:
    assert Places.of_platform({}, "darwin").state == HOME / "Library/Application Support/trakt-tmdb"


def test_a_program_without_a_home_is_told_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(_: type[Path]) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", classmethod(nowhere))
    everywhere = {f"XDG_{kind}_HOME": f"/{kind}" for kind in ("CONFIG", "STATE", "CACHE")}
    assert Places.of_platform(everywhere, "linux").config == Path("/CONFIG/trakt-tmdb")
    with pytest.raises(TraktTMDBError, match="set HOME or XDG_CONFIG_HOME"):
        Places.of_platform({}, "linux")


def test_a_strange_name_leads_to_no_other_folder() -> None:
    places = Places.of_platform({}, "linux")
    assert places.journal("../../etc").parent == places.state
