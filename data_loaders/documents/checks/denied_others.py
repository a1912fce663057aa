"""Words by which a name's money is another's or another day's: another body's gift, an older year's column, a loser.

And a proposal that the decision overtakes (CGCT L2121-29: only what the council decides binds).
"""

import re

from data_loaders.documents.text.body_kinds import OTHER_BODIES
from data_loaders.documents.text.grant_words import GAVE, TRIPS
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_LESS = phrase(
    r"\bvoix contre \d{1,3} (?:voix )?(?:pour|a|en faveur de) (?:l'|la |le )?(?:\w{4,12} )?\Z"
    r"|\b\d{1,3} voix (?:vont|allant|se portent|sont allees) (?:a|au|sur) (?:l'|la |le )?(?:\w{4,12} )?\Z"
)
_RATHER = phrase(
    r"\b(?:prefer|reten|choisi|accept|valid)\w{1,4}\b[^.;]{0,12} (?:a|plutot que|de preference a|au lieu de|au detriment de) "
    r"(?:(?:celui|celle|ceux|celles|l'offre|le devis|la proposition) (?:de |d'|du |des )?)?(?:l'|la |le |les )?(?:\w{4,12} ){0,2}\Z"
    r"|\b(?:aurai|voudrai|souhaitai|preferai)\w{1,4} (?:\w{2,9} )?(?:prefer|reten|choisi|voulu)\w{0,3}\b[^.;]{0,60}\Z"
)
_TRIP = phrase(rf"\b{TRIPS}\b[^,;.€]{{0,24}}? (?:a|au|aux|en) (?:la |l')?\Z")
# A table of marks, a cell a line: "Candidat⏎Note sur 100⏎Offre".
_MARKED = re.compile(
    r"\n[ \t]*(?:candidats?|soumissionnaires?|entreprises?|societes?)[ \t]*\n(?:[^\n]{1,40}\n){0,3}?"
    r"[ \t]*(?:notes?|classement|points?)\b[^\n]{0,20}\n(?:[^\n]{1,70}\n){0,40}[^\n]{0,16}\Z"
)
_ANOTHER = phrase(
    rf"\b(?:(?:l[ea] |l')(?:{OTHER_BODIES})|la (?:commune|ville) (?:de |d'|du )(?P<town>[\w'-]{{3,30}}))"
    rf"(?: [\w'-]{{2,20}}){{0,3}}? (?:a |ont |avait )?(?:deja )?(?:{GAVE}|octroie)(?:nt)?\b"
)
_PROPOSED = phrase(r"\bpropos(?:e|ent|ition|ee?s?)\b|\bsollicit\w{1,4}\b")
_OVERTAKEN = phrase(
    r"\b(?:l'aide|la subvention|la somme|le montant|elle) est (?:\w{3,12} )?(?:partage|reparti|ramene|reduit|porte|limite)e?e?\b"
    r"|\b(?:le conseil|l'assemblee|le comite|le bureau)(?: municipal| communautaire)? (?:la|le|les) (?:ramene|porte|reduit"
    r"|limite|fixe)(?:nt)?\b"
)
_YEARS = re.compile(r"\b(20\d\d)\b[^\n€]{0,30}?(?:[/|\t]|\n)[^\n€]{0,30}?\b(20\d\d)\b")
_NEXT_CELL = re.compile(r"\s{0,3}[/|\t\n]\s{0,3}(?:\d[\d .]{0,9}(?:,\d\d)? ?(?:€|euros)|-{1,3}|neant|0)\s{0,3}(?=[/|\t\n]|$)")
_NO_NAME = re.compile(
    r"(?:les? |la |l'|une? )?(?:devis|offres?|lots?|marches?|propositions?|prestataires?|titulaires?|fournisseurs?|montants?"
    r"|total|entreprises?|d\.?p\.?l\.?g\.?|h\.?m\.?o\.?n\.?p\.?"
    r"|bureau(?: d'etudes)?(?: bureau)?|maitre d'oeuvre)"
)
_HEAD, _FAR = 3000, 220


def outvoted(view: View, left: int, name: int) -> bool:
    """ "Par 6 voix contre 2 pour l'entreprise X": X has the fewer; "préféré à celui de l'entreprise X"."""
    return any(words.search(view.folded[left:name]) for words in (_LESS, _RATHER))


def marked(view: View, low: int, name: int) -> bool:
    """A cell of a table of candidates and their marks: who is named there is not for that chosen."""
    return _MARKED.search(view.folded, low, name) is not None


def destination(view: View, left: int, name: int) -> bool:
    """ "Pour le voyage à X": X is where one goes."""
    return _TRIP.search(view.folded, left, name) is not None


def of_another(view: View, left: int, place: int, council: str | None) -> bool:
    """Another body gives in this sentence: "le Département verse", "la commune de X a versé", in the paper of a town council."""
    giver = _ANOTHER.search(view.folded, left, place)
    if giver is None or "conseil municipal" not in view.folded[:_HEAD]:
        return False
    return giver["town"] is None or giver["town"] not in fold(council or "")


def overtaken(view: View, left: int, place: int, behind: int, high: int) -> bool:
    """A proposal, behind which the decision shares, lowers or raises the sum."""
    if not _PROPOSED.search(view.folded, left, place):
        return False
    return _OVERTAKEN.search(view.folded, behind, min(high, behind + _FAR)) is not None


def only_proposed(view: View, left: int, place: int) -> bool:
    """Does the sentence propose or ask, and decide nothing?"""
    return _PROPOSED.search(view.folded, left, place) is not None


def older_column(view: View, low: int, amount: tuple[int, int], high: int) -> bool:
    """Two years head the columns, the later one last, and another cell of the row stands behind this amount."""
    years = [m for m in _YEARS.finditer(view.folded, low, amount[0]) if int(m[1]) + 1 == int(m[2])]
    return bool(years) and _NEXT_CELL.match(view.folded, amount[1], high) is not None


def is_no_name(name: str) -> bool:
    """A word for what is offered or who offers, and nobody's name: "Devis", "Titulaire"."""
    return _NO_NAME.fullmatch(fold(name).strip(" :.")) is not None
