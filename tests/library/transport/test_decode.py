"""From bytes to models, surviving what services really send."""

import logging

import msgspec
import pytest

from trakt_tmdb.trakt.models import HistoryAdded, Media, SearchResult, Show, Status
from trakt_tmdb.transport.decode import many, one, page_of
from trakt_tmdb.transport.paging import Paging

GOOD = b'{"ids": {"trakt": 1, "slug": "one"}, "title": "One"}'


def test_unknown_fields_and_values_are_survived() -> None:
    body = b'{"ids": {"trakt": 1, "plex": {"guid": "x"}}, "status": "on the moon", "sequel": true}'

    assert one(Show)(body, None) == Show(ids=one(Show)(body, None).ids, status=Status.UNKNOWN)


def test_a_null_where_the_model_has_none_counts_as_absent() -> None:
    show = one(Show)(b'{"ids": {"trakt": 1}, "genres": null, "year": null}', None)
    answer = one(HistoryAdded)(b'{"added": {"episodes": null, "movies": 2}, "not_found": null}', None)

    assert show.genres == ()
    assert answer.added.movies == 2
    assert not answer.not_found


def test_one_odd_item_does_not_lose_the_list(caplog: pytest.LogCaptureFixture) -> None:
    decode = page_of(Show)
    body = b'[%s, {"title": "no ids"}, 7, {"ids": {"trakt": 2}, "languages": null}]' % GOOD

    with caplog.at_level(logging.WARNING):
        page = decode(body, Paging(page=1, page_count=1))
        decode(body, None)

    assert [show.ids.trakt for show in page.items] == [1, 2]
    assert page.skipped == 2
    assert len(caplog.records) == 1


def test_what_is_left_out_is_not_quoted(caplog: pytest.LogCaptureFixture) -> None:
    many(Show)(b'[{"ids": {"trakt": "secret"}}, {"ids": {"trakt": 1}, "first_aired": "secret"}]', None)

    assert "$.ids.trakt" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("body", [b"", b"<html></html>", b'[{"ids": {"trakt":', b"\xff\xfe"])
def test_what_is_no_json_is_no_list(body: bytes) -> None:
    with pytest.raises((msgspec.MsgspecError, UnicodeError)):
        many(Show)(body, None)


@pytest.mark.parametrize("body", [b"{}", b"null", b'"list"'])
def test_another_type_is_no_list(body: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        many(Show)(body, None)


def test_a_local_time_is_not_believed() -> None:
    with pytest.raises(msgspec.ValidationError):
        one(Show)(b'{"ids": {"trakt": 1}, "first_aired": "2026-11-01T12:00:00"}', None)


def test_the_media_of_a_result_may_be_new() -> None:
    (result,) = many(SearchResult)(b'[{"type": "podcast"}]', None)

    assert result.media is Media.UNKNOWN
