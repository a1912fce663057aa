"""A paper as blocks, before any format: lines with a look, tables, columns, a side box. Every format prints the same blocks."""

from dataclasses import dataclass, field

BOLD, LARGE, BAND, DARK, UNDERLINED, FRAMED, COLOURED = "bold", "large", "band", "dark", "underlined", "framed", "coloured"
CENTRED, RIGHT, LISTED, SMALL = "centred", "right", "listed", "small"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `LISTED` lets a word processor number it by itself; elsewhere the number is printed before it."""

    text: str
    look: frozenset[str] = frozenset()
    number: str | None = None

    @property
    def printed(self) -> str:
        """The text with its number before it."""
        return f"{self.number} {self.text}" if self.number else self.text


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; without rules they are columns that only their position tells. `shares` are the widths of the columns."""

    rows: tuple[tuple[str, ...], ...]
    ruled: bool = True
    head: bool = False
    shares: tuple[int, ...] = ()
    look: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Columns:
    """Stretches of lines side by side; `boxed`: the first is a narrow box beside the second."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A new page."""


Block = Line | Table | Columns | Break


@dataclass(slots=True)
class Sheet:
    """All blocks of a paper, and what runs at the head and the foot of each of its pages ({page} and {pages} are filled)."""

    blocks: list[Block] = field(default_factory=list)
    header: str = ""
    footer: str = ""
    type: str = "serif"

    def line(self, text: str = "", *look: str, number: str | None = None) -> None:
        """One more line."""
        self.blocks.append(Line(text, frozenset(look), number))

    def table(self, rows: list[tuple[str, ...]], *, ruled: bool = True, head: bool = False, shares: tuple[int, ...] = ()) -> None:
        """One more table."""
        self.blocks.append(Table(tuple(rows), ruled, head, shares))


def lines(*texts: str, look: tuple[str, ...] = ()) -> tuple[Line, ...]:
    """Lines of one look."""
    return tuple(Line(text, frozenset(look)) for text in texts)
