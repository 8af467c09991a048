import pytest
from hypothesis import given
from hypothesis import strategies as st

from trakt_tmdb.catalogue.reference import (
    EpisodeRef,
    Media,
    SeasonRef,
    Target,
    TitleRef,
    UpTo,
    parse_target,
    title_of,
)
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
shows = titles.filter(lambda title: title.media is Media.SHOW)
episodes = st.builds(EpisodeRef, title=shows, season=st.integers(0, 99), number=st.integers(1, 9999))
seasons = st.builds(SeasonRef, title=shows, season=st.integers(0, 99))
targets = st.one_of(titles, episodes, seasons, st.builds(UpTo, episode=episodes))


@given(titles)
def test_a_title_reads_back_from_its_string_form(title: TitleRef) -> None:
    assert TitleRef.parse(str(title)) == title


@given(episodes)
def test_an_episode_reads_back_from_its_string_form(episode: EpisodeRef) -> None:
    assert EpisodeRef.parse(str(episode)) == episode


@given(targets)
def test_any_target_reads_back_from_its_string_form_as_what_it_was(target: Target) -> None:
    assert parse_target(str(target)) == target
    assert type(target).parse(str(target)) == target


def test_the_string_form_is_a_readable_url_path() -> None:
    title = TitleRef(media=Media.SHOW, trakt=1390, tmdb=1399)
    episode = EpisodeRef(title=title, season=2, number=1)

    assert str(episode) == "show/trakt-1390.tmdb-1399/s02e01"
    assert str(SeasonRef(title=title, season=2)) == "show/trakt-1390.tmdb-1399/s02"
    assert str(UpTo(episode=episode)) == "show/trakt-1390.tmdb-1399/up-to-s02e01"
    assert {title_of(one) for one in (title, episode, UpTo(episode=episode))} == {title}


@pytest.mark.parametrize("kind", [EpisodeRef, SeasonRef, UpTo])
def test_a_title_alone_is_none_of_its_parts(kind: type[EpisodeRef | SeasonRef | UpTo]) -> None:
    with pytest.raises(InvalidRequestError, match="Not a"):
        kind.parse("show/trakt-1390")


def test_a_movie_has_no_seasons_and_no_episodes() -> None:
    for text in ("movie/trakt-1/s01e01", "movie/trakt-1/s01", "movie/trakt-1/up-to-s01e01"):
        with pytest.raises(InvalidRequestError, match="Only a show"):
            parse_target(text)


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
