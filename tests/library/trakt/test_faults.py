"""The whole client against everything that goes wrong on the wire."""

import asyncio
import socket

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import (
    FaultServer,
    Handler,
    Reply,
    cloudflare,
    json_reply,
    reset_before_answer,
    reset_mid_body,
    stalled_body,
)
from trakt_tmdb.errors import (
    AppRefusedError,
    AuthenticationError,
    AuthenticationReason,
    BlockedError,
    InvalidAnswerError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
)
from trakt_tmdb.trakt import TraktAuth, TraktClient, tags
from trakt_tmdb.trakt.models import HistoryItem, Ids

SHOW = {"ids": {"trakt": 1}, "title": "One"}
PLAY = HistoryItem(ids=Ids(trakt=7))
PAIR = {"access_token": "access-2", "refresh_token": "refresh-2", "expires_in": 604800}

FAULTS: list[tuple[str, Reply, type[TraktTMDBError]]] = [
    ("reset", reset_before_answer, UnreachableError),
    ("cut", reset_mid_body, UnreachableError),
    ("stalled", stalled_body, UnreachableError),
    ("429", web.Response(status=429, headers={"retry-after": "120"}), RateLimitError),
    ("429-silent", web.Response(status=429), RateLimitError),
    ("429-page", cloudflare(429), RateLimitError),
    ("403", web.Response(status=403), AppRefusedError),
    ("403-page", cloudflare(403), BlockedError),
    *(
        (str(status), web.Response(status=status), ServerError)
        for status in (500, 502, 503, 504, 520, 521, 522)
    ),
    ("empty", web.Response(), InvalidAnswerError),
    ("page", web.Response(text="<html>", content_type="text/html"), InvalidAnswerError),
    ("truncated", web.Response(text='{"ids": {"tra'), InvalidAnswerError),
    ("types", json_reply({"ids": "one", "title": []}), InvalidAnswerError),
    ("absent", json_reply({"title": "One"}), InvalidAnswerError),
    ("redirect", web.Response(status=302), InvalidAnswerError),
]
NAMES = [name for name, _, _ in FAULTS]
READ_ONLY = {"types", "absent"}
"""Of an answer to a write every field may be absent, and a show's fields are none of its own."""

WRITE_NAMES = [name for name in NAMES if name not in READ_ONLY]


