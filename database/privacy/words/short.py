"""People told by little: a surname alone in a lawsuit, in a row of owners or of debts, before "père" or "fils"; a name beside a mark."""

import re
from collections.abc import Iterator

from council import civil_names, places
from database.privacy.body_words import is_body
from database.privacy.given import named_after
from database.privacy.lexicon import PARTICLES, PLACES, STOPS
from database.privacy.name_words import name_at, tokens
from database.privacy.plain import Span
from database.privacy.weighed.runs import is_borne

LONE = (
    r"(?:(?:Le|La|De|Du|Des|Ben|El|Da|Dos|Van|Von|LE|LA|DE|DU|DES|BEN|EL|DA|VAN) ){0,2}[A-ZÀ-Þ](?:[\w-]"
    r"|'(?=\w)){2,24}(?: [A-ZÀ-Þ][\w'-]{2,20})?"
)
_AND = r"(?: ?, ?| ?/ ?| ?; ?| et | & )"
# "Affaire Noir : mémoire en défense", "dossier Noir c/ commune"
_AFFAIR = re.compile(
    rf"(?<![\w'-])(?i:affaires?|procès|contentieux|litige|instance|recours) (?:(?:de |des )?(?:consorts|époux) )?(?P<who>{LONE})"
    r"(?=\s?[:,;(–]| c/| contre | et autres|\.?\s*\Z|\.\s)"
)
_NO_AFFAIR = re.compile(r"(?i)(?:ministère|chambre|secrétariat|état|direction|centre) (?:des?|aux) \Z|\bd'\Z")
_OWNERS = r"(?i:en indivision|indivis\b|(?:co)?propriétaires|héritiers|locataires|riverains|redevables|débiteurs)"
_REQUESTS = r" : (?i:dossiers?|demandes?|bourses?|impayés|créances|dettes|dérogations?|secours|refus\w{0,2}|ajournée?s|accordée?s)(?!\w)"
# "(Noir, Roux, Vert en indivision)", "Noir, Roux et Vert : dossiers complets"
_ROW = re.compile(rf"(?<![\w'-])(?P<row>{LONE}(?:{_AND}{LONE}){{1,11}})(?=,? {_OWNERS}|{_REQUESTS})")
# "recouvrement impossible : Noir M., Roux P.": a surname and a given name's letter, of two and more.
_INITIALLED = rf"{LONE} (?:[A-ZÀ-Þ]|Ch|Ph|Th)\.(?:[ -]?[A-ZÀ-Þ]\.){{0,2}}(?![\w'-])"
_DEBTORS = re.compile(
    r"(?<![\w-])(?i:non[- ]valeurs?|recouvrement\w*|créances?|impayés?|débiteurs?|redevables?|npai|poursuites?|dettes?|bourses?"
    r"|secours|bafa"
    r"|bafd|lauréats?"
    rf"|admis|élèves|jurés?|apprentis?)\b[^.\n█]{{0,60}}?[:–-] (?P<row>{_INITIALLED}(?:{_AND}{_INITIALLED}){{1,24}})"
)
# "Propriétaires : Noir, Roux, Vert", "Remise gracieuse : Noir 45 €, Roux 60 €"
_SUM = r"(?: ?[:–-]? ?\d[\d ]{0,8}(?:[.,]\d\d)? ?(?:€|euros?))?"
_HEADS = (
    r"(?i:(?:co)?propriétaires|locataires|impayés|remises? gracieuses?|riverains|héritiers|débiteurs|redevables|bénéficiaires|demandeurs"
    r"|pétitionnaires|non[- ]valeurs?|créances (?:éteintes|irrécouvrables)|secours|bourses?|jurés|lauréats|vendeurs|acquéreurs"
    r"|concessionnaires"
    r"|dérogations?|ajournés)(?: [a-zß-ÿ'0-9]{2,20}){0,3}"
)
_HEADED = re.compile(rf"(?<![\w-]){_HEADS} ?: (?P<row>{LONE}{_SUM}(?:{_AND}{LONE}{_SUM}){{1,15}})")
# "NOIR S. 12,40 € – ROUX T. 33,10 €"
_PRICED = re.compile(rf"(?<![\w'-])(?P<row>{_INITIALLED}{_SUM}(?: ?[–/;,-] ?{_INITIALLED}{_SUM}){{1,24}})")
_ONE, _EACH = re.compile(LONE), re.compile(_INITIALLED)
# "Dossier Noir : avis favorable", "le bail Roux", "DEMANDE VERT": a surname that many people bear, and no town's.
_FILED = re.compile(
    r"(?<![\w'-])(?i:dossiers?|demandes?|réclamations?|requêtes?|plaintes?|courriers?|lettres?|baux|bail|préavis|ventes?|acquisitions?"
    r"|cessions?|[ée]changes?|donations?|legs|terrains?|propriété|locations?|loyers?|remboursements?|servitudes?|bornages?|sinistres?"
    r"|permis de (?:construire|démolir))"
    rf" (?P<who>{LONE})(?=\s?(?:[:,;(–/\n]|-\s|\.\s|\Z| c/)|\.?\s*\Z| [a-zß-ÿ])"
)
_MANY = 500
# "même demande que Noir père", and no "Noir père et fils", a firm.
_KIN_BEHIND = re.compile(
    r"(?<=[a-zß-ÿ',] )(?P<who>[A-ZÀ-Þ][\w'-]{2,24})(?: [A-ZÀ-Þ][\w'-]{2,24})? (?:père|fils|mère|fille|aînée?|cadette?|jeune|senior"
    r"|junior)\b(?! (?:et|&)\b)"
)
# "Noir Léa 13/20", "Léa Noir : 15,5/20"
_MARK = re.compile(
    r"(?<![\w'-])(?P<who>[A-ZÀ-Þ][\w'-]{1,24}(?: [A-ZÀ-Þ][\w'-]{1,24}){1,4})\s?[:,–-]?\s?\(?\d{1,2}(?:[.,]\d{1,2})? ?/ ?(?:10|20"
    r"|100)(?![\d/])"
)
# "Remboursement à NOIR du trop-versé": a surname that people bear, in capitals.
_PAID = re.compile(
    r"(?<![\w-])(?i:remboursement|restitution|reversement|avance|secours|prêt|remise(?: gracieuse| de dette)?) (?:à|accordée? à) "
    r"(?P<who>[A-ZÀ-Þ][A-ZÀ-Þ'-]{4,25})(?= (?:du|de la|des|d'un|pour|de \d)\b)"
)
_VOWEL = re.compile(r"[AEIOUYÀ-Ýaeiouyà-ý]")
_EXAM, _NEAR = re.compile(r"(?i)\b(?:concours|admise?s?|reçue?s?|examen|candidate?s?|élèves?|oral|écrit)\b"), 120
_LEAST_KNOWN = 0.5
# What every text holds in which one of these rules finds something (see untouched.py); rows only by what stands behind or before.
OPENINGS = (
    *(_AFFAIR, _FILED, _KIN_BEHIND, _MARK, _PAID, _EACH),
    re.compile(rf"(?:,| et|/|;|&) ?[^;]{{3,60}}?,? {_OWNERS}"),
    re.compile(_REQUESTS),
    re.compile(rf"{_HEADS} ?: [A-ZÀ-Þ]"),
)


