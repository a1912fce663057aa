"""One cell of a table whose cells the print has let go: its figure, its kind, and the lines that make a row of such cells."""

import re
from dataclasses import dataclass

from data_loaders.documents.text.view import View

_FIGURE = re.compile(
    r"(?P<whole>\d{1,3}(?:[ .]\d{3}){1,3}|\d{1,9})(?:[,.](?P<cents>\d{1,2}))?[ \t]?(?:€|euros?)?(?:[ \t]?(?:HT|TTC|H\.T\.?|T\.T\.C\.?))?"
)
_NONE = re.compile(r"[-–—/]|néant|refus\w*|0|infructueux|sans suite|non demandée?|aucune demande|ajournée?|à revoir", re.IGNORECASE)
LONGEST = 70


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at [start, end) of the view, and its figure where it is one."""

    start: int
    end: int
    text: str
    figure: float | None


def cell(view: View, start: int, end: int) -> Cell:
    """The cell of a place, its outer blanks left out."""
    text = view.raw[start:end]
    low = start + len(text) - len(text.lstrip())
    text = text.strip()
    found = _FIGURE.fullmatch(text)
    value = float(re.sub(r"[ .]", "", found["whole"]) + "." + (found["cents"] or "0")) if found else None
    return Cell(low, low + len(text), text, value)


def kind_of(one: Cell) -> str:
    """ "f" a figure, "n" one that may be a number of its row or lot, "t" words."""
    if one.figure is not None:
        return "n" if one.figure < 100 and one.text.isdigit() else "f"
    return "t"


def row_of(lines: list[Cell], kinds: list[str]) -> tuple[Cell, ...]:
    """The lines of a row; one of its cells may take two of them; where others have a figure it may say "none"."""
    wide = len(kinds)
    if _fits(lines[:wide], kinds):
        return tuple(lines[:wide])
    for i in range(wide):
        if len(lines) > wide and kinds[i] == "t" and _goes_on(lines[i + 1].text):
            first, second = lines[i], lines[i + 1]
            joined = Cell(first.start, second.end, f"{first.text} {second.text}", None)
            if _fits(cells := [*lines[:i], joined, *lines[i + 2 : wide + 1]], kinds):
                return tuple(cells)
    return ()


def _fits(cells: list[Cell], kinds: list[str]) -> bool:
    return len(cells) == len(kinds) and all(
        len(c.text) <= LONGEST and (kind_of(c) == kind or (kind == "f" and _NONE.fullmatch(c.text)))
        for c, kind in zip(cells, kinds, strict=True)
    )


def _goes_on(text: str) -> bool:
    """A line that begins within a cell: with a small letter, a quotation, a bracket."""
    return text[0].islower() or text[0] in "«(&"


def example(text: str) -> list[str]:
    """The cells of the row that a text's lines make, where the kinds are name, name, figure."""
    view, cells, low = View.of(text), [], 0
    for line in text.split("\n"):
        cells.append(cell(view, low, low + len(line)))
        low += len(line) + 1
    return [one.text for one in row_of(cells, ["t", "t", "f"])]


EXAMPLES = [
    ("Nord\nLoup et Fils\n900,00 €", ["Nord", "Loup et Fils", "900,00 €"]),
    ("Nord\nLoup, option\n« bardage » comprise\n900,00", ["Nord", "Loup, option « bardage » comprise", "900,00"]),
    ("Nord\nSans offre\n-", ["Nord", "Sans offre", "-"]),
]
NOT_FOUND = ["Nord\n900,00\nLoup", "Nord\nLoup\nOrme\n900,00"]
