"""Where one item of a paper is headed, and the stretch of text that it governs."""

from dataclasses import dataclass
from typing import Literal

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.fact import Span

Family = Literal["act", "place", "object", "title", "extract"]


@dataclass(frozen=True, slots=True)
class Heading:
    """`start`: where the heading begins; `title`: where its title may begin; `code`: the act's number; `voted`: where the vote begins
    that its own line tells before the title, all in view offsets."""

    start: int
    title: int
    family: Family
    serial: tuple[int, ...] = ()
    code: Span | None = None
    title_end: int | None = None
    voted: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its heading and its segment (from the heading to the next one)."""

    heading: Heading
    segment: Segment
    cut: bool = False  # the paper's text ends inside it
    sure: bool = True  # words of decision stand in it; else it is an item only where its vote can be read
    mixed: bool = False  # a list's row whose number stands beside another's, its words elsewhere
    row: bool = False  # it is a list's row, its object and vote in columns
    group: Span | None = None  # the line above a list's rows that tells the outcome of them all
    pieces: tuple[Span, ...] = ()  # a table's row: its title's words, and the cells of its other columns by their names
    cells: tuple[tuple[str, Span], ...] = ()
