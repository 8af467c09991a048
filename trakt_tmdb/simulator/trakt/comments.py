"""/comments: what people say."""

from collections.abc import Callable, Iterable

from trakt_tmdb.simulator.board import STRANGERS, Remark, Subject
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged, whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .likes import likers, open_likes
from .subjects import subject_in, subject_json
from .users import named, user_json

routes = Routes(Service.TRAKT)

_PAGE = 10
_LEAST_WORDS = 5
_TALKED_OF = 5


def _board(which: str, order: Callable[[Remark], object]) -> None:
    """Open a list of comments on everything: here on what is best known."""

    def handle(call: Call) -> Answer:
        for show in call.state.catalogue.shows.on_trakt[:_TALKED_OF]:
            call.state.board.about(("show", show.ids.trakt or 0))
        found = [one for one in call.state.board if not one.parent and _is_of(one, call)]
        return _listed(call, sorted(found, key=order, reverse=True))  # type: ignore[arg-type]

    routes.get(f"/comments/{which}/{{comment_type}}/{{type}}")(handle)


_board("trending", lambda one: (one.strangers_like, one.id))
_board("recent", lambda one: (one.written_at, one.id))
_board("updates", lambda one: (one.changed_at, one.id))


@routes.get("/comments/{id}")
def summary(call: Call) -> Answer:
    """One comment."""
    one = _found(call)
    return answer(remark_json(call, one)) if one else nothing(404)


@routes.get("/comments/{id}/replies")
def replies(call: Call) -> Answer:
    """What was said to it."""
    one = _found(call)
    return _listed(call, call.state.board.replies(one)) if one else nothing(404)


@routes.post("/comments/", personal=True)
def write(call: Call) -> Answer:
    """Say something of a title or a list; 422 where it is too short."""
    about = subject_in(call)
    if about is None:
        return nothing(404)
    return _written(call, about, 0)


@routes.post("/comments/{id}/replies", personal=True)
def reply(call: Call) -> Answer:
    """Answer a comment."""
    one = _found(call)
    return _written(call, one.about, one.id) if one else nothing(404)


@routes.put("/comments/{id}/", personal=True)
def change(call: Call) -> Answer:
    """Say something else."""
    one, text = _mine(call), _text(call)
    if one is None or text is None:
        return nothing(404 if one is None else 422)
    call.state.board.change(one, text, spoiler=call.fields.get("spoiler") is True)
    return answer(remark_json(call, one))


@routes.delete("/comments/{id}/", personal=True)
def delete(call: Call) -> Answer:
    """Take it down."""
    one = _mine(call)
    if one is None:
        return nothing(404)
    call.state.board.take_down(one)
    return nothing(204)


@routes.get("/users/{id}/comments/{comment_type}/{type}", personal=True)
def of_person(call: Call) -> Answer:
    """What a person said, and of what."""
    account = named(call)
    if account is None:
        return nothing(404)
    name = account.person.username
    found = [one for one in call.state.board if one.author == name and not one.parent and _is_of(one, call)]
    page = paged(sorted(found, key=lambda one: one.written_at, reverse=True), call.query, default=_PAGE)
    rows = [{**subject_json(call, one.about), "comment": remark_json(call, one)} for one in page.items]
    return answer(rows, headers=page.headers)


def comments_on(call: Call, about: Subject) -> Answer:
    """What is said of something."""
    return _listed(call, call.state.board.about(about))


def remark_json(call: Call, one: Remark) -> Json:
    """Write a comment."""
    return {
        "id": one.id,
        "parent_id": one.parent,
        "created_at": stamp(one.written_at),
        "updated_at": stamp(one.changed_at),
        "comment": one.text,
        "spoiler": one.spoiler,
        "review": one.is_review,
        "replies": len(call.state.board.replies(one)),
        "likes": one.strangers_like + len(likers(call, "comment", one.id)),
        "language": "en",
        "user_rating": one.rating,
        "user_stats": {"rating": one.rating, "play_count": 1, "completed_count": 1},
        "user": _author(call, one.author),
    }


def stranger(name: str) -> Json:
    """Write somebody without an account here."""
    return {
        "username": name,
        "private": False,
        "deleted": False,
        "name": name.title(),
        "vip": False,
        "vip_ep": False,
        "ids": {"slug": name, "trakt": 1 + STRANGERS.index(name)},
    }


def _author(call: Call, name: str) -> Json:
    account = call.state.accounts.get(name)
    return user_json(account, call.host) if account else stranger(name)


def _listed(call: Call, remarks: Iterable[Remark]) -> Answer:
    page = paged(list(remarks), call.query, default=_PAGE)
    return answer([remark_json(call, one) for one in page.items], headers=page.headers)


def _is_of(one: Remark, call: Call) -> bool:
    kinds = {"all": True, "reviews": one.is_review, "shouts": not one.is_review}
    return kinds.get(call.path["comment_type"], False) and call.path["type"] in {"all", f"{one.about[0]}s"}


def _known(call: Call, number: int) -> Remark | None:
    return call.state.board.get(number)


def _found(call: Call) -> Remark | None:
    return _known(call, whole_number(call.path["id"], 0))


def _mine(call: Call) -> Remark | None:
    one = _found(call)
    return one if one and one.author == call.me.person.username else None


def _text(call: Call) -> str | None:
    text = call.fields.get("comment")
    return text if isinstance(text, str) and len(text.split()) >= _LEAST_WORDS else None


def _written(call: Call, about: Subject, parent: int) -> Answer:
    text = _text(call)
    if text is None:
        return nothing(422)
    spoiler = call.fields.get("spoiler") is True
    one = call.me.comment(call.state.board, about, text, spoiler=spoiler, parent=parent)
    return answer(remark_json(call, one), 201)


open_likes(routes, "comment", _known, remark_json)
