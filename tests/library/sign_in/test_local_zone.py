"""The machine's own time zone."""

from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from trakt_tmdb.sign_in import local_zone

TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.fixture
def link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's own link, which is not there yet."""
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(local_zone, "_LINK", tmp_path / "localtime")
    return tmp_path / "localtime"


@pytest.mark.parametrize("named", ["Asia/Tokyo", ":Asia/Tokyo"])
def test_the_variable_wins(link: Path, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    link.symlink_to("/usr/share/zoneinfo/Europe/Paris")
    monkeypatch.setenv("TZ", named)
    assert local_zone.local_zone() == TOKYO


def test_the_link_of_the_system_names_it(link: Path) -> None:
    link.symlink_to("/usr/share/zoneinfo/Asia/Tokyo")
    assert local_zone.local_zone() == TOKYO


def test_where_nothing_tells_it_is_utc(link: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert local_zone.local_zone() == UTC
    monkeypatch.setenv("TZ", "../../etc/passwd")
    assert local_zone.local_zone() == UTC
