"""Rows of a table or list whose layout is lost: each row is the words between two groups of amounts, its own amounts behind them."""

import re
from dataclasses import dataclass

from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_BESIDE = re.compile(r"[\s:;|/()*.,-]*(?:(?:h\.? ?t\.?|t\.? ?t\.? ?c\.?|soit|/|et|tva|\d{1,2}(?:[.,]\d{1,2})? ?%)[\s:;|/()*.,-]*)?")
_BRACKETS = re.compile(r"\([^()]{0,130}\)")
REACH = 20_000
_BULLETS = re.compile(r"[\s•*:-]{0,120}")
_TOTAL = phrase(r"(?:montants? )?(?:sous[- ])?(?:totaux|total)\b")
PROSE = phrase(
    r"\b(?:le (?:conseil|comite|bureau)|apres en avoir|decide|approuve|autorise|il est (?:a noter|propose|demande)|monsieur le|"
    r"madame l[ea]|considerant|les membres|en consequence|"
    r"les credits|vote ?:|adopte)\b"
)
_PER = phrase(
    r" ?(?:/|par) ?(?:eleve|enfant|habitant|hab\b|adherent|licencie|jour|classe|nuit|repas|place|logement|heure|mois|participant)"
)
_PART = phrase(r"[ \t]{0,6},? ?\(?dont [^\n;€]{0,40}")
LONGEST_LABEL = 330


@dataclass(frozen=True, slots=True)
class Row:
    """[start, end) of the label in the view, and the amounts printed behind it."""

    start: int
    end: int
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in order; `total` is the sum printed under them, where one is."""

    rows: tuple[Row, ...]
    total: Amount | None
    end: int


def amounts_in(folded: str, start: int, end: int, bare: bool) -> list[Amount]:
    """Amounts with a unit and, where `bare`, figures with two decimals that have none."""
    units = money.find(folded, start, end)
    if not bare:
        return units
    taken = {a.start for a in units} | {a.end for a in units}
    inside = [b for b in money.find_bare(folded, start, end) if not any(a.start <= b.start < a.end for a in units) and b.start not in taken]
    return sorted([*units, *inside], key=lambda a: a.start)


def read(view: View, start: int, end: int, bare: bool = False) -> Table:
    """The rows from `start` on; prose, a printed total or a label too long ends them."""
    rows: list[Row] = []
    here, label, group = start, start, list[Amount]()
    end = min(end, start + REACH)
    # What stands in brackets is an aside ("Acompte : 3 000 €"), no figure of the row.
    folded = view.folded[:start] + _BRACKETS.sub(lambda m: " " * len(m.group()), view.folded[start:end])
    for amount in [*amounts_in(folded, start, end, bare), None]:
        if group and amount and _PART.fullmatch(folded, group[-1].end, amount.start):
            continue  # "4 000 € dont 1 000 € pour un stage": the part is no figure of the row
        if group and (amount is None or not _BESIDE.fullmatch(folded, group[-1].end, amount.start)):
            if _is_total(folded, label):
                return Table(tuple(rows), group[0], group[-1].end)
            rows.append(Row(label, group[0].start, tuple(group)))
            label, here, group = group[-1].end, group[-1].end, []
        if amount is None:
            break
        if _PER.match(folded, amount.end):
            continue  # "18 € par élève, soit 1 566 €": the price of one is no figure of the row
        if not group and (amount.start - label > LONGEST_LABEL or PROSE.search(folded, label, amount.start)):
            break
        group.append(amount)
    return Table(tuple(rows), None, here)


def _is_total(folded: str, label: int) -> bool:
    words = _BULLETS.match(folded, label)
    return bool(words and _TOTAL.match(folded, words.end()))


def sums_to(values: list[float], total: float) -> bool:
    """To the cent, but for the rounding of a cent a row."""
    return abs(sum(values) - total) <= 0.01 * max(1, len(values))
