"""/users, and /sync/last_activities."""

from collections import Counter
from collections.abc import Sequence

from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.history import Play
from trakt_tmdb.simulator.catalogue import Movie
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.images.names import person_picture
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

routes = Routes(Service.TRAKT)

_NOTHING: Json = {"ratings": 0, "comments": 0, "watched": 0, "collected": 0}


@routes.get("/sync/last_activities", personal=True)
def last_activities(call: Call) -> Answer:
    """When what last changed."""
    return answer(call.me.activities.as_json())


@routes.get("/users/settings", personal=True)
def settings(call: Call) -> Answer:
    """Who is signed in, with time zone and limits."""
    account = call.me
    return answer(
        {
            "user": user_json(account, call.host),
            "account": {
                "timezone": account.person.time_zone,
                "date_format": "dmy",
                "time_24hr": True,
                "cover_image": None,
                "token": None,
                "display_ads": not account.person.vip,
            },
            "connections": {
                "facebook": False,
                "twitter": False,
                "mastodon": False,
                "google": False,
                "apple": False,
            },
            "sharing_text": {
                "watching": "I'm watching [item]",
                "watched": "I just watched [item]",
                "rated": None,
            },
            "limits": {
                "list": {"count": account.limits.lists, "item_count": account.limits.list_items},
                "watchlist": {"item_count": account.limits.watchlist},
                "favorites": {"item_count": account.limits.favorites},
            },
            "permissions": {"commenting": True, "liking": True, "following": True},
        }
    )


@routes.get("/users/{id}/", personal=True)
def profile(call: Call) -> Answer:
    """A person."""
    account = named(call)
    return answer(user_json(account, call.host)) if account else nothing(404)


@routes.get("/users/{id}/stats", personal=True)
def stats(call: Call) -> Answer:
    """What a person did in all."""
    account = named(call)
    return answer(_stats(account)) if account else nothing(404)


def named(call: Call) -> Account | None:
    """Find whom a path means."""
    slug = call.path["id"]
    return call.me if slug == "me" else call.state.accounts.get(slug)


def _stats(account: Account) -> Json:
    plays = account.history.newest_first()
    movies = [play for play in plays if isinstance(play.item, Movie)]
    episodes = [play for play in plays if not isinstance(play.item, Movie)]
    rated = Counter(str(one.rating) for one in account.ratings.newest_first())
    return {
        "movies": _counted(movies, len(account.history.movies())),
        "shows": {**_NOTHING, "watched": len(account.history.shows())},
        "seasons": {"ratings": 0, "comments": 0},
        "episodes": _counted(episodes, len({play.key for play in episodes})),
        "network": {"friends": 0, "followers": 0, "following": 0},
        "ratings": {
            "total": rated.total(),
            "distribution": {str(stars): rated[str(stars)] for stars in range(1, 11)},
        },
    }


def _number(username: str) -> int:
    return 1 + Dice("user", username).number(10**6)


def _counted(plays: Sequence[Play], watched: int) -> Json:
    minutes = sum(
        play.item.runtime if isinstance(play.item, Movie) else play.item.episode.runtime for play in plays
    )
    return {**_NOTHING, "plays": len(plays), "watched": watched, "minutes": minutes}


def user_json(account: Account, host: str) -> Json:
    """Show a person as every answer does."""
    person = account.person
    return {
        "username": person.username,
        "private": False,
        "deleted": False,
        "name": person.name,
        "vip": person.vip,
        "vip_ep": False,
        "director": False,
        "ids": {"slug": person.username, "uuid": person.uuid, "trakt": _number(person.username)},
        "joined_at": stamp(person.joined_at),
        "location": None,
        "about": None,
        "gender": None,
        "age": None,
        "images": {"avatar": {"full": f"http://{host}/images/t/p/w185/{person_picture(person.name)}.jpg"}},
        "vip_og": False,
        "vip_years": 1 if person.vip else 0,
        "vip_cover_image": None,
    }
