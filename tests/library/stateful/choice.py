"""What the sequences are about."""

from tests.library.stateful.world import Item, World
from trakt_tmdb.simulator.catalogue import Show


def choose(world: World) -> tuple[list[Item], list[Item]]:
    """Eight items for us and eight for another device: of watched shows, of wishes, and movies."""
    state, account = world.state, world.account
    now = state.clock.now()
    aired = [show for show in state.catalogue.shows.on_trakt if len(show.aired(now)) > 1]
    watched = [show for show in aired if show.ids.trakt in account.history.shows()]
    new = [show for show in aired if show not in watched]
    movies = [one for one in state.catalogue.movies.on_trakt if one.released < now.date()]
    movies = [one for one in movies if not account.history.of(one)]
    for show in new[:2]:
        account.want(show)
    for movie in movies[:2]:
        account.want(movie)

    def of(show: Show, place: int) -> Item:
        return state.catalogue.part(show.aired(now)[place])

    def half(place: int) -> list[Item]:
        seen, other = watched[place::2][:2]
        return [
            *(of(show, end) for show in (seen, other) for end in (0, -1)),
            *(of(new[place], number) for number in (0, 1)),
            movies[place],
            movies[place + 2],
        ]

    return half(0), half(1)
