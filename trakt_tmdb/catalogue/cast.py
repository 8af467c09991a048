"""Who plays in a title, as billed."""

from trakt_tmdb.tmdb.models import Credits
from trakt_tmdb.trakt.models.people import People

from .about import CastMember
from .picture import tmdb_picture, trakt_picture

_MOST = 20


def cast_on_tmdb(credited: Credits) -> tuple[CastMember, ...]:
    """The first twenty of TMDB's cast; who has no place in the billing comes last."""
    billed = sorted(credited.cast, key=lambda one: (one.order is None, one.order or 0))
    return tuple(
        CastMember(
            name=one.name,
            character=one.character or None,
            picture=tmdb_picture(one.profile_path),
        )
        for one in billed[:_MOST]
        if one.name
    )


def cast_on_trakt(people: People) -> tuple[CastMember, ...]:
    """The first twenty of Trakt's cast, which comes in billing order."""
    return tuple(
        CastMember(
            name=one.person.name,
            character=", ".join(one.characters) or None,
            picture=trakt_picture(one.person.images.headshot) if one.person.images else None,
        )
        for one in people.cast[:_MOST]
        if one.person.name
    )
