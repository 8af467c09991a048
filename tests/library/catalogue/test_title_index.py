"""What belongs to a title is found by any id that both sides know."""

from trakt_tmdb import Media, TitleRef
from trakt_tmdb.catalogue.made import Made, Once
from trakt_tmdb.catalogue.title_index import TitleIndex

BOTH = TitleRef(media=Media.SHOW, trakt=1, tmdb=2)


def show(*, trakt: int | None = None, tmdb: int | None = None, tvdb: int | None = None) -> TitleRef:
    return TitleRef(media=Media.SHOW, trakt=trakt, tmdb=tmdb, tvdb=tvdb)


def test_one_shared_id_is_enough() -> None:
    index = TitleIndex([(BOTH, "kept")])

    for title in (BOTH, show(trakt=1), show(tmdb=2), show(tmdb=2, tvdb=3), show(trakt=9, tmdb=2)):
        assert index.get(title) == "kept"
        assert title in index


def test_the_same_number_of_another_service_or_media_is_another_title() -> None:
    index = TitleIndex([(BOTH, "kept")])

    for title in (show(tmdb=1), show(tvdb=2), TitleRef(media=Media.MOVIE, trakt=1)):
        assert index.get(title) is None
        assert title not in index


def test_values_are_listed_in_order_each_once_and_the_last_one_is_found() -> None:
    index = TitleIndex([(BOTH, "first"), (show(tmdb=2), "second")])

    assert list(index.entries.values()) == ["first", "second"]
    assert index.get(show(tmdb=2)) == "second"
    assert (len(index), list(index)) == (2, [BOTH, show(tmdb=2)])


def test_nothing_is_made_anew_of_the_same_answers() -> None:
    made: Made[int] = Made()
    answers = [object(), object()]

    first = made.of("numbers", answers, id)
    again = made.of("numbers", list(answers), id)
    assert again is first
    assert made.of("numbers", answers[:1], id) is not first
    assert made.of("none", answers, lambda _: None) == ()


def test_names_keep_what_was_made_apart_and_only_those_used_last_keep_it() -> None:
    made: Made[int] = Made()
    answers, others = [object()], [object()]
    week, month = made.of(("shows", 7), answers, id), made.of(("shows", 33), others, id)
    assert made.of(("shows", 7), answers, id) is week
    assert made.of(("shows", 33), others, id) is month

    for days in range(100, 107):
        made.of(("shows", 7), answers, id)
        made.of(("shows", days), answers, id)

    assert made.of(("shows", 7), answers, id) is week
    assert made.of(("shows", 33), others, id) is not month


def test_one_thing_is_made_once_of_the_same_others() -> None:
    once: Once[list[int]] = Once()
    source = object()

    first = once.of((source,), list)
    assert once.of((source,), list) is first
    assert once.of((object(),), list) is not first
