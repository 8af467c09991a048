"""What a Trakt account and the app it signed in to may do."""

from msgspec import Raw, Struct

from trakt_tmdb.trakt import TraktClient
from trakt_tmdb.trakt.models import Limits, Settings

from .access import Access, tried

_UP_NEXT = "/sync/progress/up_next"


class TraktAbilities(Struct, frozen=True, kw_only=True):
    """Who is signed in, None where Trakt did not say; `app` is refused only where public data is, too.

    `up_next` closed is no trouble: the same is learned in other ways.
    """

    account: Access
    app: Access
    up_next: Access = Access.NOT_ASKED
    uuid: str | None = None
    username: str | None = None
    vip: bool | None = None
    time_zone: str | None = None
    limits: Limits = Limits()


async def probe_trakt(trakt: TraktClient) -> TraktAbilities:
    """Ask what is open to who is signed in, two or three requests; raises nothing for a refusal."""
    settings, account = await tried(trakt.live.users.settings())
    if settings is None:
        return TraktAbilities(account=account, app=await _app(trakt, account))
    up_next = trakt.request("GET", _UP_NEXT, params={"page": 1, "limit": 1}, model=list[Raw])
    return _of(settings, (await tried(up_next))[1])


async def _app(trakt: TraktClient, account: Access) -> Access:
    """Tell an app that is gone from a single endpoint that is closed to it."""
    if account is not Access.APP_REFUSED:
        return Access.NOT_ASKED
    _, public = await tried(trakt.live.shows.trending().page(1))
    return public


def _of(settings: Settings, up_next: Access) -> TraktAbilities:
    user = settings.user
    return TraktAbilities(
        account=Access.OPEN,
        app=Access.OPEN,
        up_next=up_next,
        uuid=user.ids.uuid,
        username=user.username or user.ids.slug,
        vip=user.vip,
        time_zone=settings.account.timezone,
        limits=settings.limits,
    )
