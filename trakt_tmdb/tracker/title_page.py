"""What the pages of shows and movies have in common."""

from trakt_tmdb.catalogue.picture import Picture, tmdb_picture, trakt_picture
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.texts import Texts, TMDBDetails, english
from trakt_tmdb.tmdb.models import TVDetails
from trakt_tmdb.trakt.models.media import Status

from .cards import Cards
from .extras import Extras
from .titles import Title
from .views import Details, TitleCard
from .web_address import web_address


def title_page(
    card: TitleCard,
    title: Title | None,
    details: TMDBDetails | None,
    texts: Texts,
    cards: Cards,
    extras: Extras,
) -> Details:
    """Begin a page; each field is the person's text, else Trakt's, else TMDB's."""
    return Details(
        card=card,
        backdrop=cards.signed(_backdrop(title, details)),
        tagline=texts.tagline or (title and title.tagline) or (details and details.tagline) or None,
        overview=texts.overview or (title and title.overview) or (details and _overview(details)) or None,
        status=_status(title, details),
        certification=title.certification if title else None,
        runtime=title.runtime if title else None,
        homepage=web_address(title.homepage if title else None)
        or web_address(details.homepage if details else None),
        cast=extras.cast,
        trailers=extras.trailers,
        where_to_watch=extras.where_to_watch,
        similar=extras.similar,
    )


def card_on_tmdb(cards: Cards, ref: TitleRef, details: TMDBDetails, texts: Texts) -> TitleCard:
    """The card of a title that Trakt does not have."""
    if isinstance(details, TVDetails):
        name, original, day = details.name, details.original_name, details.first_air_date
    else:
        name, original, day = details.title, details.original_title, details.release_date
    return TitleCard(
        ref=str(ref),
        media=ref.media,
        title=texts.title or english(details, lambda text: text.name or text.title) or name or original or "",
        original_title=original,
        year=day.year if day else None,
        poster=cards.signed(texts.poster),
        rating=details.vote_average if details.vote_count else None,
        country=details.origin_country[0].lower() if details.origin_country else None,
        on_trakt=False,
    )


def _backdrop(title: Title | None, details: TMDBDetails | None) -> Picture | None:
    own = trakt_picture(title.images.fanart) if title and title.images else None
    return tmdb_picture(details.backdrop_path if details else None) or own


def _overview(details: TMDBDetails) -> str | None:
    return details.overview or english(details, lambda text: text.overview)


def _status(title: Title | None, details: TMDBDetails | None) -> str | None:
    """In Trakt's words, which are TMDB's in lower case."""
    if title is not None and title.status not in {None, Status.UNKNOWN}:
        return title.status
    return details.status.lower() if details and details.status else None
