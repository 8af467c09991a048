"""How entities write an episode or a movie as one line."""


def named(title: str | None, season: int | None, number: int | None, episode_title: str | None = None) -> str:
    """`Show S01E05 Title`; what has no number is called by its title."""
    return " ".join(part for part in (title, code_of_episode(season, number), episode_title) if part)


def code_of_episode(season: int | None, number: int | None) -> str | None:
    """`S01E05`; None where a number is missing."""
    return None if season is None or number is None else f"S{season:02}E{number:02}"
