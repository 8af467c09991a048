"""What TMDB's answers are made of: https://developer.themoviedb.org/reference."""

from datetime import date

from msgspec import Struct, field


def day(text: str | None) -> date | None:
    """Read TMDB's dates, which may be empty."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


class Genre(Struct, frozen=True, gc=False, kw_only=True):
    """A genre; its name is in the asked language."""

    id: int
    name: str | None = None


class Network(Struct, frozen=True, gc=False, kw_only=True):
    """A station or streaming service."""

    id: int
    name: str | None = None
    logo_path: str | None = None
    origin_country: str | None = None


class Picture(Struct, frozen=True, gc=False, kw_only=True):
    """One image; `language` has two letters and is None for images without text."""

    file_path: str
    language: str | None = field(default=None, name="iso_639_1")
    width: int | None = None
    height: int | None = None
    vote_average: float | None = None
    vote_count: int | None = None


class Pictures(Struct, frozen=True, gc=False, kw_only=True):
    """A title's images, best first."""

    backdrops: tuple[Picture, ...] = ()
    logos: tuple[Picture, ...] = ()
    posters: tuple[Picture, ...] = ()
    stills: tuple[Picture, ...] = ()


class TranslatedText(Struct, frozen=True, gc=False, kw_only=True):
    """Texts in one language, empty where nobody translated; shows have `name`, movies `title`."""

    name: str | None = None
    title: str | None = None
    overview: str | None = None
    tagline: str | None = None


class Translation(Struct, frozen=True, gc=False, kw_only=True):
    """One language of one country, as `zh` of `CN`."""

    language: str | None = field(default=None, name="iso_639_1")
    country: str | None = field(default=None, name="iso_3166_1")
    data: TranslatedText = TranslatedText()


class Translations(Struct, frozen=True, gc=False, kw_only=True):
    """Every language a title is described in."""

    translations: tuple[Translation, ...] = ()


class AlternativeTitle(Struct, frozen=True, gc=False, kw_only=True):
    """What a title is called in one country."""

    title: str | None = None
    country: str | None = field(default=None, name="iso_3166_1")
    kind: str | None = field(default=None, name="type")


class AlternativeTitles(Struct, frozen=True, gc=False, kw_only=True):
    """Shows have `results`, movies `titles`; `all` is either."""

    results: tuple[AlternativeTitle, ...] = ()
    titles: tuple[AlternativeTitle, ...] = ()

    @property
    def all(self) -> tuple[AlternativeTitle, ...]:
        """The titles, wherever TMDB put them."""
        return self.results or self.titles


class ExternalIds(Struct, frozen=True, gc=False, kw_only=True):
    """What a title is called elsewhere."""

    imdb_id: str | None = None
    tvdb_id: int | None = None
    wikidata_id: str | None = None
