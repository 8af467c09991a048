"""/users/settings and /sync/last_activities."""

from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.images.names import person_picture
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer

routes = Routes(Service.TRAKT)


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
            "user": _user(account, call.host),
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


def _user(account: Account, host: str) -> Json:
    person = account.person
    return {
        "username": person.username,
        "private": False,
        "deleted": False,
        "name": person.name,
        "vip": person.vip,
        "vip_ep": False,
        "director": False,
        "ids": {"slug": person.username, "uuid": person.uuid},
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
