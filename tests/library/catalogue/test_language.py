import pytest

from trakt_tmdb.catalogue.language import is_placeholder, is_season_placeholder, resolve, speaks


@pytest.mark.parametrize("tag", ["zh-CN", "zh-Hans", "zh", "zh-Hans-CN"])
def test_simplified_chinese_falls_back_through_the_other_chinese_regions(tag: str) -> None:
    assert resolve(tag).tags == ("zh-CN", "zh-SG", "zh-TW", "zh-HK")


@pytest.mark.parametrize("tag", ["zh-TW", "zh-Hant", "zh-Hant-TW"])
def test_traditional_chinese_starts_in_taiwan(tag: str) -> None:
    assert resolve(tag).tags[0] == "zh-TW"


def test_other_languages_fall_back_to_their_bare_language() -> None:
    assert resolve("pt-BR").tags == ("pt-BR", "pt")
    assert resolve("de").tags == ("de",)


def test_only_chinese_readers_see_the_original_before_english() -> None:
    assert resolve("zh-CN").original_first
    assert not resolve("de").original_first


@pytest.mark.parametrize(
    "title", [None, "", " ", "第 5 集", "第29话", "Episode 5", "episode #12", "エピソード3", "3화", "TBA"]
)
def test_a_title_that_only_repeats_the_number_counts_as_missing(title: str | None) -> None:
    assert is_placeholder(title)


@pytest.mark.parametrize("title", ["Pilot", "Episode 5: The Return", "第五人格", "1984"])
def test_a_real_title_counts(title: str) -> None:
    assert not is_placeholder(title)


@pytest.mark.parametrize(
    "title", [None, "", "Season 2", "第 2 季", "第三期", "シーズン2", "Staffel 2", "Specials", "特别篇"]
)
def test_a_season_that_only_says_its_number_counts_as_missing(title: str | None) -> None:
    assert is_season_placeholder(title)


@pytest.mark.parametrize("title", ["Book Two: Earth", "无限城篇", "Season of the Witch", "1984"])
def test_a_season_with_a_name_counts(title: str) -> None:
    assert not is_season_placeholder(title)


def test_a_tag_without_a_country_takes_any_country() -> None:
    assert speaks("de", "de", "at")
    assert speaks("zh-CN", "zh", "cn")
    assert not speaks("zh-CN", "zh", "TW")
    assert not speaks("zh-CN", "zh", None)
