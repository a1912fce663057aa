"""A firm that the council helps, and buys nothing from: "attribue à la SARL DUPONT une aide de 14 500 €" (CGCT L1511-2, L1511-3)."""

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.contracts.contract_supplier import introduced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_HELP = (
    r"(?:subventions?|aides?|primes?|avances? remboursables?|dotations?|bourses?|soutiens?|participations?|fonds de concours"
    r"|contributions?|prets? d'honneur|concours financiers?)"
)
_GIVES = r"(?:attribu|accord|octro|allou|vers|vot)\w{1,5}"
_BEFORE = phrase(
    rf"\b{_GIVES},? (?:[^.;:€\d]{{0,30}} )?(?:une?|l'|la|le|les|des|cette|d'une?) ?(?:\w{{4,14}} )?{_HELP}\b"
    rf"[^.;:]{{0,60}}\Z"
)
_LISTED = phrase(rf"\b{_HELP} suivantes ?:[^.;]{{0,110}}\Z")
_GIVEN = phrase(rf"\b{_GIVES}\b[^.;:€]{{0,60}}\Z")
_BEHIND = phrase(rf"(?: ?\([^()]{{0,60}}\))?(?:,[^.;:€\d]{{2,50}},)? (?:une?|l'|la|le|cette) ?(?:\w{{4,14}} )?{_HELP}\b")
_REACH, _NEAR = 130, 150


def is_aided(folded: str, start: int, name: Span, end: int) -> bool:
    """The words in [start, end) beside the name give the firm help, and no work."""
    before = folded[max(start, name[0] - _REACH) : name[0]]
    behind = _BEHIND.match(folded, name[1], min(end, name[1] + _NEAR))
    return bool(_BEFORE.search(before) or _LISTED.search(before) or (behind and _GIVEN.search(before)))


def example(text: str) -> list[str]:
    """The firms helped among those that a text introduces."""
    view = View.of(text)
    return [m.name for m in introduced(view, 0, len(text)) if is_aided(view.folded, 0, (m.start, m.end), len(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Le bureau attribue à la SARL Menuiserie Loup une aide de 14 500 €.", ["SARL Menuiserie Loup"]),
    ("Le conseil décide d'attribuer une subvention de 3 000 € à la société ORME.", ["ORME"]),
    ("d'accorder à la SAS Épicerie du Val, au titre du règlement, une prime de 5 000 €", ["SAS Épicerie du Val"]),
]
NOT_FOUND = [
    "attribue à la société LOUP, avec une aide de 3 000 € du Département, le marché d'étude",
    "attribue le marché à la société LOUP. Une subvention sera demandée à l'État.",
    "attribue à la société LOUP le marché ; une aide de 3 000 € est attendue.",
]
