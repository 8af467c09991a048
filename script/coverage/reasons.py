"""What has a place beside the clients' groups, and why the rest has no method."""

import re
from collections.abc import Mapping

from msgspec import Struct

from .operations import Operation


class Reason(Struct, frozen=True):
    """Why operations have no method; `pattern` fits `GET /path` from its beginning on."""

    pattern: str
    why: str

    def fits(self, operation: Operation) -> bool:
        """Whether it is the reason of an operation."""
        return re.match(self.pattern, f"{operation.method} {operation.path}") is not None


ELSEWHERE: Mapping[str, str] = {
    "GET /oauth/authorize": "TraktAuth.authorize_url",
    "POST /oauth/device/code": "TraktAuth.device_code",
    "POST /oauth/device/token": "TraktAuth.poll_device_token",
    "POST /oauth/token": "TraktAuth.exchange_code, TraktAuth.access_token",
    "POST /oauth/revoke": "TraktAuth.revoke",
    "GET /sync/progress/up_next_nitro": "trakt.sync.up_next",
    "GET /sync/watched/episodes": "trakt.sync.watched_shows",
    "GET /sync/collection/minimal/episodes": "trakt.sync.collected_shows",
    "GET /users/{id}/lists/{list_id}/": "trakt.lists.summary",
    "GET /users/{id}/lists/{list_id}/comments/{sort}": "trakt.lists.comments",
    "GET /users/{id}/lists/{list_id}/likes": "trakt.lists.likes",
    "POST /users/{id}/lists/{list_id}/like": "trakt.lists.like",
    "DELETE /users/{id}/lists/{list_id}/like": "trakt.lists.unlike",
    "POST /users/{id}/lists/{list_id}/reorder": "trakt.lists.reorder",
    "GET /users/{id}/watched/episodes": "trakt.users.watched_shows",
    "GET /3/authentication": "probe_tmdb",
}
"""Operations that something else asks, or whose answer another method gives."""

_BY_REQUEST = "by `trakt.request`."
_MIXED = "Shows and movies mixed: each has methods of its own."

_APPENDED = (
    "alternative_titles|content_ratings|credits|external_ids|images|release_dates|translations|videos"
    "|watch/providers"
)
_TITLE = r"(movie/{movie_id}|tv/{series_id}|tv/{series_id}/season/{season_number})"
_PART = r"(tv/{series_id}/season/{season_number}/episode/{episode_number}|person/{person_id})"

