"""A Home Assistant whose accounts are real sign-ins at services that a test can break."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from script.server.person import Person
from tests.e2e.services import Services
from tests.e2e.simulator import Simulator
from tests.e2e.visit import visit


@dataclass(frozen=True)
class House:
    """A Home Assistant, and the services that its accounts are at."""

    url: str
    services: Services

    @property
    def simulator(self) -> Simulator:
        """The accounts at Trakt."""
        return Simulator(self.services.url)

    def live_in(self, username: str) -> None:
        """Have this account and no other."""

        async def settle(person: Person) -> None:
            accounts = await person.accounts()
            for name in accounts.keys() - {username}:
                await person.remove_account(accounts[name])

        self._run(settle)
        self.sign_in(username)

    def sign_in(self, username: str) -> None:
        """Add an account that is not there yet, as a person does who types its code at Trakt."""

        async def add(person: Person) -> None:
            if username in await person.accounts():
                return
            # TMDB's account belongs to the token, not to a person: whoever has nothing has none.
            tmdb_token = self.services.tmdb_token if username == "demo" else ""
            credentials = {"client_id": self.services.client_id, "tmdb_token": tmdb_token}
            flow = await person.begin_account(credentials)
            self.services.approve(flow["description_placeholders"]["code"], username)
            flow = await person.wait_for_step(flow)
            assert flow["type"] == "create_entry", flow

        self._run(add)

    def reload(self) -> None:
        """Start every account anew."""
        self._for_each(Person.reload_account)

    def empty(self) -> None:
        """Remove every account."""
        self._for_each(Person.remove_account)

    def poll(self) -> None:
        """Have the accounts ask Trakt now."""
        self._run(Person.poll)

    def break_(self, fault: Mapping[str, object]) -> None:
        """Let every matching request at the services meet a fault, until `mend`."""
        self.simulator.tell("faults", {"count": 10_000, **fault})

    def mend(self) -> None:
        """Let the services work again."""
        self.simulator.clear_faults()

    def _for_each(self, work: Callable[[Person, str], Awaitable[None]]) -> None:
        async def run(person: Person) -> None:
            for entry_id in (await person.accounts()).values():
                await work(person, entry_id)

        self._run(run)

    def _run(self, work: Callable[[Person], Awaitable[None]]) -> None:
        visit(Person, self.url, work)
