"""A roll told college by college (collège, CGCT L5721-2), group by group: those present are listed anew under each, behind those away."""

import re
from collections.abc import Sequence

from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

# What names the next college, alone between the lists of the one before and its own: a line, or "Opposition –" ahead of the heading.
_LABEL = re.compile(
    r"[\s•*–-]{0,9}(?:[^\W\d_]\w{0,3}[ ./)-]{1,3})?"
    r"(?:(?:membres|delegues|representants|elus) (?:d[eu]s? |de la |de l')?)?"
    r"(?:(?:le|la|les|des|du|premier|second|deuxieme|\d\w{1,3}) ){0,2}"
    r"(?:college|groupe|secteur|communes?|communautes?|departements?|regions?|cantons?|villes?|metropole|agglomeration|territoire|titulaires"
    r"|majorite|minorite|opposition|liste)(?![a-z])[^\n:;]{0,80}?[\s:–-]{0,9}"
)

_OTHERS = re.compile(r"consultati|sans voix|invite|jeunes|suppleant|personn|technicien|associe|honoraire|observateur")


def goes_on(view: View, here: int, start: int, known: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Whether the list headed at `start` is the next college's: its label alone is behind `here`, and nobody `known` is listed again."""
    if not _LABEL.fullmatch(view.folded, here, start) or _OTHERS.search(view.folded, here, start):
        return False
    names = [entry.name for entry in known]
    return all(names_match.find(entry.name, names) is None for entry in entries)
