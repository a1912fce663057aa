"""Money told aloud in a debate: sums given to several in one sentence, and whoever only asked or came second (article L2121-15 CGCT).

"Donc 500 € au judo, 300 € à la chorale": said last, this is what was given, whatever was asked before.
"""

import re

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.contracts.contract_supplier import tidy
from data_loaders.documents.record import ContractRecord, GrantRecord
from data_loaders.documents.text.speech import turns
from data_loaders.documents.text.view import View, fold

_TITLE = re.compile(r"\b(?:subventions?|aides?|dotations?|fonds|acomptes?|avances?|participations?)\b")
_SUM = r"(?P<sum>\d{1,3}(?:[ .]\d{3}){0,3}|\d{1,6})(?P<cents>,\d\d)? ?(?:€|euros)"
_TO = r"(?:à (?:la |l['’])?|au |aux |pour (?:l['’]association |la |le |les |l['’])?(?=[A-ZÀ-Þ«]))"
_NO_NAME = r"(?!titre|total|budget|lieu|m[ai][xn]imum|prix|plus|moins|taux)"
_GIVEN = re.compile(rf"(?<![\d.,]){_SUM} {_TO}(?P<name>{_NO_NAME}[^\d,.;:\n()?!€]{{3,70}}?)(?=,|\s+et(?: \d|,)|[.;\n])")
_SENTENCE = re.compile(r"[.?!](?=\s[A-ZÀ-Þ«])|\n[ \t]*\n")
_LEAST = 2
_CLAUSE = re.compile(
    r"\b(?:(?:voulai|demandai|reclamai|sollicitai|souhaitai)(?:t|ent)|ce sont|c'est)\b|[a-z] (?:demande|reclame|sollicite|propose)(?:nt)?\Z"
)
_SECOND = re.compile(r"\bclass\w{1,4}\b[^.;\n]{0,90}\bdevant\b[^.;\n]{0,90}\Z")
_AROUND = 200


def given(view: View, item: Span, title: str | None, read: list[GrantRecord]) -> list[GrantRecord]:
    """The grants of an adopted item of a debate: those of the last sentence that gives to several, else those read, less who only asks."""
    if not turns.find(view):
        return read
    told: list[re.Match[str]] = []
    if _TITLE.search(fold(title or "")):
        for sentence in _sentences(view, item):
            pairs = list(_GIVEN.finditer(view.raw, *sentence))
            told = pairs if len(pairs) >= _LEAST else told
    if told:
        return [_record(view, one) for one in told]
    return [one for one in read if not _CLAUSE.search(fold(one.beneficiary))]


def _sentences(view: View, item: Span) -> list[Span]:
    ends = [m.end() for m in _SENTENCE.finditer(view.raw, *item)]
    return list(zip([item[0], *ends], [*ends, item[1]], strict=True))


def _record(view: View, one: re.Match[str]) -> GrantRecord:
    amount = float(re.sub(r"[ .]", "", one["sum"]) + (one["cents"] or "").replace(",", "."))
    return GrantRecord(tidy(one["name"]), amount, evidence=[view.span(*one.span("name")), view.span(*one.span("sum"))])


def outranked(view: View, contract: ContractRecord) -> bool:
    """Is the supplier only one that another was ranked ahead of: "a classé première la société A, devant B et C"?"""
    place = view.offset(contract.evidence[0][0]) if contract.evidence else 0
    return _SECOND.search(view.folded, max(0, place - _AROUND), place) is not None


def example(text: str) -> list[tuple[str, float | None]]:
    """The grants told aloud in an item titled "Subventions", in a debate."""
    talk = "".join(f"{who} Bien.\n" for who in ("M. LOUP :", "Mme ROUX :", "M. MERLE :") * 2)
    found = given(View.of(talk + text), (len(talk), len(talk + text)), "Subventions", [])
    return [(one.beneficiary, one.amount) for one in found]


EXAMPLES: list[tuple[str, list[tuple[str, float | None]]]] = [
    (
        "Le judo voulait 900 €. Donc 500 € au judo du Val, 1 300 € à la chorale Mélodie et 90,50 € à l'Amicale. Adopté.",
        [("judo du Val", 500), ("chorale Mélodie", 1300), ("Amicale", 90.5)],
    ),
    ("Nous proposons 500 € pour l'association Brume et 300 € pour Le Phare. Adopté.", [("Brume", 500), ("Le Phare", 300)]),
]
NOT_FOUND = ["Le judo voulait 900 €. Donc 500 € au judo du Val.", "Il y a 500 € pour la peinture et 300 € pour la toiture. Adopté."]
