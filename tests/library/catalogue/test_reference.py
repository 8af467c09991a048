import pytest
from hypothesis import given
from hypothesis import strategies as st

from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.errors import InvalidRequestError

ids = st.fixed_dictionaries(
    {},
    optional={
        "trakt": st.integers(1, 10**9),
        "tmdb": st.integers(1, 10**9),
        "imdb": st.from_regex(r"tt[0-9]{7,9}", fullmatch=True),
        "tvdb": st.integers(1, 10**9),
    },
).filter(bool)
titles = st.builds(lambda media, known: TitleRef(media=media, **known), st.sampled_from(Media), ids)
episodes = st.builds(EpisodeRef, title=titles, season=st.integers(0, 99), number=st.integers(1, 9999))


@given(titles)
def test_a_title_reads_back_from_its_string_form(title: TitleRef) -> None:
    assert TitleRef.parse(str(title)) == title


@given(episodes)
def test_an_episode_reads_back_from_its_string_form(episode: EpisodeRef) -> None:
    assert EpisodeRef.parse(str(episode)) == episode


def test_the_string_form_is_a_readable_url_path() -> None:
    title = TitleRef(media=Media.SHOW, trakt=1390, tmdb=1399)

    assert str(EpisodeRef(title=title, season=2, number=1)) == "show/trakt-1390.tmdb-1399/s02e01"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "show",
        "show/",
        "show/1390",
        "person/trakt-1",
        "show/trakt-abc",
        "show/slug-silo",
        "show/trakt-1/x",
    ],
)
def test_any_other_text_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidRequestError, match=r"trakt-1390|known are trakt"):
        TitleRef.parse(text)


def test_a_title_needs_an_id() -> None:
    with pytest.raises(InvalidRequestError, match="at least one id"):
        TitleRef(media=Media.MOVIE)


def test_titles_are_the_same_when_they_share_any_id() -> None:
    from_trakt = TitleRef(media=Media.SHOW, trakt=1, imdb="tt0000001")
    from_tmdb = TitleRef(media=Media.SHOW, tmdb=7, imdb="tt0000001")

    assert from_trakt.same_title(from_tmdb)
    assert not from_trakt.same_title(TitleRef(media=Media.SHOW, tmdb=7))
    assert not from_trakt.same_title(TitleRef(media=Media.MOVIE, trakt=1))
