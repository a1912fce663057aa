"""A paper before it is put on a medium: lines, paragraphs, headings and tables in their order."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["title", "heading", "line", "paragraph", "item", "table"]


@dataclass(frozen=True, slots=True)
class Block:
    """`line`s follow one another closely, `item`s are bullets, `rows` (header first) are a table's."""

    kind: Kind
    text: str = ""
    rows: list[tuple[str, ...]] = field(default_factory=list)


def lines(*texts: str) -> list[Block]:
    """Several lines."""
    return [Block("line", text) for text in texts]


def paragraphs(*texts: str) -> list[Block]:
    """Several paragraphs."""
    return [Block("paragraph", text) for text in texts]
