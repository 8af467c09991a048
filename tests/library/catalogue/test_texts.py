"""A title's texts: each field by itself along the person's chain of languages."""

from trakt_tmdb.catalogue.language import resolve
from trakt_tmdb.catalogue.picture import tmdb_picture
from trakt_tmdb.catalogue.texts import english, show_texts, trakt_texts
from trakt_tmdb.tmdb.models import (
    EpisodeDetails,
    SeasonDetails,
    TranslatedText,
    Translation,
    Translations,
    TVDetails,
)
from trakt_tmdb.trakt.models import Translation as TraktTranslation

CHINESE, GERMAN, ENGLISH = resolve("zh-CN"), resolve("de"), resolve("en")


def spoken(language: str, country: str, **texts: str) -> Translation:
    return Translation(language=language, country=country, data=TranslatedText(**texts))


SHOW = TVDetails(
    id=7,
    name="七",
    original_name="しち",
    original_language="ja",
    overview="asked",
    translations=Translations(
        translations=(
            spoken("zh", "TW", name="柒", tagline="標語", overview="繁體"),
            spoken("zh", "CN", name="七", tagline="", overview="简体"),
            spoken("en", "US", name="Seven", tagline="Count", overview="English"),
        )
    ),
    seasons=(
        SeasonDetails(season_number=0, name="特别篇"),
        SeasonDetails(season_number=1, name="第 1 季"),
        SeasonDetails(season_number=2, name="无限城篇"),
    ),
    season_details={
        1: SeasonDetails(
            episodes=(
                EpisodeDetails(episode_number=1, name="启程", overview="", still_path="/a.jpg"),
                EpisodeDetails(episode_number=2, name="第 2 集", overview="第二集的故事"),
            )
        )
    },
)


def test_each_field_goes_down_the_chain_by_itself() -> None:
    texts = show_texts(SHOW, CHINESE)

    assert (texts.title, texts.overview, texts.tagline) == ("七", "简体", "標語")


def test_names_that_only_repeat_a_number_are_left_out() -> None:
    texts = show_texts(SHOW, CHINESE)

    assert texts.seasons == {2: "无限城篇"}
    assert texts.episodes == {(1, 1): "启程"}
    assert texts.overviews == {(1, 2): "第二集的故事"}
    assert texts.still((1, 1)) == tmdb_picture("/a.jpg")
    assert texts.still((1, 2)) is None


def test_what_nobody_translated_is_left_to_trakts_english() -> None:
    texts = show_texts(SHOW, GERMAN)

    assert (texts.title, texts.overview, texts.tagline) == (None, None, None)


def test_english_readers_read_trakts_own_texts_beside_tmdbs_pictures() -> None:
    texts = show_texts(SHOW, ENGLISH)

    assert (texts.title, texts.overview, dict(texts.episodes)) == (None, None, {})
    assert texts.stills
    assert english(SHOW, lambda text: text.overview) == "English"


def test_trakts_translations_follow_the_same_chain() -> None:
    translations = (
        TraktTranslation(language="zh", country="tw", title="柒", overview="繁體"),
        TraktTranslation(language="zh", country="cn", title="七", overview=None),
        TraktTranslation(language="de", country="de", title="Sieben"),
    )

    chinese = trakt_texts(translations, CHINESE)
    assert (chinese.title, chinese.overview) == ("七", "繁體")
    assert trakt_texts(translations, GERMAN).title == "Sieben"
    assert trakt_texts(translations, resolve("fr")).title is None
