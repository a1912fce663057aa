"""A grant whose amount the decision changes: "porte la subvention du Judo-Club de 700 € à 950 €", "ramène ce montant à 750 €"."""

from dataclasses import replace

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.amended import grant_fallen
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_RAISES = phrase(
    r"\b(?:port|augment|ramen|abaiss|redui|modifi|fix)\w{1,4} (?:la |cette |leur )?(?:subvention|aide)"
    r"(?: (?:annuelle|communale|exceptionnelle|de fonctionnement|\d{4}))? "
    r"(?=(?:du|de la|de l'|des|au|aux?|a l'|a la|allouee?|attribuee?|versee?|accordee?)\b)"
)
_TO_NAME = phrase(r"(?:(?:allouee?|attribuee?|versee?|accordee?) )?(?:du|de la|de l'|des|au|aux|a la|a l'|a) ?(?:association )?")
_FROM = phrase(r"[^€;]{0,60}\bde \Z")
_THIS = phrase(
    r"\b(?:ramen|port|fix|limit|redui|abaiss|augment)\w{1,5} (?:donc |finalement )?"
    r"(?:ce|cette|le|la) (?:montant|somme|aide|subvention|chiffre) a (?=\d)|"
    r"\b(?:la|le|l') ?(?:ramene|porte|fixe|limite|reduit|abaisse|augmente)(?:nt)? a (?=\d)|"
    r"\b(?:l'aide|la subvention|la somme|le montant) est (?:finalement |donc )?"
    r"(?:ramenee?|portee?|fixee?|limitee?|reduite?|abaissee?|augmentee?) a (?=\d)"
)
_SHARED = phrase(
    r"\b(?:l'aide|la subvention|la somme|le montant|l'enveloppe) est (?:finalement |donc |alors )?(?:partage|divise|scinde)e?\b"
)
_STEP = phrase(r" ?a \Z")


def read(view: View, start: int, end: int) -> list[Given]:
    """ "porte la subvention du X de A à B": B is what X is given."""
    found = []
    for match in _RAISES.finditer(view.folded, start, end):
        amounts = money.find(view.folded, match.end(), min(end, match.end() + 190))
        lead = _TO_NAME.match(view.folded, match.end(), end)
        if len(amounts) < 2 or lead is None or not _STEP.fullmatch(view.folded, amounts[0].end, amounts[1].start):
            continue
        name = grant_beneficiary.named_at(view, lead.end(), amounts[0].start)
        if name and _FROM.fullmatch(view.folded, name[1], amounts[0].start):
            found.append(Given(*name, amounts[1], True))
    return found


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
    """The changed grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    ("Le conseil porte la subvention du Judo-Club de 700,00 € à 950,00 €.", [("Judo-Club", 950)]),
    ("décide de porter la subvention allouée à l'Amicale laïque de 300 € à 450 €", [("Amicale laïque", 450)]),
    ("ramène la subvention de la Chorale du Val de 500 euros à 400 euros", [("Chorale du Val", 400)]),
]
NOT_FOUND = [
    "porte la subvention du Judo-Club à 950 €",
    "porte la subvention de l'État de 700 € à 950 €",
    "fixe la participation du Judo-Club de 700 € à 950 €",
]
