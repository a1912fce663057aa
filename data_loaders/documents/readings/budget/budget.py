"""Budget lines a decision charges (imputation budgétaire): function (rubrique, fonction) and articles (article, compte, nature).

Accounting plans M14 and M57 (CGCT R2311-1). Codes are strings: "020" is not 20. Chapters are none, nor are the lines of a budget table.
"""

import re
from itertools import pairwise

from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.record import BudgetRecord
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_CHARGES = phrase(
    r"\bimput\w+|\bprelev\w+|\bcredits?\b|\bdepenses?\b|\bsera (?:regle|paye|mandate|finance|inscrit)\w*|\bseront (?:inscrit|"
    r"regle|paye|mandate)\w*|\bfinance\w* (?:par|sur)\b|\bsomme sera\b|\bcouverte?s? par"
)
# "une subvention de 420 € à l'association X (article 65748)": the account of grants names the charge without a word for it.
_GRANTS = phrase(
    r"(?:\bsubventions?\b|\ballou\w+|\baides?\b)[^;]{0,190}?\b(?:articles?|comptes?) (?P<codes>(?:65|67|204)\d{1,4})(?![\d-])|"
    r"€ [-–—] (?:article|compte) (?P<beside>[26]\d{3,5})(?! ?€)"
)
_GRANTING = phrase(r"\b(?:subventions?|subventionn\w+|aides?|dons?|fonds de concours)\b")
_TABLES = phrase(
    r"decisions? modificatives?|\bdm\b|budgets? (?:primitif|supplementaire|annexe|principal)|compte (?:administratif|de gestion|"
    r"financier)|virements? de credits?|orientations? budgetaires?|amortissement|"
    r"ouverture (?:anticipee )?de credits|reports? de credits|affectation d(?:u|es) resultats?|"
    r"provision|proces[- ]verbal|compte[- ]rendu|decisions? (?:du maire|prises)|restes a realiser"
)
_CODE = r"\d{2,6}(?:[ .]\d{1,4})?"
_FUNCTION = phrase(
    rf"\b(?P<kind>sous-?\s?fonctions?|fonctions?|"
    rf"rubriques?)\s{{0,2}}(?:budgetaires?\s)?(?:n ?°\s?)?(?::\s?)?(?P<code>\d{{1,3}}(?:[ .]\d{{1,4}}){{0,2}}|{_CODE})(?![\d-]|"
    rf"\s?€)"
)
_ARTICLES = phrase(
    r"\b(?:articles?|comptes?|natures?)\s{0,2}(?:comptables?\s|"
    r"budgetaires?\s)?(?:n ?°s?\s?)?(?::\s?)?(?P<codes>\d{3,6}(?!\d)(?![-.]\d)(?:\s{0,2}(?:,|et|ou|/|;|-)\s{0,2}(?:l'article\s|"
    r"article\s|compte\s|nature\s)?\d{3,6}(?!\d)(?![-.,]\d)(?!\s?€)){0,14})"
)
_PAIR = phrase(r"\bnature\s?/\s?fonction\s{0,2}:?\s{0,2}(?P<nature>\d{3,6})\s?/\s?(?P<function>\d{1,6}(?:\.\d)?)")
_LAW = phrase(
    r"\s{0,2}(?:et suivants?\s)?(?:,\s)?(?:alinea|du code|du cgct|du c\.g|de la loi|du decret|de l'ordonnance|du reglement|"
    r"du cgppp|al\.|bis\b|ter\b|modifie|\d? ?° )"
)
_ACCOUNT = re.compile(r"(?!20[0-2]\d\Z)(?:[26]\d{2,5}|1[036]\d{1,4}|45\d{1,4})\Z")  # 2019 is a year
_SENTENCE = re.compile(r"(?<![a-z]\.[a-z])\.\s+(?=[a-z«-])|\n\n|\n\s{0,3}[-•*]\s")
_RECEIPT = phrase(r"\brecettes?\b|\bproduit\b|\bencaiss\w+|\bpercevoir\b")


