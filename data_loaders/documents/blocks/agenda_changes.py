"""Where the agenda is changed before it is gone through (ordre du jour, article L2121-10 CGCT): the points named there are no items.

"… propose d'ajouter les points suivants : …. Le conseil donne son accord." puts off, withdraws or adds a point; what is agreed to is
the list. A point that is added is dealt with below, one that is withdrawn is not dealt with at all.
"""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View

_CHANGE = spoken(
    r"\b(?:propos|demand|souhait|accord)\w{0,6}\b[^.;]{0,110}?\b(?:retirer|ajouter|rajouter|inscrire|supprimer|l'ajout|le retrait)\b"
    r"[^.;:]{0,90}\b(?:points?|questions?|sujets?|deliberations?)\b"
)
_LISTED = spoken(r"\bsuivante?s?\b|\bordre du jour\b")
# The council itself agrees: "Adopté" may close the first item that is gone through.
_AGREED = spoken(
    r"\b(?:conseil|assemblee|bureau|comite|membres|elus|conseillers)\b[^.;:]{0,80}?\b(?:(?:donne|marque)(?:nt)? (?:son|leur) accord"
    r"|(?<!\ba )(?<!\bont )(?:accepte|approuve|valide)(?:nt)?|(?:est|sont) (?:d'accord|favorables?))\b"
)
_ENDS = re.compile(r"[.;\n]")
_REACH = 10_000  # of the paper: the agenda is changed before it is gone through
_LONGEST = 1_600


def find(view: View) -> list[Span]:
    """The stretches [start, end) of the view from the change proposed to the words that agree to it."""
    found: list[Span] = []
    for change in _CHANGE.finditer(view.folded, 0, min(_REACH, len(view.folded))):
        if found and change.start() < found[-1][1]:
            continue
        if not _LISTED.search(view.folded, change.end() - 20, change.end() + 90):
            continue
        agreed = _AGREED.search(view.folded, change.end(), min(len(view.folded), change.end() + _LONGEST))
        if agreed:
            end = _ENDS.search(view.folded, agreed.end())
            found.append((change.start(), end.end() if end else len(view.folded)))
    return found


def example(text: str) -> list[str]:
    """What lies between the change and the agreement."""
    return [" ".join(text[start:end].split()) for start, end in find(View.of(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "Le maire propose d'ajouter le point suivant :\n- Vente du moulin.\nLe conseil donne son accord.\n1. Tarifs",
        ["propose d'ajouter le point suivant : - Vente du moulin. Le conseil donne son accord."],
    ),
    (
        "La présidente demande au conseil de retirer deux questions de l'ordre du jour : bail, voirie. Le conseil accepte. 1. Tarifs",
        ["demande au conseil de retirer deux questions de l'ordre du jour : bail, voirie. Le conseil accepte."],
    ),
]
NOT_FOUND: list[str] = [
    "Le maire propose d'ajouter une clause au bail. Le conseil donne son accord.",
    "Mme PETIT demande d'ajouter ses questions au procès-verbal. Le maire prend note.",
    "Le maire propose de retirer ce point de l'ordre du jour. Il en sera parlé en juin.",
]
