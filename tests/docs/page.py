"""A page of the documentation, as somebody reads it who types what it says."""

import re
import textwrap
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks_of(page: str) -> list[str]:
    """The page's Python, block by block."""
    return [textwrap.dedent(block) for block in _BLOCK.findall((DOCS / page).read_text(encoding="utf-8"))]
