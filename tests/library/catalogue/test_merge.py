"""What two services found for the same words, joined page by page."""

from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.search import Found, merge
from trakt_tmdb.catalogue.texts import Texts
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.transport.pages import Page


def show(trakt: int, tmdb: int | None, imdb: str | None = None) -> Title:
    return Title(ref=TitleRef(media=Media.SHOW, trakt=trakt, tmdb=tmdb, imdb=imdb), title=f"show {trakt}")


def row(number: int, media: Media = Media.SHOW) -> Title:
    return Title(ref=TitleRef(media=media, tmdb=number), title=f"row {number}", texts=Texts(title="theirs"))


def found(*, trakt: list[list[Title]], tmdb: list[list[Title]]) -> Found:
    return Found(
        trakt=[Page(items=tuple(items), page=place, page_count=3) for place, items in enumerate(trakt, 1)],
        tmdb=[Page(items=tuple(items), page=place, page_count=2) for place, items in enumerate(tmdb, 1)],
    )


def numbers(of: Found, page: int) -> tuple[list[int], list[int | None]]:
    merged = merge(of, page)
    trakt = [one.ref.trakt for one in merged if one.ref.trakt]
    return trakt, [one.ref.tmdb for one in merged if not one.ref.trakt]


def test_a_title_of_both_services_is_shown_once_in_trakts_place_with_tmdbs_texts() -> None:
    both = found(trakt=[[show(1, 71), show(2, None), show(3, 73)]], tmdb=[[row(73), row(90), row(71)]])

    assert numbers(both, 1) == ([1, 2, 3], [90])
    assert [one.texts for one in merge(both, 1)][:3] == [Texts(title="theirs"), None, Texts(title="theirs")]


def test_a_title_of_an_earlier_page_is_not_shown_again_whichever_service_it_came_from() -> None:
    both = found(trakt=[[show(1, 71)], [show(2, 90)]], tmdb=[[row(90)], [row(71), row(91)]])

    assert numbers(both, 1) == ([1], [90])
    assert numbers(both, 2) == ([], [91])


def test_a_show_and_a_movie_of_one_number_are_two_titles() -> None:
    both = found(trakt=[[show(1, 71)]], tmdb=[[row(71, Media.MOVIE), row(71)]])

    assert [one.ref.media for one in merge(both, 1)] == [Media.SHOW, Media.MOVIE]


def test_there_are_as_many_pages_as_the_service_with_more_has() -> None:
    assert found(trakt=[[show(1, 1)]], tmdb=[[row(2)]]).page_count == 3
    assert Found().page_count == 1
