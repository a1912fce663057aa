"""Who is listed and no member: another body's meeting told within a council's paper (a committee's, a jury's), the State's officials.

CGCT L2121-22: a council's committees have their own meetings, and whoever was missing there was not missing from the council.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from data_loaders.documents.blocks.kinds import kind_foreign
from data_loaders.documents.readings.roll_machine import headings
from data_loaders.documents.readings.roll_machine.lists import Reading
from data_loaders.documents.text.names.names_vocabulary import CIVIL
from data_loaders.documents.text.view import View

_BODY = (
    rf"(?:{kind_foreign.BODIES}|sous-commissions?\b|jurys?\b|groupes? de travail\b|c\.?a\.?o\.?\b|copil\b"
    r"|(?:reunion|rencontre)s? (?:publique|de (?:quartier|chantier|travail|concertation)|des personnes publiques)\b)"
)
_OF = r"d(?:e la |u |e l'|es |e |')"
_MET = (
    rf"(?:(?:lors|au cours|a l'issue|suite|dans le cadre) (?:{_OF}|a (?:la |l')?|au ))?(?:(?:le|la|les|l'|cette|une?) ?)?"
    rf"(?:(?:reunion|seance|compte[- ]rendu|proces[- ]verbal|membres|travaux|avis)s? {_OF})?"
)
# A sentence, a line or a bracket that begins with the body; or the body right ahead of the bracket that opens a list.
_OTHER = re.compile(rf"(?:(?:\A|\n|[.:;»–-]\s)[\s\d.)•*–-]{{0,9}}{_MET}|(?P<bracketed>\b)){_BODY}")
_COUNCIL = re.compile(
    r"\b(?:conseils? (?:municipal|communautaire|metropolitain|departemental|regional|general|syndical|de communaute)|comite syndical"
    r"|assemblee deliberante|en exercice|membres du conseil)\b(?! (?:des? (?:jeunes|enfants|sages)|junior|jeunes?\b))"
)
_OFFICIAL = re.compile(
    rf"{CIVIL} (?:le |la )(?:(?:sous-)?pref\w+|secretaire general\w?|senat\w+|deputee?|procureu\w+|tresori\w+|percept\w+"
    r"|receveu\w+|comptable(?: public)?|inspect\w+(?: d'academie)?|(?:commandant|capitaine|major|adjudant|lieutenant)\w?"
    r"|conseill\w+ (?:departemental|regional)e?),? ?\Z"
)
_HERE = re.compile(r"\bpresente?s?\b")
_BRACKET = re.compile(r"[^.;\n()]{0,60}\([^()\n]{0,200}\Z")
_NEAR, _FAR, _OFFICE = 120, 400, 60  # characters from the body's name to its first list, to its last; of an office ahead of a name


def heads(view: View, at: int) -> bool:
    """Whether a list that begins at `at` is another body's: its meeting was the last one named, and its list of those present begins here
    or stands above."""
    low = max(0, at - _FAR)
    said = view.folded[low:at]
    for found in reversed(list(_OTHER.finditer(said))):
        between = said[found.end() :]
        if _COUNCIL.search(between):
            return False
        if found["bracketed"] is None:
            return len(between) <= _NEAR or _HERE.search(between) is not None
        if _BRACKET.fullmatch(between):
            return True
    return False


def members(view: View, readings: Iterable[Reading]) -> Iterator[Reading]:
    """Readings of a list of those away without officials who excused themselves: "Mme la Sous-Préfète X, M. le Sénateur Y"."""
    for reading in readings:
        kept = tuple(e for e in reading.entries if not _OFFICIAL.search(view.folded, max(0, e.start - _OFFICE), e.start))
        if kept:
            yield replace(reading, entries=kept)


def example(text: str) -> list[str] | None:
    """The headings in a text that head another body's lists."""
    view = View.of(text)
    return [" ".join(view.raw[h.start : h.end].split()) for h in headings.find(view, len(text)) if heads(view, h.start)] or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("La commission des finances s'est réunie. Présents : M. Luc NOIR, Mme Ève ROUX. Absent : M. Guy VERT.", ["Présents :", "Absent :"]),
    ("Lors de la réunion publique étaient présents M. NOIR (État), Mme ROUX (Région).\nAbsents : M. Guy VERT (chambre)", ["Absents :"]),
    ("Agenda : 4 mars, commission travaux (présents : Luc NOIR, Ève ROUX ; excusé : Guy VERT)", ["excusé :"]),
]
NOT_FOUND: list[str] = [
    "Commission permanente du 4 mars\nPrésents : M. Luc NOIR, Mme Ève ROUX",
    "Après avis de la commission, le conseil municipal se réunit. Présents : M. Luc NOIR, Mme Ève ROUX",
    "Présents : M. Luc NOIR, président de la commission des finances, Mme Ève ROUX\nAbsent : M. Guy VERT",
]
