"""Which refresh tokens of the environment a folder has spent, by their hashes."""

from pathlib import Path

from trakt_tmdb.files.kept import told
from trakt_tmdb.trakt.seed import name_of


class SpentSeeds:
    """A file of hashes; the pair that came of a seed is kept elsewhere."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "spent-seeds"

    def __contains__(self, seed: object) -> bool:
        return isinstance(seed, str) and name_of(seed) in self._hashes()

    def add(self, seed: str) -> None:
        """Remember a seed whose one use is over."""
        if seed not in self:
            with told(self._file), self._file.open("a", encoding="utf-8") as file:
                file.write(f"{name_of(seed)}\n")

    def _hashes(self) -> list[str]:
        with told(self._file):
            try:
                return self._file.read_text(encoding="utf-8").split()
            except FileNotFoundError:
                return []