def extract(view: View, item: Segment, title: str | None = None) -> BudgetRecord:
    """Function and articles that the item's sentences of charge name; empty where it votes a budget or names none."""
    head = (
        view.folded[item.start : min(item.end, item.start + 220)]
        if title is None
        else " ".join(view.folded[item.start : item.start + len(title) + 60].split("\n")[:3])
    )
    record = BudgetRecord()
    if _TABLES.search(head):
        return record
    functions: dict[str, str] = {}
    granting = bool(_GRANTING.search(head))
    for begin, end in _charges(view.folded, item.start, item.end, granting=granting):
        _read(view, begin, end, functions, record)
    precise = {code for code, kind in functions.items() if kind.startswith("sous")} or set(functions)
    record.function = next(iter(precise)) if len(precise) == 1 else None
    return record


def _charges(folded: str, start: int, end: int, *, granting: bool) -> list[tuple[int, int]]:
    """The sentences that say on which credits an expense falls; `granting`: the item is about a grant."""
    cuts = [start, *(m.end() for m in _SENTENCE.finditer(folded, start, end)), end]
    return [
        (a, b)
        for a, b in pairwise(cuts)
        if (_CHARGES.search(folded, a, b) or (granting and _GRANTS.search(folded, a, b)))
        and not _RECEIPT.search(folded, a, b)
        and not _is_table(folded[a:b])
    ]


def _is_table(sentence: str) -> bool:
    """Many amounts, many articles: lines of a budget table."""
    return sentence.count("€") > 4 and len(_ARTICLES.findall(sentence)) > 3


def _read(view: View, begin: int, end: int, functions: dict[str, str], record: BudgetRecord) -> None:
    folded, first, last = view.folded, end, begin
    for pair in _PAIR.finditer(folded, begin, end):
        functions.setdefault(pair["function"], "fonction")
        _add(record, [pair["nature"]])
        first, last = min(first, pair.start()), max(last, pair.end())
    for found in _FUNCTION.finditer(folded, begin, end):
        if first <= found.start() < last:
            continue
        functions.setdefault(re.sub(r" ", "", found["code"]), found["kind"])
        first, last = min(first, found.start()), max(last, found.end())
    for found in _ARTICLES.finditer(folded, begin, end):
        codes = [c for c in re.findall(r"\d{3,6}", found["codes"]) if _ACCOUNT.match(c)]
        if codes and not _LAW.match(folded, found.end(), min(end, found.end() + 30)):
            _add(record, codes)
            first, last = min(first, found.start()), max(last, found.end())
    if first < last:
        record.evidence.append(view.span(first, min(last, first + 900)))


def _add(record: BudgetRecord, codes: list[str]) -> None:
    record.articles.extend(dict.fromkeys(c for c in codes if c not in record.articles))


def example(text: str) -> tuple[str | None, list[str]] | None:
    """Function and articles of an item; None where it charges none."""
    said = extract(View.of(text), Segment("item", 0, len(text)))
    return (said.function, said.articles) if said.function or said.articles else None


EXAMPLES: list[tuple[str, tuple[str | None, list[str]]]] = [
    ("La dépense sera imputée au budget, rubrique 020 (Administration), articles 2031, 205, 6156.", ("020", ["2031", "205", "6156"])),
    ("d'imputer la dépense au chapitre 65, article 6574, fonction 33", ("33", ["6574"])),
    ("à prélever sur les crédits inscrits au budget (Nature/Fonction 6042/92421)", ("92421", ["6042"])),
    ("accorde une subvention de 420 € à l'association Skol, à prendre sur l'article 65748", (None, ["65748"])),
    ("Subventions aux associations (compte 6574)\nJudo du Val 100 €", (None, ["6574"])),
    ("Subvention au Bagad\n| 2 800 € – article 6574 – fonction 33", ("33", ["6574"])),
    ("Les crédits seront inscrits au compte 2313, sous-fonction 51, fonction 5", ("51", ["2313"])),
]
NOT_FOUND = [
    "Vu l'article 2121 du code général",
    "Décision modificative n° 1 : dépenses, article 6574 : + 100 €",
    "la recette sera imputée à l'article 7478",
    "La dépense est inscrite au chapitre 011",
    "Vu l'article 6211 du code, une subvention est accordée",
    "les comptes 2019 et leurs dépenses",
]
