"""Money that goes the other way: what the council asks others for, and a gift (don) that it is given and accepts (CGCT L2242-1)."""

from data_loaders.documents.text.grant_words import ASKED_BY_COUNCIL, BODIES
from data_loaders.documents.text.phrase import phrase

_SOLICITS = "sollicite "
# Who stands last before "sollicite": a body asks the council, or the council asks others.
_BODY = phrase(rf"\b(?:{BODIES}|ecole|college|lycee|troupe|[a-z]+-club|presidente?|tresoriere?|mjc|ogec|elle)\b")
_COUNCIL = phrase(r"\b(?:conseil|commune|maire|municipalite|collectivite|assemblee|communaute|ville|departement|decide|autorise)\b")
_SENTENCE = phrase(r"[.;:]\s|\n")
_TO_US = phrase(
    r"\b(?:offr|fai|donn|vers|remet|legu|propos)\w{1,5} (?:[a-z']{1,12} ){0,3}(?:a|au profit de) (?:la|notre|cette) (?:commune|"
    r"ville|collectivite|mairie)"
    r"(?! d[e'u])\b[^.;]{0,60}\b(?:dons?|legs|aide|participation|contribution|somme|cheque)\b"
)
_ACCEPTS = phrase(
    r"\baccept\w{0,4} (?:[a-z']{1,12} ){0,2}(?:ce|cette|le|la|ces|ledit) (?:don|legs|aide|offre|participation|contribution|cheque)\b"
)
_REACH = 160


def by_council(folded: str, start: int, end: int) -> bool:
    """The council asks for money, or for help: not the club of which the sentence speaks."""
    return any(not _by_body(folded, start, found.start()) for found in ASKED_BY_COUNCIL.finditer(folded, start, end))


def to_council(folded: str, start: int, end: int) -> bool:
    """A gift to the council, which it accepts."""
    given = _TO_US.search(folded, start, end)
    return bool(given and _ACCEPTS.search(folded, given.end(), end))


def _by_body(folded: str, start: int, at: int) -> bool:
    """The verb at a place is "sollicite", and the nearest who could be its subject is a body."""
    if not folded.startswith(_SOLICITS, at):
        return False
    left = max(start, at - _REACH)
    sentence = max((m.end() for m in _SENTENCE.finditer(folded, left, at)), default=left)
    bodies = [m.start() for m in _BODY.finditer(folded, sentence, at)]
    councils = [m.start() for m in _COUNCIL.finditer(folded, sentence, at)]
    return max(bodies, default=-1) > max(councils, default=-1)


def example(text: str) -> str | None:
    """ "asked" or "accepted" of a folded text."""
    if by_council(text, 0, len(text)):
        return "asked"
    return "accepted" if to_council(text, 0, len(text)) else None


EXAMPLES: list[tuple[str, str]] = [
    ("le conseil sollicite une subvention", "asked"),
    ("decide de solliciter une aide pour l'association", "asked"),
    ("l'amicale offre a la commune un don de 500 €. le conseil accepte ce don", "accepted"),
]
NOT_FOUND = [
    "le club sollicite une aide de 500 €",
    "l'association orme sollicite la commune",
    "le conseil offre a la commune d'orme un don de 500 €. le conseil accepte ce don",
]
