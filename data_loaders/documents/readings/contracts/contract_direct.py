"""Firms in capitals right behind the words of award: "attribuer le lot 2 à DUPONT", "signer avec DUPONT le marché"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.contracts import contract_supplier
from data_loaders.documents.readings.contracts.contract_supplier import Mention, read_name, tidy
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_DIRECT = phrase(
    r"(?:attribu\w{1,4}|confi\w{1,3}|notifi\w{1,3})\s(?:(?:[^.;:€\d]|\b\d{1,2} (?=ans?\b|mois\b)){0,90}?\s)??(?:a(?! bons? de)|au|aux|"
    r"avec)\s{1,2}(?=\S)|(?:conclu\w*|"
    r"sign\w{1,5}|pass\w{1,3})\s[^.;:€]{0,70}?(?:marches?|contrats?|accords?-cadres?|avenants?)\s"
    r"(?:[^.;:€]{0,70}?\s)?avec\s{1,2}(?:les |la |le |l')?|"
    r"(?:souscri(?!ts?\b)\w{1,3}\s[^.;:€]{0,70}?)\s(?:a|aupres de)\s{1,2}(?:la |l'|le )?|(?:offre|devis|"
    r"proposition)\s(?:[a-z ]{0,25}\s)?(?:de\s{1,2}|d')(?:la |l'|le )?(?=\S)|(?:attributaire|titulaire|delegataire)\s?:\s{1,2}|"
    r"\bavenants?\s[^.;€]{0,110}?\savec\s{1,2}(?:la |l'|le |les )?|groupement (?:solidaire |conjoint )?dont\s{1,2}(?=\S)|"
    r"(?:disante?|avantageuse),? a savoir\s{1,2}(?:celle d(?:e|u) )?(?:la |l'|le )?"
)
# The words between may hold an "à" of their own ("relatif à la fourniture de tablettes à DUPONT") and the number of the contract.
_FURTHER = phrase(
    r"\b(?:attribu|confi)\w{1,4} (?:le |les |ce |ces |l'|un )?(?:marches?|lots?|accords?[- ]cadres?|travaux|missions?|"
    r"prestations?|contrats?)\b"
    r"(?P<far>[^.;:€]{0,200})"
)
_TO = phrase(r" (?:a|au|aux) (?:la |l'|le )?(?=\S)")
_WITH = phrase(r"\b(?:sign|conclu|pass)\w{1,5},? avec (?:la |l'|le )?(?=\S)")
_CONTRACT = phrase(r" ?,? (?:un|le|les|ce|ces|l'|des) ?(?:\w{1,12} )?(?:marches?|contrats?|accords?[- ]cadres?|avenants?|devis)\b")
_SHELTERED = phrase(r"\besat (?:de |du |des |d')(?:la |l')?(?=[a-z])")
_SHORTEST = 3
_INSTITUTION = re.compile(
    r"\b(?:CCAS|EPCI|CAO|MAPA|DETR|DSIL|ETAT|REGION|DEPARTEMENT|VILLE|COMMUNE|SYNDICAT|COMMUNAUTE|SIVOM|SIVU|SMICTOM|EPF|CAF|"
    r"ADEME|CDG|LOT)\b"
)


def named(view: View, start: int, end: int) -> Iterator[Mention]:
    """No word says that it is a firm, so its name must be loud (a word in capitals)."""
    for match in _DIRECT.finditer(view.folded, start, end):
        if name := _loud(view, match.end(), end):
            yield Mention(match.end(), *name, tidy(view.raw[slice(*name)]))
    for match in _SHELTERED.finditer(view.folded, start, end):
        name = read_name(view, match.start(), end)
        if name and name[1] > match.end():
            yield Mention(match.start(), *name, tidy(view.raw[slice(*name)]))
    for match in _FURTHER.finditer(view.folded, start, end):
        for to in _TO.finditer(match["far"]):
            if name := _loud(view, match.start("far") + to.end(), end):
                yield Mention(match.start("far") + to.end(), *name, tidy(view.raw[slice(*name)]))
                break
    for match in _WITH.finditer(view.folded, start, end):
        name = _loud(view, match.end(), end)
        if name and _CONTRACT.match(view.folded, name[1], end):
            yield Mention(match.end(), *name, tidy(view.raw[slice(*name)]))


def _loud(view: View, here: int, end: int) -> tuple[int, int] | None:
    """The name that begins here, where its first word is in capitals and no public body's."""
    name = read_name(view, here, end)
    if name is None:
        return None
    text = view.raw[slice(*name)]
    first = next(w for w in re.split(r"[\s/&]+", text) if w)
    loud = contract_supplier.is_capital(first) and len(first) >= _SHORTEST
    return name if loud and not _INSTITUTION.search(text) and contract_supplier.is_firm(text) else None


def example(text: str) -> list[str]:
    """The firms in capitals that a text awards to."""
    return [m.name for m in named(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("attribuer le lot 2 à LOUP TP pour 4 000 €", ["LOUP TP"]),
    ("d'attribuer le marché n° 2023-045 relatif à la fourniture de tablettes à ORMEVAL pour un maximum", ["ORMEVAL"]),
    ("de signer avec NET'VAL SERVICES un marché de nettoyage", ["NET'VAL SERVICES"]),
]
NOT_FOUND = ["signer avec ORMEVAL une convention", "attribuer le marché à la REGION", "confier les travaux à Valbourg"]
