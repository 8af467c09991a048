"""Trailers at YouTube, the official ones first."""

import pytest

from trakt_tmdb.catalogue.language import resolve
from trakt_tmdb.catalogue.trailers import trailer_at, trailers_on_tmdb, trailers_on_trakt
from trakt_tmdb.tmdb.models import Video
from trakt_tmdb.trakt.models import Video as TraktVideo

CHINESE = resolve("zh-CN")
ID = "dQw4w9WgXc-"


def video(
    name: str, kind: str, language: str = "en", *, official: bool = True, site: str = "YouTube"
) -> Video:
    return Video(name=name, key=ID, site=site, kind=kind, official=official, language=language)


def test_official_trailers_come_first_and_of_those_the_ones_in_the_persons_language() -> None:
    found = trailers_on_tmdb(
        [
            video("teaser", "Teaser"),
            video("fan", "Trailer", official=False),
            video("official", "Trailer"),
            video("预告", "Trailer", "zh"),
        ],
        CHINESE,
    )

    assert [one.name for one in found] == ["预告", "official", "fan", "teaser"]


def test_only_trailers_and_teasers_at_youtube_are_shown() -> None:
    clip, vimeo = video("clip", "Clip"), video("vimeo", "Trailer", site="Vimeo")
    odd = Video(name="odd", key="../watch?v=x", site="YouTube", kind="Trailer")

    assert trailers_on_tmdb([clip, vimeo, odd], CHINESE) == ()


@pytest.mark.parametrize(
    "address",
    [
        f"https://youtube.com/watch?v={ID}",
        f"http://www.youtube.com/watch?v={ID}",
        f"https://m.youtube.com/watch?feature=share&v={ID}&t=1",
        f"https://youtu.be/{ID}?si=1",
    ],
)
def test_trakts_addresses_of_youtube_are_read(address: str) -> None:
    found = trailers_on_trakt([TraktVideo(title="a", url=address, kind="trailer")], CHINESE)

    assert [one.youtube for one in found] == [ID]
    assert [one.youtube for one in trailer_at(address)] == [ID]


@pytest.mark.parametrize(
    "address",
    [None, "", f"https://vimeo.com/{ID}", f"https://youtube.com.evil.example/watch?v={ID}", "javascript:1"],
)
def test_other_addresses_are_no_trailers(address: str | None) -> None:
    assert trailers_on_trakt([TraktVideo(title="a", url=address, kind="trailer")], CHINESE) == ()
    assert trailer_at(address) == ()
