"""Which text a person reads: a chain of languages per field, placeholders counted as missing."""

import re

import msgspec

_SIMPLIFIED = ("zh-CN", "zh-SG", "zh-TW", "zh-HK")
_TRADITIONAL = ("zh-TW", "zh-HK", "zh-CN", "zh-SG")
_CHINESE = {
    "zh-hans": _SIMPLIFIED,
    "zh-cn": _SIMPLIFIED,
    "zh-sg": ("zh-SG", "zh-CN", "zh-TW", "zh-HK"),
    "zh-hant": _TRADITIONAL,
    "zh-tw": _TRADITIONAL,
    "zh-hk": ("zh-HK", "zh-TW", "zh-CN", "zh-SG"),
}
_PLACEHOLDER = re.compile(
    r"\s*(?:第\s*\d+\s*[集话話回]|\d+\s*화"
    r"|(?:episode|épisode|folge|episodio|episódio|aflevering|avsnitt|エピソード|에피소드)\s*#?\d+"
    r"|tba|tbd)?\s*",
    re.IGNORECASE,
)
_SEASON_PLACEHOLDER = re.compile(
    r"\s*(?:第\s*[\d一二三四五六七八九十]+\s*[季期]"
    r"|(?:season|series|saison|staffel|temporada|stagione|seizoen|säsong|シーズン|시즌)\s*\d+"
    r"|specials?|extras|特别篇|特別篇|特別編|스페셜)?\s*",
    re.IGNORECASE,
)


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """A person's language, resolved for TMDB."""

    tags: tuple[str, ...]
    """`language-COUNTRY`, the best first; a bare language stands for any country."""
    countries: tuple[str, ...]
    """Whose alternative titles count."""
    original_first: bool
    """Whether the original title comes before the English one."""

    @property
    def request(self) -> str:
        """The tag to ask TMDB for."""
        return self.tags[0]

    @property
    def code(self) -> str:
        """The language alone, in two letters."""
        return self.tags[0].partition("-")[0]

    @property
    def is_english(self) -> bool:
        """Whether Trakt's own texts are the person's."""
        return self.code == "en"


ENGLISH = Language(tags=("en",), countries=(), original_first=False)


def resolve(tag: str) -> Language:
    """Resolve a BCP 47 tag such as `zh-Hans`, `de` or `pt-BR`."""
    if chain := _chinese(tag.lower()):
        countries = tuple(part.partition("-")[2] for part in chain)
        return Language(tags=chain, countries=countries[:1], original_first=True)
    code, _, rest = tag.partition("-")
    country = rest.upper() if len(rest) == len("US") else ""
    tags = (f"{code.lower()}-{country}",) if country else ()
    return Language(tags=(*tags, code.lower()), countries=(country,) if country else (), original_first=False)


def _chinese(tag: str) -> tuple[str, ...] | None:
    language, *rest = tag.split("-")
    if language != "zh":
        return None
    known = (chain for part in reversed(rest) if (chain := _CHINESE.get(f"zh-{part}")))
    return next(known, _SIMPLIFIED)


def is_placeholder(title: str | None) -> bool:
    """Whether a title says no more than the episode's number, or nothing."""
    return title is None or _PLACEHOLDER.fullmatch(title) is not None


def is_season_placeholder(title: str | None) -> bool:
    """Whether a season's title says no more than its number, or nothing."""
    return title is None or _SEASON_PLACEHOLDER.fullmatch(title) is not None


def speaks(tag: str, language: str | None, country: str | None) -> bool:
    """Whether a text of this language and country is what a tag such as `zh-CN` or `de` asks for."""
    code, _, place = tag.partition("-")
    return language == code and place in {"", (country or "").upper()}