def by_little(text: str) -> Iterator[Span]:
    """Ranges of such names."""
    for match in _AFFAIR.finditer(text):
        known = match[0][0] in "aA" or any(map(civil_names.surname, tokens(match["who"])))  # "contentieux Ormival", a firm
        if known and is_surname(match["who"]) and not _NO_AFFAIR.search(text, max(0, match.start() - 20), match.start()):
            yield match.span("who")
    for filed in _FILED.finditer(text):
        if _is_borne_by_many(filed["who"]) and is_surname(filed["who"]):
            yield filed.span("who")
    for row in (*_ROW.finditer(text), *_HEADED.finditer(text)):
        yield from _of_a_row(text, row)
    for debts in (*_DEBTORS.finditer(text), *(row for row in _PRICED.finditer(text) if "€" in row[0])):
        yield from (one.span() for one in _EACH.finditer(text, *debts.span("row")) if is_surname(one[0].rsplit(" ", 1)[0]))
    for match in (*_KIN_BEHIND.finditer(text), *_PAID.finditer(text)):
        if is_surname(match["who"]) and not named_after(text, match.start("who")):
            yield match.span("who")
    for match in _MARK.finditer(text):
        examined = _EXAM.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR)
        if (examined or any(map(is_borne, match["who"].split()))) and not is_body(match["who"]):
            yield match.span("who")


def _is_borne_by_many(name: str) -> bool:
    """Whether each word is a surname of many people, or a particle, and no word of French nor a town's name."""
    words = tokens(name)
    free = not places.is_commune(name) and not any(map(civil_names.is_word, words))
    return free and all(civil_names.surname(word) >= _MANY or word in PARTICLES for word in words)


def _of_a_row(text: str, row: re.Match[str]) -> Iterator[Span]:
    """Each surname of a row of which people bear half at least, and none is a body's or a common word."""
    each = list(_ONE.finditer(text, *row.span("row")))
    known = [one for one in each if any(map(civil_names.surname, tokens(one[0])))]
    towns = [one for one in each if places.is_commune(one[0])]
    of_people = len(known) >= _LEAST_KNOWN * len(each) and len(towns) < _LEAST_KNOWN * len(each)
    if of_people and all(is_surname(one[0]) for one in each) and not named_after(text, row.start()):
        yield from (one.span() for one in each)


def is_surname(name: str) -> bool:
    """Words that can be spoken and that no paper prints in small letters, no body's and no place's."""
    said = tokens(name)
    return (
        bool(_VOWEL.search(name))
        and not is_body(name)
        and not any(map(civil_names.is_common, said[-1:]))
        and PLACES.isdisjoint(said)
        and STOPS.isdisjoint(said[-1:])
        and name_at(name, 0) is not None
    )
