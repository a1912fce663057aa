"""A grant whose amount the decision changes: "ramène ce montant à 750 €"; one that it shares out is given to nobody as a whole."""

from dataclasses import replace

from data_loaders.documents.readings.grants import grant_fallen, grant_sentence
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_THIS = phrase(
    r"\b(?:ramen|port|fix|limit|redui|abaiss|augment)\w{1,5} (?:donc |finalement )?"
    r"(?:ce|cette|le|la) (?:montant|somme|aide|subvention|chiffre) a (?=\d)|"
    r"\b(?:la|le|l') ?(?:ramene|porte|fixe|limite|reduit|abaisse|augmente)(?:nt)? a (?=\d)|"
    r"\b(?:l'aide|la subvention|la somme|le montant) est (?:finalement |donc )?"
    r"(?:ramenee?|portee?|fixee?|limitee?|reduite?|abaissee?|augmentee?) a (?=\d)|"
    r"\b(?:conseil(?: \w{5,14})?|assemblee|comite) (?:vote|retient|accorde|decide|fixe|arrete)(?: donc| finalement)? "
    r"(?=\d[\d ]{0,9}(?:,\d\d)? ?(?:€|euros?) ?[.;,\n])"
)
_SHARED = phrase(
    r"\b(?:l'aide|la subvention|la somme|le montant|l'enveloppe) est (?:finalement |donc |alors )?(?:partage|divise|scinde)e?\b"
)


def settled(view: View, given: list[Given], end: int) -> list[Given]:
    """The one grant with the amount that "ramène ce montant à …" gives it afterwards; none of several, for which it may be any."""
    shared = _SHARED.search(view.folded, given[0].amount.end, end) if given else None
    given = [g for g in given if shared is None or g.amount.start > shared.start()]
    if not given:
        return given
    fallen = grant_fallen.spans(view, given[0].amount.start, end)
    later = _THIS.finditer(view.folded, max(g.amount.end for g in given), end)
    match = next((m for m in later if not any(low <= m.start() < high for low, high in fallen)), None)
    amount = next(iter(money.find(view.folded, match.end(), min(end, match.end() + 30))), None) if match else None
    if amount is None:
        return given
    return [replace(given[0], amount=amount, decided=True)] if len(given) == 1 else []


def example(text: str) -> list[tuple[str, float]]:
    """The grants that the sentences of a text give, as it leaves them."""
    view = View.of(text)
    given = settled(view, grant_sentence.read(view, 0, len(text), 0, None), len(text))
    return [(text[g.start : g.end], g.amount.value) for g in given]


_GIVES = "décide d'attribuer une subvention de 900 € à l'association Chorale du Val."
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (f"{_GIVES} Le conseil ramène ce montant à 750 €.", [("Chorale du Val", 750)]),
    (f"{_GIVES} M. X propose 750 €. Le conseil vote 750 €.", [("Chorale du Val", 750)]),
    (f"{_GIVES} L'amendement qui la porte à 950 € est repoussé.", [("Chorale du Val", 900)]),
]
NOT_FOUND = [f"{_GIVES} L'aide est finalement partagée."]