def always(reply: Reply) -> Handler:
    """Give the same answer to every request."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        if not isinstance(reply, web.Response):
            assert not isinstance(reply, web.StreamResponse)
            return await reply(request)
        return web.Response(status=reply.status, headers=reply.headers.copy(), body=reply.body)

    return answer


@pytest.mark.parametrize(("fault", "kind"), [fault[1:] for fault in FAULTS], ids=NAMES)
async def test_every_fault_of_a_read_is_one_of_our_errors(
    trakt: TraktClient, server: FaultServer, fault: Reply, kind: type[TraktTMDBError]
) -> None:
    server.otherwise(always(fault))

    with pytest.raises(kind) as caught:
        await trakt.shows.summary(1)
    assert type(caught.value) is kind
    assert "access-1" not in repr(caught.value)


@pytest.mark.parametrize(
    ("fault", "kind"), [fault[1:] for fault in FAULTS if fault[0] not in READ_ONLY], ids=WRITE_NAMES
)
async def test_every_fault_of_a_write_is_told_after_one_request(
    trakt: TraktClient, server: FaultServer, fault: Reply, kind: type[TraktTMDBError]
) -> None:
    server.otherwise(always(fault))
    with pytest.raises(kind):
        await trakt.sync.add_to_history(episodes=[PLAY])
    assert len(server.requests) == 1


@pytest.mark.parametrize("fault", [reset_mid_body, web.Response(status=502), web.Response(text="<html>")])
async def test_a_write_that_may_have_arrived_says_so(
    trakt: TraktClient, server: FaultServer, fault: Reply
) -> None:
    server.otherwise(always(fault))

    with pytest.raises(TraktTMDBError) as caught:
        await trakt.sync.add_to_history(episodes=[PLAY])
    assert caught.value.maybe_sent


async def test_a_write_to_a_closed_door_was_not_sent(
    session: aiohttp.ClientSession, auth: TraktAuth, clock: FakeClock
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        trakt = TraktClient(session, auth, api_url=url, clock=clock)
        with pytest.raises(UnreachableError) as caught:
            await trakt.sync.add_to_history(episodes=[PLAY])

    assert not caught.value.maybe_sent
    await trakt.close()


async def test_absent_fields_are_survived(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply([{"show": {"ids": {"trakt": 1}}}, {"show": {"title": "no ids"}}, {}]))

    (item,) = (await trakt.sync.up_next().page(1)).items

    assert item.show.title is None
    assert item.progress.next_episode is None


# Tokens in the middle of things


async def test_a_token_refused_mid_flight_is_renewed_and_the_request_repeated(
    trakt: TraktClient, server: FaultServer
) -> None:
    server.plan(web.Response(status=401), json_reply(PAIR), json_reply(SHOW))

    assert (await trakt.shows.summary(1)).title == "One"
    assert [seen.target.partition("?")[0] for seen in server.requests] == [
        "/shows/1",
        "/oauth/token",
        "/shows/1",
    ]
    assert server.requests[2].headers["authorization"] == "Bearer access-2"


async def test_an_endpoint_that_refuses_everyone_costs_one_renewal(
    trakt: TraktClient, server: FaultServer
) -> None:
    server.plan(web.Response(status=401), json_reply(PAIR))

    async def limited_access(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(status=401)

    server.otherwise(limited_access)
    for _ in range(3):
        with pytest.raises(AuthenticationError):
            await trakt.shows.summary(1)

    assert server.targets.count("/oauth/token") == 1


async def test_fifty_callers_with_a_refused_token_make_one_renewal(
    trakt: TraktClient, server: FaultServer
) -> None:
    async def by_token(request: web.BaseRequest) -> web.StreamResponse:
        if request.path == "/oauth/token":
            return json_reply(PAIR)
        good = request.headers["authorization"] == "Bearer access-2"
        return json_reply(SHOW) if good else web.Response(status=401)

    server.otherwise(by_token)
    shows = await asyncio.gather(*(trakt.shows.summary(number) for number in range(50)))

    assert {show.title for show in shows} == {"One"}
    assert server.targets.count("/oauth/token") == 1


async def test_without_a_sign_in_personal_data_says_what_to_do(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock
) -> None:
    auth = TraktAuth(session, "client-1", auth_url=server.url, clock=clock)
    trakt = TraktClient(session, auth, api_url=server.url, clock=clock)
    server.plan(web.Response(status=401))

    with pytest.raises(AuthenticationError) as caught:
        await trakt.sync.last_activities()
    assert caught.value.reason is AuthenticationReason.SIGNED_OUT
    assert server.targets == ["/sync/last_activities"]


# Pages and the cache, seen from the client


async def test_history_is_read_to_its_end_page_by_page(trakt: TraktClient, server: FaultServer) -> None:
    for page in (1, 2, 3):
        server.plan(
            json_reply(
                [{"id": page, "type": "episode"}],
                x_pagination_page=str(page),
                x_pagination_page_count="3",
                x_pagination_item_count="3",
            )
        )

    assert [play.id for play in await trakt.sync.history().all()] == [1, 2, 3]
    assert [play.id for play in await trakt.sync.history().all()] == [1, 2, 3]
    assert len(server.requests) == 3


async def test_a_play_ends_what_it_changes_and_nothing_else(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(
        json_reply({}),
        json_reply({}),
        json_reply(SHOW),
        json_reply({"added": {"episodes": 1}}),
        json_reply({}),
    )
    await trakt.sync.watched_shows()
    await trakt.shows.progress(1)
    await trakt.shows.summary(1)
    await trakt.sync.add_to_history(episodes=[PLAY])
    await trakt.shows.summary(1)
    await trakt.sync.watched_shows()

    assert [seen.target.partition("?")[0] for seen in server.requests[3:]] == [
        "/sync/history",
        "/sync/watched/shows",
    ]


async def test_one_shows_progress_is_ended_alone(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(*(json_reply({"aired": number}) for number in (1, 2, 3)))
    await trakt.shows.progress(1)
    await trakt.shows.progress(2)
    await trakt.expire(tags.progress_of(1))

    assert [(await trakt.shows.progress(show)).aired for show in (1, 2)] == [3, 2]


async def test_an_outage_is_visible_at_the_client(
    trakt: TraktClient, server: FaultServer, clock: FakeClock
) -> None:
    server.plan(json_reply({"aired": 1}), *(web.Response(status=503) for _ in range(3)))
    await trakt.shows.progress(1)
    clock.advance(3600)

    assert (await trakt.shows.progress(1)).aired == 1
    assert trakt.outage is not None
    assert isinstance(trakt.outage.error, ServerError)


async def test_live_is_never_served_from_the_cache(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply([{"id": 1}]), json_reply([{"id": 2}]))
    await trakt.sync.history().page(1)

    (play,) = (await trakt.live.sync.history().page(1)).items

    assert play.id == 2


async def test_flush_forgets_answers_but_not_the_sign_in(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply(SHOW), json_reply({}), json_reply({**SHOW, "title": "Two"}))
    await trakt.shows.summary(1)
    await trakt.users.settings()

    await trakt.flush()

    assert (await trakt.shows.summary(1)).title == "Two"
    assert trakt.auth.token is not None


async def test_cancellation_passes_through_and_leaves_nothing_behind(
    trakt: TraktClient, server: FaultServer
) -> None:
    server.plan(stalled_body)
    before = asyncio.all_tasks()
    call = asyncio.create_task(trakt.shows.summary(1))
    await server.asked.wait()
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call

    assert not [task for task in asyncio.all_tasks() - before if "trakt_tmdb" in repr(task)]
