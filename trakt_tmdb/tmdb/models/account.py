"""https://developer.themoviedb.org/reference/account-details."""

from msgspec import Struct

from .results import Result
from .season import EpisodeDetails


class AccountDetails(Struct, frozen=True, gc=False, kw_only=True):
    """Whose read token it is."""

    id: int
    username: str | None = None
    name: str | None = None


class RatedTitle(Result, frozen=True, gc=False, kw_only=True):
    """A show or movie and the person's rating, 0.5 to 10."""

    rating: float | None = None


class RatedEpisode(EpisodeDetails, frozen=True, gc=False, kw_only=True):
    """An episode and the person's rating, 0.5 to 10."""

    show_id: int | None = None
    rating: float | None = None


class ListSummary(Struct, frozen=True, gc=False, kw_only=True):
    """A list that the person made."""

    id: int
    name: str | None = None
    description: str | None = None
    item_count: int | None = None
    favorite_count: int | None = None
    poster_path: str | None = None


class GivenRating(Struct, frozen=True, gc=False, kw_only=True):
    """The person's rating, 0.5 to 10."""

    value: float


class TitleStates(Struct, frozen=True, gc=False, kw_only=True):
    """What the person did with a title; `rated` is False where they did not rate it."""

    favorite: bool = False
    watchlist: bool = False
    rated: GivenRating | bool = False

    @property
    def rating(self) -> float | None:
        """The person's rating, 0.5 to 10."""
        return self.rated.value if isinstance(self.rated, GivenRating) else None
