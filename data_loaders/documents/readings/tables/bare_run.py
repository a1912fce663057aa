"""A table of bare figures run together in one paragraph: "Associations Montant Chorale 300 Judo 150 Total 450"."""

import re

from data_loaders.documents.readings.tables import bare_head, bare_table, money_column, money_table
from data_loaders.documents.readings.tables.bare_table import Row, Table
from data_loaders.documents.text.view import View

_WORD = re.compile(r"[^\s,;]{1,80}")
_REACH, _LONGEST = 6000, 110


def read(view: View, start: int, end: int) -> Table | None:
    """The rows up to the line of the total or to a sentence; only a sum can prove them."""
    table, label, row = Table(start, loose=True), start, None
    for word in _WORD.finditer(view.folded, start, min(end, start + _REACH)):
        piece = money_column.piece(word)
        if piece and piece.value is not None:
            if row is None:
                row = _row(view, table, label, word.start())
                if row is None:
                    break
            row.pieces.append(piece)
            label = table.end = word.end()
            continue
        if row is table.total and row is not None:
            break
        row = None
        if word.end() - label > _LONGEST:
            break
    return bare_table.settled(view, table)


def _row(view: View, table: Table, start: int, end: int) -> Row | None:
    """A new row of the table, or the row of its total; None where the words before the figure are a sentence."""
    words = view.folded[start:end]
    row = Row([(start, end)], [], inline=True)
    if not re.search("[a-z]", words) or money_table.PROSE.search(words):
        return None
    if bare_head.is_total(words.lstrip(" ,;")):
        table.total = row
        return row
    if not table.rows and (cut := bare_head.head_of(words)) and cut < len(words.rstrip()):
        row.labels = [(start, start + cut), (start + cut, end)]
    table.rows.append(row)
    return row


def example(text: str) -> list[tuple[str, list[float]]]:
    """The rows of a text, and the figures of its total."""
    view = View.of(text)
    table = read(view, 0, len(text))
    rows = [*table.rows, table.total] if table and table.total else table.rows if table else []
    return [(" / ".join(text[a:b].strip() for a, b in r.labels), [p.value or 0 for p in r.pieces]) for r in rows]


EXAMPLES: list[tuple[str, list[tuple[str, list[float]]]]] = [
    (
        "Associations Montant Chorale du Val 300 Judo\nClub 50 TOTAL 350 et dit que",
        [("Chorale du Val", [300]), ("Judo\nClub", [50]), ("TOTAL", [350])],
    ),
    ("Chorale 300, Judo 50, Vélo 20.", [("Chorale", [300]), (", Judo", [50])]),
]
NOT_FOUND = ["Chorale 300", "Le conseil décide : 3 voix, 2 contre", "300 50 20"]
