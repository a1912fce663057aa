"""Another body's paper: a social centre's (CCAS, article L123-6 CASF) or a school fund's, and no council's."""

import re

from data_loaders.documents.fact import Span
from data_loaders.documents.text import body_kinds
from data_loaders.documents.text.view import View

_ELSEWHERE = re.compile(
    r"(?<!salle du )conseil\sd'administration|(?<![a-z])c\.?c\.?a\.?s(?![a-z])|centre (?:inter)?communal d'action sociale|caisse des ecoles"
    r"|conseil d'ecole"
)
_MEETS = re.compile(body_kinds.COUNCIL)
_TOP = 1500


def find(view: View) -> Span | None:
    """The words that name another body (CCAS, school fund) as the one that meets, and no council (view offsets)."""
    head = view.folded[:_TOP]
    other = _ELSEWHERE.search(head)
    return other.span() if other is not None and not _MEETS.search(head, 0, other.end() + 200) else None


def meets(view: View) -> bool:
    """Is it another body's paper, and no council's?"""
    return find(view) is not None


def example(text: str) -> str | None:
    """ "elsewhere", where another body meets."""
    return "elsewhere" if meets(View.of(text)) else None


EXAMPLES: list[tuple[str, str]] = [("CENTRE COMMUNAL D'ACTION SOCIALE\nConseil d'administration de la commune de Valbourg", "elsewhere")]
NOT_FOUND = ["CONSEIL MUNICIPAL du 3 mai. Le CCAS remercie le conseil.", "C.C.A.S. – Subvention. Le conseil municipal s'est réuni."]
