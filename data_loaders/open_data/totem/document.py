"""The elements of a budget document as cells: each line, grant and loan with what the document's heads say of its body, year and stage."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree

from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.xml_elements import elements

Cells = dict[str, str]
REPEATED = "repeated"  # a cell of ours: the element says in every cell what one before it said
LINE, GRANT, LOAN, GUARANTEE = "LigneBudget", "CONCOURS", "EMPRUNT", "GARANTIE"
ROWS = (LINE, GRANT, LOAN, GUARANTEE)
_HEADS = ("EnTeteDocBudgetaire", "EnTeteBudget", "BlocBudget")
# Annexes that are read past: a town's inventory alone may have tens of thousands of elements.
_PAST = (
    *("PATRIMOINE", "PERSONNEL", "PERSONNEL_SOLDE", "VENTILATION", "PRES_CROISEE", "APCP", "PROVISION", "TIERS", "FLUX_CROISES", "CHARGE"),
    *("TRESORERIE", "CREDIT_BAIL", "PPP", "AUTRE_ENGAGEMENT", "RECETTE_AFFECTEE", "FORMATION", "FISCALITE", "CONSOLIDATION", "PRET"),
    *("ORGANISME_ENG", "ORGANISME_GROUP", "DETTE", "CONTRAT_COUV", "AMORTISSEMENT_METHODE", "SIGNATURE", "SIGNATAIRE", "ETAB_SERVICE"),
    *("FOND_EUROPEEN", "FOND_AIDES_ECO", "FOND_COMM_HEBERGEMENT", "SERVICE_FERROVIAIRE_PATRIM", "MEMBRESASA", "SOMMAIRE"),
)
_TAGS = tuple(f"{{*}}{name}" for name in (*_HEADS, *ROWS, *_PAST))


def told(head: Head, file: BinaryIO) -> Iterator[tuple[str, int, Cells]]:
    """(kind of row, its place among all rows of the document from 1 on, its cells and those of the heads before it). Raises BadTable.

    A cell is the attribute `V` of an element; of an element that comes twice the first counts. An element that says in all it holds what
    one before it said, under the same heads, has the cell REPEATED.
    """
    heads: dict[str, Cells] = {}
    before: set[int] = set()
    place = 0
    for name, element in elements(head, file, _TAGS):
        if name in _HEADS:
            if name == "EnTeteBudget":
                heads.pop("BlocBudget", None)  # of the budget before
            heads[name] = _cells(element)
        elif name in ROWS:
            place += 1
            cells = {key: cell for cells in (*heads.values(), _cells(element)) for key, cell in cells.items()}
            held = hash((name, *(tuple(head.items()) for head in heads.values()), *_whole(element)))
            yield name, place, cells | ({REPEATED: "1"} if held in before else {})
            before.add(held)


def _cells(element: Any) -> Cells:
    found: Cells = {}
    for child in element:
        value = child.get("V") if isinstance(child.tag, str) else None
        if value is not None and not child.get("Code"):  # MtSup, CaracSup: several of one name, each with a code
            found.setdefault(etree.QName(child).localname, value)
    return found


def _whole(element: Any) -> Iterator[tuple[str, ...]]:
    """All that an element holds, what no column of ours takes as well: two lines may differ in that alone."""
    yield from ((one.tag, *map(str, one.attrib.items()), (one.text or "").strip()) for one in element.iter() if isinstance(one.tag, str))
