"""Tables and lists of grants, their layout lost: dozens of rows "association … amounts", checked against the printed total."""

import re
from collections import Counter
from dataclasses import dataclass

from data_loaders.documents.facts import grant_beneficiary, money, money_table
from data_loaders.documents.facts.grant_sentence import Given
from data_loaders.documents.facts.grant_words import PAST
from data_loaders.documents.facts.money import Amount
from data_loaders.documents.facts.money_table import Row, Table
from data_loaders.documents.facts.phrase import phrase
from data_loaders.documents.view import View

_HEAD = phrase(
    r"\b(?:associations?|tiers|beneficiaires?|structures?|organismes?|libelles?|nom de l'association|noms?|"
    r"intitule)\s[^€.;]{0,130}?\b(?:montants?|subventions?|propos\w+|vot[ee]\w*|attribu\w+|accord\w+|20\d\d|reporte\w*)|"
    r"\b(?:montants?|subventions?) (?:votees?|votes?|attribuee?s?|accordee?s?|versee?s?|proposee?s?)(?: en| pour)? 20\d\d"
)
_LEADS = phrase(r"(?:suivantes?|comme suit|ci-dessous|ci-apres|attribuables|suivante|a savoir|tableau)\s{0,3}:?|:\s")
_COLUMNS = phrase(
    r"(?:\b(?:montants?|demand\w+|sollicit\w+|propos\w+|vot\w+|attribu\w+|accord\w+|vers\w+|subventions?) (?:en |"
    r"pour )?)?\b20\d\d\b(?:\s?(?:sollicit|demand|vot|attribu|accord|propos|vers)\w+)?|\bsollicit\w+|\bdemand\w+|"
    r"\bpropos\w+|\bvot\w+|\bpercu\w*|\brecue?s?\b|\battribu\w+|\baccord\w+|\breporte\s?r"
)
_GIVEN_COLUMN = phrase(r"vot\w+|attribu\w+|accord\w+|propos\w+|montants?|report\w+|subventions? 20\d\d|allou\w+|retenu\w*")
_GIVING = phrase(
    r"\b(?:attribu|accord|vers|octroy|octroi|allou|vot|repart|propos)\w{0,7}\b[^.;:]{0,110}\b(?:subventions?|aides?|"
    r"bourses?)\b[^.;]{0,130}\Z|\bsubventions?\b[^.;:]{0,110}\b(?:attribu|accord|vers|octroy|allou|vot|"
    r"proposee)\w{0,7}\b[^.;]{0,130}\Z|"
    r"subventions? (?:aux|a des|d'|de fonctionnement aux) associations[^.;]{0,150}\Z"
)
_BUDGET = phrase(r"\brecettes?\b|\bdepenses?\b|\bchapitre\b|plan de financement|\btaux\b|\bcout\b|tarifs?\b|\bloyer|\bprix\b")


@dataclass(frozen=True, slots=True)
class Read:
    """The grants of a table, and the sums that disagree (counted, printed) where they do."""

    given: tuple[Given, ...]
    counted: float = 0.0
    printed: float | None = None
    begin: int = 0
    end: int = 0


_VERBS = phrase(r"\b(?:le conseil|decide|apres en avoir|propose d|il est|monsieur|madame|m\. le|mme l)\b|:")
_FAR = 700
_MOST = 60  # places where a table may begin; more are a text made to be slow


def read(view: View, start: int, end: int, decision: int) -> list[Read]:
    """Each table or list of the stretch."""
    found: list[Read] = []
    done = start
    for begin in _begins(view.folded, start, end)[:_MOST]:
        if begin < done:
            continue
        for place in (begin, _first_line(view, begin, end)):
            one = _table(view, place, money_table.read(view, place, end), decision) if place is not None else None
            if one and (one.given or one.printed is not None):
                found.append(one)
                done = one.end
                break
    return found


def _first_line(view: View, begin: int, end: int) -> int | None:
    """The line of the first amount behind `begin`, where other sentences of the decision stand between."""
    amount = next(iter(money.find(view.folded, begin, min(end, begin + _FAR))), None)
    line = view.raw.rfind("\n", begin, amount.start) if amount else -1
    return line if line > begin else None


