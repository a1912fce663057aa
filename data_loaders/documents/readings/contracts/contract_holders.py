"""Several holders of one contract (multi-attributaire; CCP R2162-10): "aux sociétés A, B et C" before one range."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.contracts import contract_terms
from data_loaders.documents.readings.contracts.contract_entry import price_of
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, read_name, tidy
from data_loaders.documents.record import WarningRecord, warn
from data_loaders.documents.text.money_role import priced
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_SEVERAL = phrase(
    r"\b(?:aux|avec les|les) (?:societes|entreprises|cabinets|prestataires|operateurs(?: economiques)?|fournisseurs|titulaires|"
    r"attributaires)\s"
    r"(?:(?:(?:de l'accord[- ]cadre|du marche)\b[^.:;]{0,40} )?sont )?(?:(?:suivantes?|suivants|ci-apres|retenue?s)\s{0,2})?(?::\s{0,2})?"
)
_NEXT = phrase(r"(?:\s?\([^()]{0,60}\))?\s{0,2}(?:[,;/]\s{0,2}(?:et\s)?|et\s)(?:(?:la|l'|le)\s?(?:societe|entreprise|cabinet)\s)?")
_AND = re.compile(r"\s{1,3}+et\s{1,3}+(?!(?:fils|filles?|cie|compagnie|frères|associés|co)\b)", re.IGNORECASE)
_EACH = phrase(r"\bchacune?s?\b|\bpar (?:titulaire|attributaire|societe|entreprise)\b")
_REACH = 330
_MOST = 12


def listed(view: View, start: int, end: int) -> Iterator[Mention]:
    """Each list of firms that share one range; none where the range is each one's, or where a fixed price could be anyone's."""
    for found in _SEVERAL.finditer(view.folded, start, end):
        names, stop = _names(view, found.end(), end)
        limit = min(end, stop + _REACH)
        close = view.raw.find("\n\n", stop, limit)
        limit = limit if close < 0 else close
        price = price_of(view.folded, stop, limit)
        shared = price.minimum is not None or price.maximum is not None
        if len(names) > 1 and shared and not _EACH.search(view.folded, stop, limit):
            yield Mention(found.start(), found.end(), stop, " / ".join(names))


def _names(view: View, here: int, end: int) -> tuple[list[str], int]:
    """The firms of a list and where it ends; the last "et" parts two of them."""
    names: list[str] = []
    stop = here
    while len(names) < _MOST and (span := read_name(view, here, end)) and is_firm(view.raw[span[0] : span[1]]):
        names.append(tidy(view.raw[span[0] : span[1]]))
        stop = span[1]
        if not (gap := _NEXT.match(view.folded, stop, end)):
            break
        here = gap.end()
    pairs = list(_AND.finditer(names[-1])) if names else []
    if pairs:
        last = names.pop()
        names += [tidy(last[: pairs[-1].start()]), tidy(last[pairs[-1].end() :])]
    return names, stop


def without_holder(view: View, start: int, end: int) -> list[WarningRecord]:
    """The decision awards for an amount, and nobody could be told surely to hold the contract."""
    decision = contract_terms.decision_start(view.folded, start, end)
    if not contract_terms.AWARDS.search(view.folded, decision, end):
        return []
    told = [p.amount for p in priced(view.folded, decision, end) if p.role in ("plain", "new", "sum", "min", "max")]
    return [warn("contract_no_supplier", [view.span(told[0].start, told[0].end)])] if told else []


def example(text: str) -> list[str]:
    """The holders that share the contract of a text."""
    return [m.name for m in listed(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("attribuer l'accord-cadre aux sociétés ORME, BRUME et LIN pour un minimum de 10 000 € HT", ["ORME / BRUME / LIN"]),
    ("signer avec les entreprises suivantes : Val TP (44), LOUP et Fils, avec un maximum de 40 000 € HT", ["Val TP / LOUP et Fils"]),
]
NOT_FOUND = [
    "attribuer aux sociétés ORME et BRUME pour 50 000 € HT",
    "attribuer aux sociétés ORME et BRUME pour un maximum de 40 000 € HT chacune",
    "les entreprises locales pour un maximum de 40 000 € HT",
]
