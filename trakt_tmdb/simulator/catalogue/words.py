"""Titles and overviews of episodes: chosen, not stored."""

from functools import cache

from .models import Episode, Show
from .rows import EpisodeWords, episode_words

_COLUMNS = {"en-US": 0, "ja-JP": 1, "zh-CN": 2, "zh-TW": 3}
_PLACEHOLDERS = {
    "ja": "第{n}話",
    "zh": "第 {n} 集",
    "ko": "{n}화",
    "de": "Folge {n}",
    "fr": "Épisode {n}",
    "es": "Episodio {n}",
    "sv": "Avsnitt {n}",
    "it": "Episodio {n}",
}
_STEP = 37
_SMALL_WORDS = frozenset({"a", "and", "at", "beneath", "for", "in", "of", "over", "that", "the"})
_UNTRANSLATED_EVERY = {"ja-JP": 9, "zh-CN": 7, "zh-TW": 2}


@cache
def words() -> EpisodeWords:
    """Read the words once; whoever runs in an event loop calls it in a thread first."""
    return episode_words()


def placeholder(number: int, locale: str) -> str:
    """What a service writes where it has no title."""
    return _PLACEHOLDERS.get(locale.partition("-")[0], "Episode {n}").format(n=number)


def has_words(show: Show, episode: Episode, locale: str) -> bool:
    """Tell whether this episode has a title in this locale."""
    if not show.titled_episodes:
        return False
    if locale == "en-US":
        return True
    if locale not in show.prose or locale not in _COLUMNS:
        return False
    return locale == show.locale or _index(show, episode) % _UNTRANSLATED_EVERY[locale] != 1


def episode_title(show: Show, episode: Episode, locale: str) -> str:
    """Name an episode in a locale, with the service's placeholder where there is no title."""
    if not has_words(show, episode, locale):
        return placeholder(episode.number, locale)
    chosen, column, index = words(), _COLUMNS[locale], _index(show, episode)
    if index < len(chosen.titles):
        return chosen.titles[(show.key * 17 + index * _STEP) % len(chosen.titles)][column]
    return _composed(show, index, column)


def episode_overview(show: Show, episode: Episode, locale: str) -> str:
    """Say in a sentence what an episode is about; empty where nobody wrote it."""
    if not has_words(show, episode, locale):
        return ""
    chosen, column, index = words(), _COLUMNS[locale], _index(show, episode)
    noun = chosen.nouns[(show.key * 5 + index * 11) % len(chosen.nouns)]
    pattern = chosen.overviews[(show.key * 3 + index * 5) % len(chosen.overviews)]
    first, second = show.cast[0], show.cast[1 + index % (len(show.cast) - 1)]
    return _capitalised(pattern[column].format(a=first.character, b=second.character, thing=noun[column]))


def _composed(show: Show, index: int, column: int) -> str:
    patterns, nouns = words().patterns, words().nouns
    pattern = patterns[(show.key + index * 7) % len(patterns)]
    first = nouns[(show.key * 3 + index) % len(nouns)]
    second = nouns[(show.key * 3 + index * 13 + 1 + index // len(nouns)) % len(nouns)]
    text = pattern[column].format(a=first[column], b=second[column])
    return _as_title(text) if column == _COLUMNS["en-US"] else text


def _as_title(text: str) -> str:
    """Capitalise an English title, but not the small words inside it."""
    first, *rest = text.split()
    return " ".join(
        [first.capitalize(), *(word if word in _SMALL_WORDS else word.capitalize() for word in rest)]
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _index(show: Show, episode: Episode) -> int:
    """Count an episode's place in the whole show, from 0."""
    if not episode.season:
        return 400 + episode.number
    earlier = sum(len(season.episodes) for season in show.seasons if 0 < season.number < episode.season)
    return earlier + episode.number - 1
