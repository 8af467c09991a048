"""Options that several commands share."""

import os
from collections.abc import Mapping
from datetime import tzinfo
from typing import Annotated
from zoneinfo import ZoneInfo

import typer


def zone_named(name: str) -> tzinfo:
    """Read the name of a time zone."""
    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError) as error:
        raise typer.BadParameter(f"There is no time zone {name!r}: write one as Asia/Shanghai.") from error


def language_of(environment: Mapping[str, str]) -> str:
    """The language that the locale names; English where it names none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            tag = value.partition(".")[0].partition("@")[0].replace("_", "-")
            return "en" if tag in {"", "C", "POSIX"} else tag
    return "en"


Language = Annotated[
    str,
    typer.Option(
        envvar="TRAKT_TMDB_LANGUAGE",
        default_factory=lambda: language_of(os.environ),
        help="Language of titles, such as zh-CN.",
        show_default="that of your locale",
    ),
]
Zone = Annotated[
    tzinfo | None,
    typer.Option(
        "--zone",
        parser=zone_named,
        metavar="ZONE",
        envvar="TRAKT_TMDB_ZONE",
        help="Time zone of days and times, such as Asia/Shanghai.",
        show_default="that of this machine",
    ),
]
