"""Votes told of that are not the item's own: another day's, a commission's, an amendment's (articles L2121-20 and L2121-22 CGCT)."""

import re

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.text.view import View

_DID = r"(?:adopt|rejet|refus|vot|approuv|accept|valid|repouss|emis|decid|pris)\w{0,4}"
_RECALLED = spoken(
    rf"\b(?:avait|avaient)(?: \w{{1,10}}){{0,2}} (?:{_DID}|donne un avis)[^.;\n]{{0,110}}$"
    r"|\bs'etai(?:t|ent)(?: \w{1,10}){0,2} (?:prononc|oppos)\w{1,3}[^.;\n]{0,110}$"
    rf"|\bdeja (?:ete )?{_DID}[^.;,\n]{{0,60}}$"
    r"|\b(?:par|vu|de|sa|par la|vu la|de la|(?:rectifi|modifi|complet|rappel)\w{1,5} la) deliberation(?: n ?°)? ?\S{0,12}\d\S{0,12}"
    rf"(?: du \d[^,;.\n]{{2,20}})?,? {_DID}[^.;,\n]{{0,30}}$"
    r"|\b(?:annul|remplac|abrog|rapport|modifi|complet)\w{1,4}\b[^.;\n]{0,90}?\b(?:celle|celui|deliberation|decision)\b[^.;\n]{0,60}?"
    rf"\b{_DID}[^.;\n]{{0,20}}$"
    # "l'avenant n° 1 a été approuvé le 14 septembre 2021 par", "qu'en 2021 le vote avait été de"
    rf"|\b(?:a|ont) ete {_DID}[^.;\n]{{0,50}}\ble \d{{1,2}}(?:er)? [a-z]{{3,9}} \d{{4}}[^.;\n]{{0,50}}$"
    rf"|\bqu'en (?:19|20)\d\d\b[^.;\n]{{0,80}}$"
    # how to vote, or when: "demande le vote par chapitre, refusé par", "que la question soit ajournée, ce qui est refusé par"
    r"|\b(?:vote par chapitre|(?:bulletin|scrutin)s? secrets?|vote separe|ajournee?s?|reportee?s?|l'ajournement|le report|le renvoi),? "
    r"(?:ce qui est |est )?(?:refuse|rejete|ecarte)\w{0,3}[^.;\n]{0,20}$"
    # another body's: "le comité technique a émis un avis", "rapporte que le conseil communautaire a rejeté"
    rf"|\b(?:comite technique|comite social|conseil d'ecole|cst|syndicat|association)(?: [\w']{{1,14}}){{0,4}} (?:a"
    rf"|ont) (?:deja )?{_DID}[^.;\n]{{0,80}}$"
    rf"|\b(?:rapporte|informe|indique|rappelle|signale)\w{{0,3}} [^.;\n]{{0,40}}\bque (?:le|la|l')[^.;\n]{{3,50}} (?:a"
    rf"|ont) (?:deja )?{_DID}[^.;\n]{{0,80}}$"
)
_UPPER_BODY = spoken(rf"\bconseil (?:communautaire|departemental|regional)(?: [\w']{{1,14}}){{0,3}} (?:a|ont) {_DID}[^.;\n]{{0,80}}$")
_HEAD = 3000
_COMMISSION = spoken(
    r"(?:\A\s{0,3}|[.;\n]\s{0,2})(?:la|une|cette|les) (?:\w{1,14} )?commissions?\b(?! permanente)(?:(?!conseil|assemblee)[^.;\n]){0,120}$"
)
# What somebody else would have: "cette idée est rejetée", "la proposition de M. ROUX de reporter est refusée".
_AMENDMENT = spoken(
    r"(?:\A\s{0,3}|[.:;\n•–-]\s{0,2})(?:(?:l'|cet |les |un |sous-)?amendements?|(?:cette|sa) (?:contre-)?(?:proposition|idee"
    r"|suggestion|variante)"
    r"|la (?:contre-proposition|suggestion|demande de report|(?:proposition|idee|demande) de (?:m\.|mm?e?\b|monsieur|madame)))\b"
    r"(?:[^.;\n]|(?<=\bm)\.){0,110}$"
)
_CLOSED = spoken(r"[^.;\n]{0,30}\b(?:sieger|se reunir|deliberer|debattre|examin\w{1,5}|poursuivre)[^.;\n]{0,20} (?:a|en) huis clos\b")
_LINE = re.compile(r"\n(?=[ \t]{0,8}[A-ZÀ-Ý])")
_REACH = 220


def recalled(view: View, start: int, place: int) -> bool:
    """Do the words before a place say that another day, or a commission, voted so?"""
    before = _before(view, start, place)
    of_town = _UPPER_BODY.search(before) is not None and "conseil municipal" in view.folded[:_HEAD]
    return bool(of_town or _RECALLED.search(before) or _COMMISSION.search(before))


def of_procedure(view: View, place: int, end: int) -> bool:
    """Do the words behind a count say that it was on sitting behind closed doors (huis clos, L2121-18)?"""
    return _CLOSED.match(view.folded, place, end) is not None


def of_amendment(view: View, start: int, place: int) -> bool:
    """Is an amendment the subject of the sentence, or of the line, in which the place stands?"""
    return _AMENDMENT.search(_before(view, start, place)) is not None


def _before(view: View, start: int, place: int) -> str:
    """The words before a place; a line that a capital opens begins a sentence, though no mark ends the one above."""
    low = max(start, place - _REACH)
    words = list(view.folded[low:place])
    for line in _LINE.finditer(view.raw, low, place):
        words[line.start() - low] = "\n"
    return "".join(words)


def example(text: str) -> str | None:
    """Whose the vote at the end of a text is, where it is not the item's."""
    view, end = View.of(text), len(text)
    return "recalled" if recalled(view, 0, end) else "amendment" if of_amendment(view, 0, end) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Le conseil avait rejeté ce tarif le 3 mai par ", "recalled"),
    ("Le vœu de M. ROUX, déjà rejeté en juin par ", "recalled"),
    ("Cette délibération annule et remplace celle du 3 mai adoptée par ", "recalled"),
    ("Le tarif fixé par délibération 2023-05-20 adoptée par ", "recalled"),
    ("Il y a lieu de rectifier la délibération n° 30-2023, adoptée par ", "recalled"),
    ("Le comité s'était prononcé en juin par ", "recalled"),
    ("Le devis est lu. La commission des travaux a donné un avis défavorable par ", "recalled"),
    ("L'amendement de M. ROUX est rejeté par ", "amendment"),
    ("L'avenant n° 1 a été approuvé le 14 septembre 2021 par ", "recalled"),
    ("M. ROUX demande le vote par chapitre, refusé par ", "recalled"),
    ("Le comité technique a émis un avis défavorable à l'", "recalled"),
    ("Mme VIAL veut deux lots. Cette idée est rejetée (", "amendment"),
    ("La proposition de M. ROUX de reporter ce point est refusée par ", "amendment"),
    ("Le texte est lu.\nAmendement n° 2 (Mme VIAL) : adopté à l'", "amendment"),
]
NOT_FOUND = [
    "M. ROUX, qui avait donné pouvoir à Mme VIAL, s'en va. Le conseil approuve par ",
    "La commission est favorable. Le conseil approuve par ",
    "La commission entendue, le conseil municipal approuve par ",
    "La délibération ainsi amendée est adoptée par ",
    "Délibération n° 2023-12 adoptée par ",
    "Le vœu, déjà rejeté en juin, est adopté par ",
    "Le compte administratif 2023, approuvé par ",
]
