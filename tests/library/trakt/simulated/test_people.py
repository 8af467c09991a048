"""Those before and behind the camera: asked of the simulator through the client."""

from datetime import timedelta

import pytest

from trakt_tmdb import NotFoundError, TraktClient
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.trakt.models import Media

SHOW = 1001


async def test_who_plays_in_a_show_has_it_among_their_credits(trakt: TraktClient) -> None:
    people = await trakt.shows.people(SHOW)
    lead = people.cast[0]
    (director,) = people.crew["directing"]

    played = await trakt.people.shows(lead.person.ids.trakt or 0)
    made = await trakt.people.shows(director.person.ids.slug or "")

    (role,) = [one for one in played.cast if one.show and one.show.ids.trakt == SHOW]
    assert role.characters == lead.characters
    assert SHOW in [job.show.ids.trakt for job in made.crew["directing"] if job.show]
    assert all(part.movie and part.movie.title for part in (await trakt.people.movies(1_500_000)).cast)


async def test_a_person_is_found_by_id_and_by_slug(trakt: TraktClient) -> None:
    cast = (await trakt.movies.people(1001)).cast[0].person

    person = await trakt.people.summary(cast.ids.trakt or 0)

    assert person == await trakt.people.summary(cast.ids.slug or "") == cast
    assert person.biography
    assert person.birthday
    assert await trakt.people.lists(person.ids.trakt or 0).all() == []
    with pytest.raises(NotFoundError):
        await trakt.people.summary("nobody-of-that-name")


async def test_a_person_is_found_by_name_and_by_an_id_elsewhere(trakt: TraktClient) -> None:
    person = await trakt.people.summary(1_500_000)

    named = await trakt.search.text(person.name or "", [Media.PERSON]).all()
    looked_up = await trakt.search.lookup("tmdb", person.ids.tmdb or 0, Media.PERSON)

    assert [one.person for one in named] == [one.person for one in looked_up] == [person]
    titles = await trakt.search.text("the", [Media.SHOW, Media.PERSON]).all()
    assert {one.media for one in titles} == {Media.SHOW, Media.PERSON}
    assert [one.score for one in titles] == sorted((one.score or 0 for one in titles), reverse=True)


async def test_only_seasons_and_episodes_tell_guests(trakt: TraktClient) -> None:
    assert (await trakt.episodes.people(SHOW, 1, 1)).guest_stars
    assert (await trakt.seasons.people(SHOW, 1)).guest_stars
    assert (await trakt.shows.people(SHOW)).guest_stars == ()


async def test_everybody_who_changed_is_told_once(simulator: Simulator, trakt: TraktClient) -> None:
    since = simulator.state.clock.now().date() - timedelta(days=7)

    whole = [one.person.ids.trakt async for one in trakt.people.updates(since)]

    assert whole == await trakt.people.updated_ids(since).all() == list(simulator.state.catalogue.people)
