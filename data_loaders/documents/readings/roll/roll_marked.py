"""One list of all members in which only those away are marked: "Membres : M. Jean DUPONT, Mme Anne PETIT -ABSENTE"."""

import re

from data_loaders.documents.readings.roll.roll_headings import Heading
from data_loaders.documents.text.names import names
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.view import View

_HEAD = re.compile(
    r"(?<![a-z])appel nominal(?: des (?:membres|conseill\w{2,5}|elus|delegues)){0,1} ?: ?\n?"
    r"|(?:(?<=\n)|(?<=[.;:] )|(?<=\A))[ \t]{0,8}(?:les )?(?:membres|conseill\w{2,5}|elus)"
    r"(?: (?:du conseil|municipaux|municipal|communautaires|en exercice|du comite|du bureau)){0,2} ?: ?(?=\s{0,3}[a-z])"
)
_MARK = re.compile(r"[ \t]{0,2}[-–(:,][ \t]{0,2}(?:absent|excuse|represente)")
_STOP = re.compile(
    r"(?<![a-z])(?:secretaires?|ordre du jour|quorum|date de|convocation|etaient)(?![a-z])|\d{4}-\d"
    r"|\n\s{0,3}\d{1,2}[.)/-](?!\s{0,3}(?:m\.|mm|monsieur|madame))"
)
_LEAST, _MOST = 5, 6_000


def find(view: View) -> tuple[Heading, list[Entry]] | None:
    """The heading and the names of such a list; None where nobody is marked, or most are."""
    for head in _HEAD.finditer(view.folded, 0, min(len(view.folded), 12_000)):
        stop = _STOP.search(view.folded, head.end(), min(len(view.folded), head.end() + _MOST))
        entries = names.parse(view, head.end(), stop.start() if stop else min(len(view.folded), head.end() + _MOST))
        marked = sum(bool(_MARK.match(view.folded, e.end)) for e in entries)
        if len(entries) >= _LEAST and 0 < marked < len(entries) / 2:
            return Heading("present", head.start(), head.end()), entries
    return None


def example(text: str) -> list[str] | None:
    """The names of such a list."""
    found = find(View.of(text))
    return [e.name for e in found[1]] if found else None


_NAMES = "M. Jean DUPONT, Mme Anne PETIT{}, M. Luc MOREAU, Mme Rose BLANC, M. Guy NOIR{}. Secrétaire : M. Luc MOREAU"
EXAMPLES: list[tuple[str, list[str]]] = [
    (f"Membres : {_NAMES.format(' -ABSENTE', '')}", ["Jean DUPONT", "Anne PETIT", "Luc MOREAU", "Rose BLANC", "Guy NOIR"]),
]
NOT_FOUND: list[str] = [f"Membres : {_NAMES.format('', '')}", f"Membres de la commission : {_NAMES.format(' -EXCUSEE', ' -ABSENT')}"]
