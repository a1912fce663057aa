"""Tables of lots whose cells blanks alone part, without a head, or that stand one a line under heads one a line."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.tables.grid import Cell, Grid, Row
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words.taxes import TAXES

_LOT = re.compile(r"\s{0,8}[Ll](?:ot|OT)s? ?(?:n ?° ?)?\d{1,2}\b")
_WIDE = re.compile(r"(?<=\S) {3,}+(?=\S)")
_MONEY = re.compile(r"(?:(?:prime|montant|prix|cotisation|offre)(?: [a-z]{2,10}){0,2} {0,4}:? {0,4})?\d[\d .,]{0,14} ?(?:€|euros?|eur\b)")
_REMARK = re.compile(r"\s/\s(?:mieux|moins)[- ]disante?\Z", re.IGNORECASE)
_HEADS = ("Lot", "Désignation", "Entreprise", "Montant")
_HEAD = phrase(
    r"(?:n ?°(?: (?:de |du )?lot)?|lots?|designation|objet|intitule|denomination|"
    r"(?P<firm>titulaires?|attributaires?|entreprises?(?: retenues?)?|assureurs?|prestataires?|fournisseurs?)|"
    r"(?P<money>(?:montants?|prix|primes?|mini|maxi|minimum|maximum)(?: [^.;:]{1,40})?))"
)
_NUMBERED = re.compile(r"(?:lot ?)?(?:n ?° ?)?\d{1,2}\b(?! ?(?:€|euros?))")
_FIGURE = re.compile(rf"\d[\d\s.,]{{0,14}}(?:€|euros?|eur)?(?: ?{TAXES})?|sans(?: (?:minimum|maximum))?|neant|aucune?|[-–/]")
_LEAST, _MOST = 2, 60


def grids(view: View, start: int, end: int) -> Iterator[Grid]:
    """The tables of a stretch, each with its head first: one put over it where none is printed."""
    lines = list(_lines(view.raw, start, end))
    yield from _wide(view, lines)
    yield from _stacked(view, [line for line in lines if view.raw[slice(*line)].strip()])


def _lines(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    here = start
    while here < end:
        stop = raw.find("\n", here, end)
        stop = end if stop < 0 else stop
        yield here, stop
        here = stop + 1


def _wide(view: View, lines: list[tuple[int, int]]) -> Iterator[Grid]:
    """ "Lot 1     Gros œuvre     DUPONT TP     742 318,55 €": three cells a lot or four; what stands between two lots is an aside."""
    rows: list[Row] = []
    begin = stop = 0
    for line in [*lines, None]:
        if line is not None and view.raw[slice(*line)].strip():
            cells = _parted(view, *line) if _LOT.match(view.raw, *line) else ()
            same = not rows or len(rows[0]) == len(cells)
            if same and len(cells) in (_LEAST + 1, len(_HEADS)) and _MONEY.match(fold(cells[-1].text)):
                begin, stop = (begin if rows else line[0]), line[1]
                rows.append(cells)
            continue
        if len(rows) >= _LEAST:
            heads = _HEADS if len(rows[0]) == len(_HEADS) else (_HEADS[0], *_HEADS[2:])
            money = f"{_HEADS[-1]} annuel" if all("annuel" in fold(row[-1].text) for row in rows) else _HEADS[-1]
            yield Grid((tuple(Cell((), head) for head in (*heads[:-1], money)), *rows), begin, stop, "blanks")
        rows = []


def _parted(view: View, start: int, stop: int) -> Row:
    edges = [start, *(e for m in _WIDE.finditer(view.raw, start, stop) for e in m.span()), stop]
    return tuple(_cell(view, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True))


def _cell(view: View, start: int, stop: int) -> Cell:
    text = view.raw[start:stop]
    start += len(text) - len(text.lstrip())
    text = _REMARK.sub("", text.strip())
    return Cell(((start, start + len(text)),), text)


def _stacked(view: View, lines: list[tuple[int, int]]) -> Iterator[Grid]:
    """Each cell on its own line: as many lines a row as there are heads, the first numbered, those of money figures."""
    here = 0
    while here < len(lines):
        heads: list[re.Match[str]] = []
        while here + len(heads) < len(lines) and (found := _HEAD.fullmatch(fold(view.raw[slice(*lines[here + len(heads)])]).strip())):
            heads.append(found)
        width = len(heads)
        if sum(bool(h["firm"]) for h in heads) == 1 and any(h["money"] for h in heads) and width > _LEAST:
            cells = [_cell(view, *line) for line in lines[here : here + width * _MOST]]
            rows = [tuple(cells[:width])]
            for at in range(width, len(cells), width):
                row = tuple(cells[at : at + width])
                if len(row) < width or not _fits(row, heads):
                    break
                rows.append(row)
            if len(rows) > _LEAST:
                yield Grid(tuple(rows), lines[here][0], lines[here + width * len(rows) - 1][1], "lines")
        here += max(1, width)


def _fits(row: Row, heads: list[re.Match[str]]) -> bool:
    """The row's first cell is its number, and under each head of money stands a figure or nothing."""
    figures = all(_FIGURE.fullmatch(fold(cell.text)) for cell, head in zip(row, heads, strict=True) if head["money"])
    return figures and bool(_NUMBERED.match(fold(row[0].text)))


def example(text: str) -> list[list[str]]:
    """The words of the cells of the first table."""
    found = next(grids(View.of(text), 0, len(text)), None)
    return [[cell.text for cell in row] for row in found.rows] if found else []


EXAMPLES: list[tuple[str, list[list[str]]]] = [
    (
        "Lot 1    Murs    LOUP TP    10 000 €\n         dont variante      900 €\nLot 2    Toit    ORME / mieux-disant    5 000 €\n",
        [[*_HEADS], ["Lot 1", "Murs", "LOUP TP", "10 000 €"], ["Lot 2", "Toit", "ORME", "5 000 €"]],
    ),
    (
        "Lot 1 – Biens    LOUP          prime annuelle 628,90 € TTC\nLot 2 – Autos    Orme Assur    prime annuelle  80,00 € TTC\n",
        [
            ["Lot", "Entreprise", "Montant annuel"],
            ["Lot 1 – Biens", "LOUP", "prime annuelle 628,90 € TTC"],
            ["Lot 2 – Autos", "Orme Assur", "prime annuelle  80,00 € TTC"],
        ],
    ),
    (
        "Lot\nTitulaire\nMinimum HT\nMaximum HT\n1 – Papier\nLoup\n10 €\n90 €\n2 – Bois\nOrme\nsans\n50 €\nAdopté",
        [["Lot", "Titulaire", "Minimum HT", "Maximum HT"], ["1 – Papier", "Loup", "10 €", "90 €"], ["2 – Bois", "Orme", "sans", "50 €"]],
    ),
]
NOT_FOUND = [
    "Lot 1    Murs    LOUP TP    10 000 €",
    "Lot\nTitulaire\nMontant HT\n1 – Papier\nLoup\nOrme\n",
    "Lot\nTitulaire\nMontant HT\n1 – Papier\nLoup\n10 €\nLes membres\nApprouvent\nà l'unanimité",
]
