"""Commands that run at the same time."""

from tests.library.cli.person import Person


def test_two_commands_renew_an_expired_token_once(person: Person) -> None:
    person.does("status")
    person.simulator.tell("tokens/expire", {"access": True})
    before = person.requests().get("auth POST /oauth/token", 0)
    commands = [person.starts("pending") for _ in range(2)]
    ended = [(*command.communicate(timeout=60), command.returncode) for command in commands]
    assert ended == [("Nothing waits.\n", "", 0)] * 2
    assert person.requests()["auth POST /oauth/token"] == before + 1


def test_two_commands_at_once_send_what_waits_once(stored: Person) -> None:
    stored.simulator.clear_faults()
    stored.plans(kind="delay", method="POST", path="trakt/sync/history", delay_ms=500)
    commands = [stored.starts("pending") for _ in range(2)]
    assert [command.communicate(timeout=60)[0] for command in commands] == ["Nothing waits.\n"] * 2
    assert sum(play["title"].startswith("The Lantern Keeper") for play in stored.plays()) == 1
