"""Where a text's own matter is a private person's: a sale, a post, an aid, a grave; and the names known to be private."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache

from database.body_words import is_body
from database.private_names import NAME, Span, is_full_name, names

_NAMES = rf"({NAME}(?:[ ]et[ ]{NAME}){{0,2}})"
_KIN = re.compile(
    rf"\b(?:[Cc]onsorts|CONSORTS|[ÉéEe]poux|[ÉéEe]pouse|[Vv]euve|[Nn]ée?s?|[Ii]ndivision|INDIVISION|[Hh]oirie|[Ss]uccession|"
    rf"[Pp]ropriété|[Ff]amille|[Rr]iverain)[ ]{_NAMES}"
)
_MATTER = re.compile(
    rf"\b(?i:agent|demande|recrutement|nomination|titularisation|mise à disposition|licenciement|profit|propriété|appartenant|ventes?|"
    rf"cession|location|bail|bourses?|aides?|subventions?|primes?|secours|remboursement|indemnité|"
    rf"vendue?s?|cédée?s?|accordée?s?|attribuée?s?|versée?s?|louée?s?)[ ](?:à|par|au profit de|au bénéfice de|de|pour|d['’])[ ]?{_NAMES}"
)
_STAFF = re.compile(
    rf"\b(?i:nomme(?:nt)?|recrute(?:nt)?|embauche(?:nt)?|titularise(?:nt)?|"
    rf"agente?|salariée?|stagiaire|vacataire|apprentie?|étudiante?|candidate?)[ ]{_NAMES}"
)
_AID = re.compile(
    rf"\b(?i:bourses?|bafa|bafd|permis(?: de conduire)?|primes?|secours|aides?|ravalements?|façades?)\b"
    rf"[^.;:\n█–—]{{0,40}}?[ ]?[-–—:][ ]{_NAMES}"
)
_GRAVE = re.compile(rf"\b(?i:concessions?|caveaux?|tombes?|case)\b[^.;:\n█]{{0,60}}?[ ](?:à|de|par|au nom de)[ ](?:la famille )?{_NAMES}")
_GRAVEYARD = re.compile(r"(?i)cimetière|funéraire|columbarium|trentenaire|cinquantenaire|perpétu|inhum|sépulture|caveau|tombe")
# "VERDIER Zélinda, étudiante en droit": who is told by what one does, whatever the given name.
_TOLD = re.compile(
    r"(?<![\w'’-])((?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{1,30}[ ]){1,3}[A-ZÀ-Þ][\w-]{1,30}(?:[ ][A-ZÀ-Þ][\w-]{1,30})?),[ ]"
    r"(?:étudiant|lycéen|collégien|retraité|demandeu|apprenti|née?\b|demeurant|domicilié|propriétaire)"
)
_START = re.compile(r"(?<![\w'’-])[^\W\d_][\w'’-]*")
_AMOUNT = re.compile(r"[^\n█]{0,80}?\d[ \u00a0\u202f]?(?:€|euros?\b)")


def in_private_matters(text: str) -> Iterator[Span]:
    """Names that such a matter is about."""
    for match in _KIN.finditer(text):
        yield from names(text, *match.span(1))
    for pattern in (_MATTER, _STAFF, _AID):
        for match in pattern.finditer(text):
            yield from (span for span in names(text, *match.span(1)) if _is_whole_name(text[slice(*span)]))
    for match in _GRAVE.finditer(text):
        if _GRAVEYARD.search(match[0]):
            yield from (span for span in names(text, *match.span(1)) if not is_body(text[slice(*span)]))
    yield from (match.span(1) for match in _TOLD.finditer(text) if not is_body(match[1]))


def _is_whole_name(name: str) -> bool:
    return is_full_name(name) and not is_body(name) and not name.startswith(("Saint-", "Sainte-"))


def printed(text: str, known: Collection[str]) -> Iterator[Span]:
    """Where the text prints one of these names; a single word only in a line that grants it an amount."""
    by_start: defaultdict[str, list[str]] = defaultdict(list)
    for name in known:
        if first := _START.search(name):
            by_start[first[0]].append(name)
    for match in _START.finditer(text) if by_start else ():
        for name in by_start.get(match[0], ()):
            found = _as_printed(name).match(text, match.start())
            if found and (" " in name or _AMOUNT.match(text, found.end())):
                yield found.span()


@lru_cache(maxsize=10_000)
def _as_printed(name: str) -> re.Pattern[str]:
    start = _START.search(name)
    words = name[start.start() if start else 0 :].split()
    return re.compile(r"\s{1,3}".join(map(re.escape, words)) + r"(?![\w])")
