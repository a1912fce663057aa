"""Which column of a table of grants prints what is given: "2013 voté | 2014 demandé | 2014 voté" is its third."""

from collections.abc import Sequence
from dataclasses import dataclass

from data_loaders.documents.text.phrase import phrase

_ASKED = r"demand\w+|sollicit\w+|souhait\w+"
_PAST = r"\bpercu\w*|\brecue?s?\b|realise\w*|precedente?|\bn ?- ?1\b|\brappel\b"
_GIVEN = r"\bvot\w+|attribu\w+|accord\w+|\bprop\b|propos\w+|retenu\w*|allou\w+|octroy\w+|decid\w+|reporte\w*|decision"
_COST = (
    r"\b(?:depenses?|couts?|assiette|budgets?|devis)\b(?: (?:du|de la|des|de l')? ?(?:projet|operation|travaux|total|retenue?s?|"
    r"eligibles?|"
    r"subventionnables?|ht|ttc)\b){0,3}|montants? (?:des travaux|du projet|ht|ttc)"
)
_PLAIN = r"\bmontants?\b|\bsubventions?\b"
_TOKEN = phrase(
    rf"(?P<cost>{_COST})|(?P<asked>{_ASKED})|(?P<past>{_PAST})|(?P<given>{_GIVEN})|(?P<plain>{_PLAIN})|(?<!\d)(?<!/)(?P<year>(?:19|"
    rf"20)\d\d)(?!\d)"
)

_COUNT = (
    r"\b(?:nombre|nbre?|nb)\b\.?(?: d'| de )?(?:\w{3,14})?|"
    r"\b(?:licencies?|adherents?|membres?|effectifs?|eleves|participants|taux|pourcentage)\b"
)
_WITH_COUNTS = phrase(rf"(?P<count>{_COUNT})|{_TOKEN.pattern}")
_AMOUNT_OF = phrase(r"\bmontants? (?:de la |des |de |d'une )?subventions?\b")
_YEAR = phrase(r" ?(?:en |pour )?(?:19|20)\d\d")  # "demande 2022": a word with a year of its own begins a column
NOT_GIVEN = frozenset(("asked", "past", "cost", "count"))


@dataclass(slots=True)
class Column:
    """One column of money as its head calls it: asked, past, cost, given or plain; the year it is for, where the head says."""

    kind: str | None = None
    year: int | None = None


def one_word(head: str) -> str:
    """The head with "montant de la subvention" as the one column that it names."""
    return _AMOUNT_OF.sub("montant", head)


def columns(head: str, *, counts: bool = False) -> list[Column]:
    """The columns of money that a folded head names, in order, and, with `counts`, those of members or rates.

    A word or a year said again begins the next one.
    """
    found: list[Column] = []
    for token in (_WITH_COUNTS if counts else _TOKEN).finditer(head):
        kind = token.lastgroup
        last = found[-1] if found else None
        if kind == "year":
            if last is None or last.year is not None:
                found.append(Column())
            found[-1].year = int(token["year"])
        elif last and last.kind in (None, "plain") and kind not in ("plain", "cost") and not (last.year and _YEAR.match(head, token.end())):
            last.kind = kind
        else:
            found.append(Column(kind))
    return found


def given_of(said: Sequence[tuple[int, Column]]) -> list[int]:
    """The places that may be given: of the latest year, neither asked, nor past, nor a cost; those called given, where any is."""
    latest = max((c.year for _, c in said if c.year), default=None)
    fit = [(i, c) for i, c in said if c.kind not in NOT_GIVEN and c.year in (None, latest)]
    return [i for i, c in fit if c.kind == "given"] or [i for i, _ in fit]


def given(head: str, width: int, *, counts: bool = False) -> int | None:
    """The place of the column that is given, -1 for the last; None where it cannot be told."""
    said = columns(head, counts=counts)
    if width == 1 and len(said) < 2:
        return None if said and said[0].kind not in ("given", "plain", None) else 0
    if width == 1 and ({c.kind for c in said} & NOT_GIVEN or len({c.year for c in said if c.year}) > 1):
        return None  # one figure under several columns may be any of them
    sure = given_of(list(enumerate(said)))
    if not sure:
        return None
    if len(said) == width:
        return sure[-1]
    return -1 if sure[-1] == len(said) - 1 else None


def example(text: str) -> int | None:
    """The column of a head "width: words"; its place counted from 1."""
    width, head = text.split(": ", 1)
    place = given(head, int(width))
    return None if place is None else place % int(width) + 1


EXAMPLES: list[tuple[str, int]] = [
    ("3: associations 2013 2014 demande 2014 vote", 3),
    ("2: association demande 2023 proposition 2023", 2),
    ("2: tiers vote 2022 demande 2022 observations", 1),
    ("2: beneficiaires montant 2019 montant 2020", 2),
    ("4: associations montants 2012 montants 2013 sollicites prop com vote cm", 4),
    ("2: subvention 2022 rappel 2021", 1),
    ("2: commune cout du projet montant attribue", 2),
    ("2: operation depense retenue ht taux subvention", 2),
    ("1: nom de l'association montant", 1),
]
NOT_FOUND = [
    "2: association accorde 2021 demande 2022",
    "1: association montant demande",
    "1: association 2021 2022",
    "3: subvention 2021 demande 2022",
]
