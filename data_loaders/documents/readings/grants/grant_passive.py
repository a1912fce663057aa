"""Grants told in the passive, the sum first: "1 800 € sont accordés, à l'unanimité, au comité des fêtes" (subvention; CGCT L2311-7)."""

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import FROM_OTHERS, PAST, RECALLS, REFUSES
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_HOW = r"(?:,? (?:a l'unanimite|a la majorite)(?: des (?:membres )?(?:presents|votants))?,?)?"
_BODY = (
    r"(?:associations?|amicale|comite|club|cooperative|foyer|sou des|societe de (?:chasse|peche|musique)|union|caisse des ecoles|ecole"
    r"|college|harmonie|chorale|secours|croix|restos|collectif|ligue|mouvement|federation|fondation|office de tourisme)\b"
)
_GIVEN = phrase(
    rf" ?,? ?(?:(?:est|sont|sera|seront) )?(?:accord|vers|allou|attribu|octroy)ee?s?{_HOW} (?:au |a la |a l'|a cette |a )(?={_BODY})"
)
_PER = phrase(r" ?(?:/|par )\s?[a-z]")
# What is paid for something, lent, or handed on is no grant.
_PAID = phrase(
    r"\b(?:loyer|avance|pret|emprunt|caution|indemnites?|remboursements?|factures?|cotisations?|prix|vente|cession|remise|tarif"
    r"|marche|acompte|solde|travaux)\b"
)
_SENTENCE = 160


def read(view: View, start: int, end: int) -> list[Given]:
    """The grants so told in [start, end), in order."""
    found: list[Given] = []
    for amount in money.find(view.folded, start, end):
        given = _GIVEN.match(view.folded, amount.end, end)
        low = max(start, amount.start - _SENTENCE)
        before = view.folded[low : amount.start]
        sentence = before[max(before.rfind(". "), before.rfind("\n"), before.rfind(";")) + 1 :]
        if not given or amount.value <= 0 or _PER.match(view.folded, amount.end):
            continue
        if any(words.search(sentence) for words in (_PAID, PAST, RECALLS, REFUSES, FROM_OTHERS)):
            continue
        if name := grant_beneficiary.named_at(view, given.end(), end):
            found.append(Given(*name, amount, True))
    return found


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    ("1 800 € sont accordés, à l'unanimité, au comité des fêtes de Valmerle.", [("comité des fêtes de Valmerle", 1800)]),
    ("1 400 € sont versés au Sou des écoles. Pour : 7.", [("Sou des écoles", 1400)]),
    ("40 € par enfant sont accordés, soit 480 €, versés au Sou des écoles. Adopté.", [("Sou des écoles", 480)]),
    ("Un don de 300 € est accordé à l'unanimité à l'Association des Loutres.", [("Association des Loutres", 300)]),
]
NOT_FOUND = [
    "Un prêt de 300 € est accordé au club des Loutres.",
    "En 2020, il avait été décidé que 300 € sont versés au club des Loutres.",
    "40 € par enfant sont versés à l'école des Loutres.",
    "Le loyer de 300 € est versé à l'association des Loutres.",
    "Le maire refuse que 300 € soient versés au club des Loutres.",
]