def _heads(folded: str, start: int, end: int) -> list[re.Match[str]]:
    """The heads of tables of grants: labels side by side, no sentence, no budget."""
    return [m for m in _HEAD.finditer(folded, start, end) if not _BUDGET.search(m.group()) and not _VERBS.search(m.group())]


def _begins(folded: str, start: int, end: int) -> list[int]:
    """Where rows may begin: behind a table's head, or behind the colon of a sentence that gives grants."""
    places = [m.end() for m in _heads(folded, start, end)]
    for match in _LEADS.finditer(folded, start, end):
        before = folded[max(start, match.start() - 260) : match.end()]
        if (
            _GIVING.search(before)
            and not _BUDGET.search(before[-120:])
            and not PAST.search(folded, max(start, match.start() - 420), match.end())
        ):
            places.append(match.end())
    return sorted(places)


def _table(view: View, begin: int, table: Table, decision: int) -> Read | None:
    rows = _named(view, begin, table)
    if not rows or (len(rows) < 2 and table.total is None):
        return None
    width = Counter(len(r.amounts) for r in rows).most_common(1)[0][0]
    head = view.folded[max(0, begin - 160) : rows[0].start + 160 if width > 1 else begin]
    if width > 1 and not _GIVEN_COLUMN.search(head):
        return None
    if (columns := _columns(view.folded, begin, rows[0])) > 1:
        widths = Counter(len(r.amounts) for r in rows if len(r.amounts) >= min(columns, 3))
        width = max((w for w, n in widths.items() if n > 1 or columns == 2), default=0)
    even = [r for r in rows if len(r.amounts) == width]
    kept = [(r, r.amounts[-1]) for r in even if r.amounts[-1].value > 0]
    if not kept:
        return None
    total = _total(view, table, width)
    if table.total is not None and total is None and money_table.sums_to([a.value for _, a in kept], table.total.value):
        total = table.total.value
    counted = round(sum(a.value for _, a in kept), 2)
    complete = len(even) == len(table.rows)
    wrong = total is not None and not money_table.sums_to([a.value for _, a in kept], total) and (complete or counted > total)
    if len(kept) < 2 and (total is None or wrong):
        return None
    given = () if wrong else tuple(_given(view, r, a, decision, r is table.rows[0]) for r, a in kept)
    return Read(given, counted, total if wrong else None, begin, table.end)


def _columns(folded: str, begin: int, first: Row) -> int:
    """How many columns of money the head of the table names; 0 where it has no head."""
    heads = _heads(folded, max(0, begin - 190), begin + 5)
    return len(_COLUMNS.findall(folded[heads[-1].start() : first.end])) if heads else 0


def _named(view: View, begin: int, table: Table) -> list[Row]:
    """Rows with a beneficiary; a list that has no head ends at the first label that is none."""
    headed = bool(_heads(view.folded, max(0, begin - 170), begin + 5))
    rows: list[Row] = []
    for row in table.rows:
        if _label(view, row, row is table.rows[0]):
            rows.append(row)
        elif not headed:
            break
    return rows


def _total(view: View, table: Table, width: int) -> float | None:
    """The sum of the column of grants: the last figure of the line "TOTAL"."""
    if table.total is None:
        return None
    figures = money.find(view.folded, table.total.start, min(len(view.folded), table.end + 2))
    return figures[-1].value if len(figures) == width else None


def _label(view: View, row: Row, first: bool) -> tuple[int, int] | None:
    start = row.start
    if first:
        start = _past_head(view.folded, row)
    return grant_beneficiary.of_label(view, start, row.end)


def _past_head(folded: str, row: Row) -> int:
    """The first row's label begins behind the words of the table's head."""
    heads = [
        m.end()
        for m in re.finditer(
            r"(?:montants?|vot[ee]\w*|20\d\d|reporte|\br\b|propos\w+|accord\w*|subventions?|demand\w+|percu\w+|attribu\w+|nature|"
            r"€|sollicit\w+|recues?)\s{1,3}",
            folded[row.start : row.end],
        )
    ]
    return row.start + max(heads) if heads else row.start


def _given(view: View, row: Row, amount: Amount, decision: int, first: bool) -> Given:
    label = _label(view, row, first)
    assert label is not None
    return Given(*label, amount, row.start >= decision)
