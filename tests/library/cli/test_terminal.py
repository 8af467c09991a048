"""What services send is text, and nothing else."""

import pytest

from trakt_tmdb.cli.terminal import counted, plain, show_table


def test_a_title_neither_steers_the_terminal_nor_is_marked_up(capsys: pytest.CaptureFixture[str]) -> None:
    show_table(("Title",), [("\x1b[2J\x9b1m[bold]One[/bold] :smile:\r\n",)])
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "\x9b" not in shown
    assert "[bold]One[/bold] :smile:" in shown


def test_lines_of_a_sentence_stay_lines() -> None:
    assert plain("one\ntwo\x07").plain == "one\ntwo "


@pytest.mark.parametrize(("count", "said"), [(0, "0 plays"), (1, "1 play"), (2, "2 plays")])
def test_one_is_singular(count: int, said: str) -> None:
    assert counted(count, "play") == said
