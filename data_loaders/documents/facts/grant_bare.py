"""Grants in a table of bare figures: the words above say that money is given, and the unit, the head or the sum proves the column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data_loaders.documents.facts import bare_head, bare_run, bare_table, grant_begin, grant_column, grant_row, money, money_table
from data_loaders.documents.facts.bare_table import Row, Table
from data_loaders.documents.facts.grant_begin import Place
from data_loaders.documents.facts.grant_sentence import Given
from data_loaders.documents.facts.grant_table import Read
from data_loaders.documents.facts.grant_words import GIVEN_BY_COUNCIL
from data_loaders.documents.facts.money import Amount
from data_loaders.documents.facts.phrase import phrase
from data_loaders.documents.view import View

_EUROS = phrase(r"\beuros?\b|€|\beur\b")
_OTHER_UNIT = phrase(r"\bk ?€|\bmilliers\b|\bfrancs?\b|\bpoints?\b|\bheures\b")
_COUNTED = phrase(r"\b(?:effectifs?|adherents|licencies|habitants|places|eleves)\b")
_NEAR = phrase(r"\bsubvention|\baides?\b|\bmontants?\b|\bsommes?\b|\beuros?\b|€|\benveloppe|\bassociations?\b")
_SENTENCE = re.compile(r"[.;]\s|\n\s{0,9}\n")
_OPEN = phrase(r"\b(?:report|ajourn|surseoi|retir)\w{0,4}\b[^.;]{0,60}\b(?:point|question|decision|seance|vote|deliberation|ordre)\b")
_TWO_KINDS = phrase(r"\bfonctionnement\b[^.;]{0,60}\bexceptionnel|\bexceptionnel[a-z]{0,3}\b[^.;]{0,60}\bfonctionnement\b")
_ADOPTS = phrase(
    r"\b(?:approuve|accorde|attribue|vote|adopte|valide|decide d'(?:accorder|attribuer|approuver))\b[^.;]{0,40}\b"
    r"(?:ces|les|cette|la) (?:subventions?|attributions?|montants?|repartition)\b"
)
_BEFORE, _LEAST, _WIDEST = 300, 3, 7
_LARGE, _LARGE_UNDER_HEAD = 10_000, 100_000  # without a sum, "45 300" may be two columns


@dataclass(frozen=True, slots=True)
class _Column:
    """What the rows print in the columns that are given, and whether a printed sum says so; `sure`: the figures part in one way only."""

    paid: tuple[tuple[Row, Amount], ...]
    total: float | None
    closes: bool
    sure: bool

    @property
    def counted(self) -> float:
        """The sum of the rows."""
        return round(sum(a.value for _, a in self.paid), 2)


def read(view: View, start: int, end: int, decision: int, *, entitled: bool) -> list[Read]:
    """The tables of the stretch; `entitled` where the title says that grants are given."""
    found: list[Read] = []
    if _OPEN.search(view.folded, start, end) and not GIVEN_BY_COUNCIL.search(view.folded, decision, end):
        return found
    done, latest = start, 0
    for place in grant_begin.places(view, start, end, entitled=entitled):
        latest = place.year
        if place.head is None and not place.led:
            continue
        for table in _tables(view, place, max(start, done), end):
            one = _grants(view, table, latest, (start, end), decision)
            while one:
                found.append(one)
                done = one.end
                following = bare_table.read(view, done, end)
                one = _grants(view, following, latest, (start, end), decision, trusted=True) if following else None
            if found and found[-1].begin >= table.start:
                break
    if not found and entitled:
        begins = (at for at in bare_table.breaks(view, start, end) if _NEAR.search(_SENTENCE.split(view.folded[start:at].rstrip())[-1]))
        tables = (bare_table.read(view, begin, end) for begin in begins)
        found = [one for table in tables if table and (one := _grants(view, table, latest, (start, end), decision, trusted=True))]
    return found


def _tables(view: View, place: Place, start: int, end: int) -> Iterator[Table]:
    """The table that begins at a place, by its lines, then as one paragraph."""
    first = view.raw.rfind("\n", 0, place.head) + 1 if place.head is not None else place.at
    if place.head is None:
        cut = view.raw.find("\n", place.at - 1, end)
        rest = view.folded[place.at : cut]
        first = cut + 1 if cut >= 0 and (not re.search(r"\d", rest) or bare_head.is_head(rest)) else place.at
    if first >= start and (table := bare_table.read(view, first, end)):
        yield table
    begin = place.at if place.head is None else place.head
    if begin >= start and (table := bare_run.read(view, begin, end)):
        yield table


def _grants(view: View, table: Table, latest: int, item: tuple[int, int], decision: int, *, trusted: bool = False) -> Read | None:
    """The table's grants, where its words or its sum prove them; held back where they do not make up the printed total.

    `trusted`: the item's title, or the table before this one, says that grants are given.
    """
    head = grant_column.one_word(" ".join(table.head))
    lead = view.folded[max(item[0], table.start - _BEFORE) : table.start]
    column = None if _is_other(lead[-120:], head) else _column(view, table, head, item)
    if column is None:
        return None
    adopted = bool(_ADOPTS.search(view.folded, table.end, min(item[1], table.end + _BEFORE)))
    said = grant_column.columns(head)
    called = any(c.kind == "given" for c in said) or (adopted and not any(c.kind in grant_column.NOT_GIVEN for c in said))
    if grant_begin.is_past(lead, latest) and not called:
        return None
    gives = grant_begin.is_giving(lead) or (trusted and column.closes)
    if not gives and not (said and (column.closes or adopted or _EUROS.search(f"{lead} {head}"))):
        return None
    given = tuple(Given(*name, a, a.start >= decision) for row, a in column.paid if (name := grant_row.name(view, table, row)))
    if column.total is not None and not column.closes:
        return Read((), column.counted, column.total, table.start, table.end, given)
    return Read(given, column.counted, None, table.start, table.end) if given else None


def _is_other(lead: str, head: str) -> bool:
    """The words speak of another unit, or of people and places counted."""
    counted = _COUNTED.search(lead) and not grant_column.columns(head) and not _EUROS.search(lead)
    return bool(counted or _OTHER_UNIT.search(lead) or _OTHER_UNIT.search(head))


def _column(view: View, table: Table, head: str, item: tuple[int, int]) -> _Column | None:
    """The figures that are given; None where neither a sum nor the form of every row says which they are."""
    width, sure = _width(table, len(grant_column.columns(head, counts=True)))
    chosen = _chosen(head, width) if width and (table.head or width == 1) else ()
    every = [(row, cells[i]) for row in table.rows if width and (cells := row.cells(width)) for i in chosen]
    paid = tuple((row, a) for row, a in every if a and a.value > 0)
    if len(paid) < 2 or all(1990 <= a.value < 2040 for _, a in paid):
        return None
    values = [a.value for _, a in paid]
    total = _total(table, width, chosen, sum(values))
    closes = (total is not None and money_table.sums_to(values, total)) or _is_told(view, table, values, item)
    parted = [a.value for _, a in paid if " " in view.folded[a.start : a.end]]
    sure = sure and len(every) == len(table.rows) * len(chosen) and not table.loose and len(paid) >= _LEAST
    sure = sure and max(parted, default=0) < (_LARGE_UNDER_HEAD if grant_column.columns(head) else _LARGE)
    return _Column(paid, total, closes, sure) if closes or sure else None


def _chosen(head: str, width: int) -> tuple[int, ...]:
    """The places of the columns that are given; none where they cannot be told."""
    if width == 2 and _TWO_KINDS.search(head) and len(set(re.findall(r"20\d\d", head))) < 2:
        return (0, 1)
    column = grant_column.given(head, width, counts=True)
    return () if column is None or (width > 1 and not grant_column.columns(head)) else (column,)


def _width(table: Table, named: int) -> tuple[int, bool]:
    """How many cells the rows have, 0 where it cannot be told; and whether no other number would do."""
    fit = [w for w in range(1, _WIDEST) if 5 * sum(r.cells(w) is not None for r in table.rows) >= 4 * len(table.rows)]
    for width in (named, 1 if named < 2 else 0, fit[0] if len(fit) == 1 else 0):
        if width in fit:
            return width, len(fit) == 1 or not table.inline
    return 0, False


def _total(table: Table, width: int, chosen: Sequence[int], counted: float) -> float | None:
    """What the line of the total prints in the columns of grants; a line of fewer figures may still print what was counted."""
    if table.total is None:
        return None
    if cells := table.total.cells(width):
        ones = [cells[i] for i in chosen]
        return round(sum(a.value for a in ones if a), 2) if any(ones) else None
    lone = [p.value for p in table.total.pieces if p.value and abs(p.value - counted) < 0.01]
    return lone[0] if lone else None


def _is_told(view: View, table: Table, values: Sequence[float], item: tuple[int, int]) -> bool:
    """A sentence of the item prints the sum with its unit: "pour un montant total de 12 500 €"."""
    outside = [*money.find(view.folded, item[0], table.start), *money.find(view.folded, table.end, item[1])]
    return len(values) >= _LEAST and any(money_table.sums_to(list(values), a.value) for a in outside)


def example(text: str) -> list[tuple[str, float]]:
    """The grants of an item whose title says that it gives grants."""
    return [(text[g.start : g.end], g.amount.value) for found in read(View.of(text), 0, len(text), 0, entitled=True) for g in found.given]


_GIVES = "Le conseil décide d'attribuer les subventions suivantes :\n"
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (f"{_GIVES}Association\nMontant\nChorale\n300\nJudo\n1 200\nTOTAL\n1 500", [("Chorale", 300), ("Judo", 1200)]),
    (f"{_GIVES}ADMR 40\nChorale 300\nJudo 120\nUnanimité.", [("ADMR", 40), ("Chorale", 300), ("Judo", 120)]),
    ("Subventions, en euros\nAssociations 2022 2023\nChorale 300 350\nJudo 0 90\nTotal 300 440", [("Chorale", 350), ("Judo", 90)]),
    (f"{_GIVES}Club Licenciés Demandé Accordé\nJudo 45 2 000 1 500\nVélo 9 900 700\nTotal 54 2 900 2 200", [("Judo", 1500), ("Vélo", 700)]),
    (
        f"{_GIVES}Association\nFonctionnement\nExceptionnelle\nJudo\n45\n-\nVélo\n-\n90\nLoto\n20\n/\nAccord.",
        [("Judo", 45), ("Vélo", 90), ("Loto", 20)],
    ),
    (
        "Subventions : 440 € au total\nNom Commune Montant\nJudo Orme 40\nNom\nMontant\nADMR\n40\nJudo\n350\nVélo\n50",
        [("ADMR", 40), ("Judo", 350), ("Vélo", 50)],
    ),
]
NOT_FOUND = [
    "Demandes reçues :\nAssociation Montant demandé\nChorale 300\nJudo 50\nTotal 350",
    "Effectifs des clubs :\nChorale 30\nJudo 50\nVélo 20",
    f"{_GIVES}Chorale 300\nJudo 50\nTotal 400",
    f"{_GIVES}Association 2022 2023\nChorale 300\nJudo 50\nVélo 20",
    "Subventions\nArticle 6574 8 500\nArticle 6554 12 300",
    "Pour mémoire, subventions versées en 2021 :\nChorale 100\nJudo 50\nTotal 150\nBudget 2022",
]
