"""Grants in a table of bare figures: the words above say that money is given, and the unit, the head or the sum proves the column."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.grants import grant_begin
from data_loaders.documents.readings.grants.grant_begin import Place
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.grants.grant_tables import grant_column, grant_figures, grant_row
from data_loaders.documents.readings.grants.grant_tables.grant_table import Read
from data_loaders.documents.readings.tables import bare_head, bare_run, bare_table
from data_loaders.documents.readings.tables.bare_table import Table
from data_loaders.documents.text.grant_words import GIVEN_BY_COUNCIL
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_EUROS = phrase(r"\beuros?\b|€|\beur\b")
_OTHER_UNIT = phrase(r"\bk ?€|\bmilliers\b|\bfrancs?\b|\bpoints?\b|\bheures\b")
_COUNTED = phrase(
    r"\b(?:effectifs?|adherents|licencies|habitants|places|eleves|durees?|heures|creneaux|annees|jours|mois|quotas?|coefficients?)\b"
)
_NEAR = phrase(r"\bsubvention|\baides?\b|\bmontants?\b|\bsommes?\b|\beuros?\b|€|\benveloppe|\bassociations?\b")
_SENTENCE = re.compile(r"[.;]\s|\n\s{0,9}\n")
_OPEN = phrase(r"\b(?:report|ajourn|surseoi|retir)\w{0,4}\b[^.;]{0,60}\b(?:point|question|decision|seance|vote|deliberation|ordre)\b")
_ADOPTS = phrase(
    r"\b(?:approuve|accorde|attribue|vote|adopte|valide|decide d'(?:accorder|attribuer|approuver))\b[^.;]{0,40}\b"
    r"(?:ces|les|cette|la) (?:subventions?|attributions?|montants?|repartition)\b"
)
_ROW = re.compile(r"[a-z]\W{1,40}\d[\d .,]{0,12}(?:€|euros?)?\Z")
_BEFORE = 300
_SMALL = 50  # figures all below it, with neither head nor unit nor sum, may be years, hours or places


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
        titled = _below_title(view, start, end)
        begins = (
            at
            for at in (*((titled,) if titled else ()), *bare_table.breaks(view, start, end))
            if _NEAR.search(_SENTENCE.split(view.folded[max(start, at - _BEFORE) : at].rstrip())[-1])
        )
        tables = (bare_table.read(view, begin, end) for begin in begins)
        found = [one for table in tables if table and (one := _grants(view, table, latest, (start, end), decision, trusted=True))]
    return found


def _below_title(view: View, start: int, end: int) -> int:
    """Where the line right below the title begins, where that is a row or the names of columns; else 0."""
    below = view.raw.find("\n", start, end) + 1
    if not below or view.raw[start:below].rstrip().endswith((":", ".")):
        return 0
    line = view.folded[below:end].partition("\n")[0].strip()
    return below if bare_head.is_head(line) or _ROW.search(line) else 0


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
    column = None if _is_other(lead[-120:], head) else grant_figures.read(view, table, head, item)
    if column is None:
        return None
    adopted = bool(_ADOPTS.search(view.folded, table.end, min(item[1], table.end + _BEFORE)))
    said = grant_column.columns(head)
    called = any(c.kind == "given" for c in said) or (adopted and not any(c.kind in grant_column.NOT_GIVEN for c in said))
    if grant_begin.is_past(lead, latest) and not called:
        return None
    gives = grant_begin.is_giving(lead) or (trusted and column.closes)
    shown = column.closes or bool(_EUROS.search(f"{lead} {head}"))
    if not (said and (shown or adopted)) and not (gives and (said or shown or column.greatest >= _SMALL)):
        return None
    given = tuple(Given(*name, a, a.start >= decision) for row, a in column.paid if (name := grant_row.name(view, table, row)))
    if column.total is not None and not column.closes:
        return Read((), column.counted, column.total, table.start, table.end, given)
    return Read(given, column.counted, None, table.start, table.end) if given else None


def _is_other(lead: str, head: str) -> bool:
    """The words speak of another unit, or of people and places counted."""
    counted = _COUNTED.search(lead) and not grant_column.columns(head) and not _EUROS.search(lead)
    return bool(counted or _OTHER_UNIT.search(lead) or _OTHER_UNIT.search(head))


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
