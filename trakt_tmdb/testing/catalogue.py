"""What every catalogue does, as a test class that anyone's catalogue can be held to.

    class TestMyCatalogue(CatalogueSuite):
        @asynccontextmanager
        async def opened(self): ...

        def sample(self): ...

pytest collects it with the asyncio plug-in in auto mode.
"""

from contextlib import AbstractAsyncContextManager
from datetime import date, datetime, timedelta

import msgspec
import pytest

from trakt_tmdb.catalogue.catalogue import Catalogue, Only, PublicList
from trakt_tmdb.catalogue.language import Language, resolve
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.errors import NotFoundError

_ENGLISH, _CHINESE = resolve("en"), resolve("zh-Hans")
_ANY = Only()
_DAYS = 7


class CatalogueSample(msgspec.Struct, frozen=True, kw_only=True):
    """Titles that the catalogue of a test has, and what it has not."""

    show: TitleRef
    """With a season 1 of aired episodes."""
    show_ids: tuple[TitleRef, ...]
    """The same show, by other ids."""
    movie: TitleRef
    nowhere: TitleRef
    words: str
    """They find the show."""
    monday: date
    """Something airs in its week."""


class CatalogueSuite:
    """The promise of `Catalogue`, sentence by sentence."""

    def opened(self) -> AbstractAsyncContextManager[Catalogue]:
        """Have a catalogue for one test."""
        raise NotImplementedError

    async def sample(self) -> CatalogueSample:
        """Say what is in it; called while it is open."""
        raise NotImplementedError

    async def test_a_title_keeps_its_ids_and_gains_no_other_titles(self) -> None:
        """What is identified once is identified for good, and by any of its ids."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            for title in (sample.show, sample.movie):
                known = await catalogue.identify(title)

                assert known.same_title(title)
                assert await catalogue.identify(known) == known

    async def test_what_no_service_has_is_not_found(self) -> None:
        """Neither identified nor read."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            with pytest.raises(NotFoundError):
                await catalogue.title(await catalogue.identify(sample.nowhere))

    async def test_a_title_is_the_one_that_was_asked_for(self) -> None:
        """It has a name, and its reference is of the same title."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            for title in (sample.show, sample.movie):
                found = await catalogue.title(await catalogue.identify(title))

                assert found.ref.same_title(title)
                assert found.name

    async def test_a_shows_seasons_and_episodes_agree_with_each_other(self) -> None:
        """Its page, its seasons, one season and one episode tell the same."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            show = await catalogue.identify(sample.show)
            facts = await catalogue.show(show, _ENGLISH)
            seasons = {one.number: one for one in await catalogue.seasons(show)}
            first = await catalogue.season(show, 1, _ENGLISH)

            assert facts.show.ref.same_title(show)
            assert {one.number for one in facts.seasons} == seasons.keys()
            assert [one.number for one in first.episodes] == [one.number for one in seasons[1].episodes]
            assert {one.season for one in first.episodes} == {1}
            wanted = first.episodes[-1]
            episode = EpisodeRef(title=show, season=1, number=wanted.number or 0)
            assert await catalogue.episode(episode) == wanted

    async def test_an_episode_that_is_not_there_is_not_found(self) -> None:
        """However far its number is from the last one's."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            show = await catalogue.identify(sample.show)
            with pytest.raises(NotFoundError):
                await catalogue.episode(EpisodeRef(title=show, season=1, number=9_999))

    @pytest.mark.parametrize("language", [_ENGLISH, _CHINESE], ids=["en", "zh"])
    async def test_a_page_about_a_title_is_about_that_title(self, language: Language) -> None:
        """With its seasons, and with titles like it that are others."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            show = await catalogue.identify(sample.show)
            facts = await catalogue.show(show, language)
            about = await catalogue.about_show(facts, {1}, language, "US")
            movie = await catalogue.about_movie(await catalogue.identify(sample.movie), language, "US")

            assert about.title.ref.same_title(sample.show)
            assert {one.number for one in about.seasons} == {one.number for one in facts.seasons}
            assert movie.title.ref.same_title(sample.movie)
            for page in (about, movie):
                assert page.cast
                assert not any(one.ref.same_title(page.title.ref) for one in page.similar)

    @pytest.mark.parametrize("media", Media)
    async def test_airings_lie_on_the_days_that_were_asked_for(self, media: Media) -> None:
        """In order, each of the media that was asked for, an episode with its number."""
        async with self.opened() as catalogue:
            first = (await self.sample()).monday
            airings = await catalogue.airings(first, _DAYS, media)

            days = [one.at.date() if isinstance(one.at, datetime) else one.at for one in airings]
            assert {one.title.media for one in airings} <= {media}
            assert all(first <= day < first + timedelta(days=_DAYS) for day in days)
            assert all((one.number is None) is (media is Media.MOVIE) for one in airings)
            assert media is Media.MOVIE or airings

    @pytest.mark.parametrize("which", PublicList)
    @pytest.mark.parametrize("media", Media)
    async def test_a_list_names_no_title_twice(self, which: PublicList, media: Media) -> None:
        """On two pages together, each of the media that was asked for."""
        async with self.opened() as catalogue:
            first = await catalogue.listed(which, media, 1, _ANY, _ENGLISH)
            pages = [first]
            if (first.page_count or 1) > 1:
                pages.append(await catalogue.listed(which, media, 2, _ANY, _ENGLISH))

            titles = [one for page in pages for one in page.items]
            assert {one.media for one in titles} <= {media}
            assert len({str(one.ref) for one in titles}) == len(titles)

    async def test_words_find_a_title_once(self) -> None:
        """In the search, and among what a title may mean."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            page = await catalogue.search(sample.words, 1, _ENGLISH)
            named = await catalogue.named(sample.words, (Media.SHOW,))

            assert [one for one in page.items if one.ref.same_title(sample.show)][1:] == []
            for found in (page.items, named):
                assert any(one.ref.same_title(sample.show) for one in found)
            assert {one.media for one in named} == {Media.SHOW}

    async def test_after_the_last_page_there_is_nothing(self) -> None:
        """Of a search and of a list: an empty page, not the last one again."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            found = await catalogue.search(sample.words, 1, _ENGLISH)
            after = await catalogue.search(sample.words, (found.page_count or 1) + 1, _ENGLISH)
            listed = await catalogue.listed(PublicList.POPULAR, Media.SHOW, 1, _ANY, _ENGLISH)
            beyond = (listed.page_count or 1) + 1

            assert after.items == ()
            page = await catalogue.listed(PublicList.POPULAR, Media.SHOW, beyond, _ANY, _ENGLISH)
            assert page.items == ()

    async def test_a_title_is_the_same_by_whichever_of_its_ids_it_is_named(self) -> None:
        """Each of them is enough."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            for ids in sample.show_ids:
                known = await catalogue.identify(ids)

                assert (await catalogue.title(known)).ref.same_title(await catalogue.identify(sample.show))

    async def test_words_that_mean_nothing_find_nothing(self) -> None:
        """An empty page, not an error."""
        async with self.opened() as catalogue:
            page = await catalogue.search("qzxv wvkj", 1, _ENGLISH)

            assert page.items == ()

    async def test_texts_are_of_the_titles_that_were_wanted(self) -> None:
        """By their string form; none for none."""
        async with self.opened() as catalogue:
            show = await catalogue.identify((await self.sample()).show)
            texts = await catalogue.texts({show: {1}}, _CHINESE)

            assert texts.keys() <= {str(show)}
            assert await catalogue.texts({}, _CHINESE) == {}

    async def test_a_held_name_is_one_or_none_and_never_an_error(self) -> None:
        """Also of what no service has."""
        async with self.opened() as catalogue:
            sample = await self.sample()
            show = await catalogue.identify(sample.show)
            name = (await catalogue.title(show)).name

            assert await catalogue.held_name(show) in {None, name}
            assert await catalogue.held_name(sample.nowhere) is None
