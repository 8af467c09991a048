"""What a person leaves Trakt with: one file, as far as Trakt or what is held of its answers tells."""

from .ahead import read_ahead
from .archive import archived
from .export import read_export
from .lists import Lists

__all__ = ["Lists", "archived", "read_ahead", "read_export"]