REASONS: tuple[Reason, ...] = (
    # Trakt
    Reason(
        r"GET /calendars/(media|movies|shows)",
        "Chooses between mine and everybody's by the sign-in: `trakt.calendars` has a method for either.",
    ),
    Reason(r"GET /calendars/releases/hot", f"Of everybody's calendar what is hot now; {_BY_REQUEST}"),
    Reason(r"GET /(calendars/\{target\}/media|media/|sync/collection/media)", _MIXED),
    Reason(r"GET /users/\{id\}/(favorites|watchlist)/(media|movie,show)/", _MIXED),
    Reason(r"GET /.*/smart$", "An alias of the same address without `/smart`."),
    Reason(
        r"GET /(movies|shows)/recommendations",
        "Told with their reasons; `trakt.recommendations` has the titles.",
    ),
    Reason(r"GET /(movies|shows)/popular/next", f"One more ranking; {_BY_REQUEST}"),
    Reason(r"GET /(movies|shows)/\{id\}/sentiments", f"How comments sound, in numbers; {_BY_REQUEST}"),
    Reason(
        r"GET /.*/(listed|social)$",
        f"On which of the person's lists something is, and who of their friends saw it; {_BY_REQUEST}",
    ),
    Reason(r"GET /shows/\{id\}/certifications", f"Of every country at once; {_BY_REQUEST}"),
    Reason(
        r"GET /(.*/)?watchnow/", "Closed to other people's apps, as documented: TMDB tells where to watch."
    ),
    Reason(r"POST /.*/refresh", f"For VIPs, to have Trakt's facts renewed; {_BY_REQUEST}"),
    Reason(r"POST /.*/report", "A complaint to Trakt's moderators, which is made on Trakt's pages."),
    Reason(r"GET /shows/\{id\}/progress/collection", "`trakt.sync.collected_shows` tells it of every show."),
    Reason(r"GET /comments/\{id\}/item", f"Comments are read at what they are about; {_BY_REQUEST}"),
    Reason(r"\w+ /(comments/\{id\}|users)/reactions", f"Beside likes, smaller signs; {_BY_REQUEST}"),
    Reason(r"GET /lists/(popular|trending)/\{type\}", "Of one type: without it all of them come."),
    Reason(r"\w+ /(users/\{id\}/)?notes", f"Notes of the person's own; {_BY_REQUEST}"),
    Reason(r"GET /people/(this_month|\{id\}/known_for)", f"A choice of people and credits; {_BY_REQUEST}"),
    Reason(r"\w+ /search/recent", "What is searched for is told to Trakt by Trakt's own apps."),
    Reason(r"GET /search/\{type\}/exact", "`trakt.search.text` begins with the best match."),
    Reason(r"\w+ /(users/\{id\}/)?smart-lists", f"Lists that rules fill; {_BY_REQUEST}"),
    Reason(r"GET /social_recommendations/", f"Of what friends watch; {_BY_REQUEST}"),
    Reason(r"GET /sync/updates/", f"`updates` of shows and of movies tell everybody's; {_BY_REQUEST}"),
    Reason(
        r"PUT /(sync/(watchlist|favorites)|users/\{id\}/lists/.*/items)",
        f"Notes and ranks of single entries: `reorder` ranks, notes are for VIPs; {_BY_REQUEST}",
    ),
    Reason(r"GET /team/", "Who works at Trakt."),
    Reason(r"PUT /users/(avatar|set_cover|settings)", "A person changes their own page on Trakt's pages."),
    Reason(
        r"\w+ /(users/settings/plex|users/syncs|younify)",
        "Connections to other services, which a person makes on Trakt's pages.",
    ),
    Reason(r"\w+ /users/(blocked|requests|\{id\}/block)", f"Who may follow the person; {_BY_REQUEST}"),
    Reason(r"\w+ /users/saved_filters", f"For VIPs; {_BY_REQUEST}"),
    Reason(
        r"GET /users/(leaderboard|\{id\}/(leaderboard|mir|yir|\{type\}/activities))",
        f"Made for looking at, on Trakt's pages; {_BY_REQUEST}",
    ),
    Reason(r"GET /users/\{id\}/(favorites|watchlist)/comments", f"What is said of a shelf; {_BY_REQUEST}"),
    Reason(
        r"GET /users/\{id\}/progress/up_next",
        "Always of the person who is signed in, whoever is named: `trakt.sync.up_next`.",
    ),
    Reason(r"GET /users/\{id\}/ratings/", "Each type by `trakt.users.ratings`, of every height."),
    # TMDB
    Reason(
        rf"GET /3/{_TITLE}/({_APPENDED})$",
        "Appended to the details, in the same request: `append=`.",
    ),
    Reason(rf"GET /3/{_PART}/({_APPENDED})$", "Appended to the details, in the same request: `append=`."),
    Reason(
        r"\w+ /3/(authentication/guest_session|guest_session)", "Guests have no account; by `tmdb.request`."
    ),
    Reason(
        r"POST /3/authentication/(session/convert|token/validate)",
        "Needs a password or a token of version 4: `tmdb.sessions` needs neither.",
    ),
    Reason(r"\w+ /3/list", "Lists live on in TMDB's version 4; by `tmdb.request`."),
    Reason(r"GET /3/(.*/)?(changes|latest)$", "What changed in TMDB's own data; by `tmdb.request`."),
    Reason(
        r"GET /3/(certification|collection|company|credit|keyword|network|review)/",
        "Rarely asked and hardly ever changed; by `tmdb.request`.",
    ),
    Reason(r"GET /3/search/(collection|company|keyword)", "Finds no title; by `tmdb.request`."),
    Reason(
        r"GET /3/(movie|tv|person)/.*/"
        r"(keywords|lists|reviews|aggregate_credits|episode_groups|screened_theatrically|tagged_images"
        r"|account_states)$",
        "May be appended to the details, where nothing here reads it; by `tmdb.request`.",
    ),
    Reason(r"GET /3/tv/episode_group/", "Other orders of episodes; by `tmdb.request`."),
)
"""The first that fits counts."""
