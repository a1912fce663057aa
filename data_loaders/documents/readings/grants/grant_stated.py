"""What the sum beside a beneficiary's name is, by the words around it: a product's result, thousands, changed since, or none of a grant.

"12 € x 41 élèves = 492 €", "(en K€)", "l'aide est portée à 1 200 €", "le club a perçu 3 000 €", "participation au SIVOS" (CGCT L2311-7).
"""

import re
from dataclasses import replace

from data_loaders.documents.readings.grants import grant_fallen
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import GIVES
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words import thousands

_TIMES = phrase(r"\s?[x×*] ?\d{1,4}\b(?: [a-z'.]{2,16}){0,3}")
_COUNTED = phrase(r"[\s:(,]{0,3}(?<!\d)\d{1,4}(?: [a-z'.]{2,16}){0,3} ?[x×*]? ?\Z")
_RESULT = phrase(r"\s?(?:[=:]|,? ?soit(?: (?:un (?:total|montant)|une (?:subvention|aide|somme)) de)?|,? ?donc) ?(?=\d)")
_CHANGED = phrase(
    r"\b(?:soit|est|sera|etre) (?:donc |alors |finalement )?(?:portee?|ramenee?|relevee?|augmentee?|reduite?|abaissee?|limitee?) a (?=\d)|"
    r"\b(?:aide|subvention|somme|don|montant|proposition),? (?:[a-z]{3,12} )?(?:portee?|ramenee?|relevee?|reduite?|abaissee?) a (?=\d)"
)
_TO_CHANGE = phrase(
    r"\b(?:de |a )?(?:la|le|l'|les|cette aide|la subvention|la somme|le montant) ?(?:porter|ramener|relever|reduire|augmenter|abaisser) "
    r"a (?=\d)|(?<=€),? (?:puis |alors |finalement )?(?:portee?|ramenee?|relevee?|reduite?|abaissee?) a (?=\d)|"
    r"\b(?:porter|ramener|relever|reduire|augmenter|abaisser) (?:l'aide|la subvention|la somme|le montant) a (?=\d)"
)
_SETTLES = phrase(
    r"\b(?:vot|accord|attribu|allou|octroy|vers|fix|retien|decid)\w{1,4} finalement (?:[a-z']{1,14} ){0,5}?(?=\d)|"
    r"\bfinalement (?:de |d')?(?:vot|accord|attribu|allou|octroy|vers|fix)\w{1,4} (?:[a-z']{1,14} ){0,5}?(?=\d)"
)
_DECIDES = phrase(r"\b(?:decid|vot|accord|attribu|allou|octroy|maint)\w*[^.;€]{0,60}\Z")
_NOT_FOLLOWED = phrase(r"\bn(?:'est|e sera) pas (?:suivi|reten|adopt|accept)\w*|\b(?:repouss|rejet|refus|maintien|maintenu)\w*")
_OF_ALL = phrase(r"\b(?:enveloppe|credits?|budget|total|montant global|cout|effectifs?|plafond)\b[^.;]{0,40}\Z")
_PUT = phrase(
    r"[^.;€]{0,60}?\b(?:est|soit|sera) (?:donc |alors |finalement )?"
    r"(?:mise? aux voix|soumise? au vote|(?:adopt|vot|accord|attribu|allou|approuv|octroy|vers)ee?\b)"
)
_HAD = phrase(
    r"\b(?:a|ont|avait|avaient|ayant) (?:deja |bien )?(?:percu|recu|touche|beneficie d')e?s?\b"
    r"(?! (?:un avis|l'avis|l'accord|une reponse|une suite|l'aval))[^.;€]{0,60}\Z"
)
_SYNDICATE = phrase(
    r"\b(?:sivos|sivom|sivu|sictom|smictom|sirtom|siaep|sdis|syndicats? (?:intercommunal|mixte|departemental|scolaire|"
    r"des (?:eaux|transports)|d'(?:eau|electri|energie|assainissement|adduction)|de (?:communes|ramassage|transport)))"
)
_SHARE = phrase(r"\b(?:participations?|contributions?|cotisations?|quotes?-parts?)\b")
_HELP = phrase(r"\b(?:subventions?|aides?|dons?|secours|fonds de concours)\b")
_SENTENCE = re.compile(r"[.;]\s|\n")
_NEAR, _LINE, _CENT = 130, 160, 0.011


def stated(view: View, item: tuple[int, int], given: Given, *, alone: bool) -> Given | None:
    """The grant with the sum that is given; None where the words make it no grant of now, or leave its sum in doubt.

    `item`: where it starts and ends; `alone`: it is the one grant of its item.
    """
    start, end = item
    folded, amount = view.folded, given.amount
    before = _SENTENCE.split(folded[max(start, amount.start - _NEAR) : amount.start])[-1]
    if (had := _HAD.search(before)) and not GIVES.search(before, had.end()):
        return None
    if _is_share(folded, start, given, before):
        return None
    whole = _product(folded, given, end)
    if whole is None or thousands.doubtful(folded, start, whole.amount):
        return None
    whole = replace(whole, amount=thousands.scaled(folded, start, whole.amount))
    return _as_changed(view, end, whole) if alone else whole


def kept(view: View, item: tuple[int, int], found: list[Given], *, alone: bool) -> list[Given]:
    """Those that are grants, with their sums."""
    return [one for given in found if (one := stated(view, item, given, alone=alone))]


def _product(folded: str, given: Given, end: int) -> Given | None:
    """With the result of the sum of one and how many; None where it is not printed. The grant itself where its sum is no factor."""
    amount = given.amount
    times = _TIMES.match(folded, amount.end, end)
    counted = _COUNTED.search(folded, max(given.start, amount.start - _NEAR), amount.start)
    if counted and not re.search("[x×*]", counted.group()):
        counted = None
    if times is None and counted is None:
        return given
    result = _RESULT.match(folded, times.end() if times else amount.end, end)
    found = money.find(folded, result.end(), min(end, result.end() + 30)) if result else []
    if not result or not found or found[0].start != result.end():
        each = counted and not times and counted.start() >= given.end and not re.search("[a-z]{2}", counted.group())
        return given if each or (counted and amount.start < given.start) else None  # "3 x 100 € : A, B et C"
    count = re.search(r"\d+", times.group() if times else counted.group() if counted else "")
    name_end = min(given.end, counted.start()) if counted and counted.start() > given.start else given.end
    right = count and abs(int(count.group()) * amount.value - found[0].value) <= _CENT
    return replace(given, end=name_end, amount=found[0]) if right else None


def _is_share(folded: str, start: int, given: Given, before: str) -> bool:
    """A share of the costs of a syndicate that the town is a member of."""
    if not _SYNDICATE.search(folded, given.start, given.end):
        return False
    line = folded.find("\n", start, start + _LINE)
    title = folded[start : line if line >= 0 else start]
    told = before + " " + _SENTENCE.split(folded[given.amount.end : given.amount.end + _NEAR])[0]
    return not _HELP.search(told) and bool(_SHARE.search(told) or (_SHARE.search(title) and not _HELP.search(title)))


def _as_changed(view: View, end: int, given: Given) -> Given | None:
    """As a later sentence leaves it: the sum put to the vote; None where it is changed and what is voted is not told again."""
    folded, here = view.folded, given.amount.end
    for settles in () if given.decided else _SETTLES.finditer(folded, here, end):
        if found := [a for a in money.find(folded, settles.end(), min(end, settles.end() + 30)) if a.start == settles.end()]:
            return replace(given, amount=found[0], decided=True)
    fallen = grant_fallen.spans(view, given.amount.start, end)
    changes = (*_CHANGED.finditer(folded, here, end), *_TO_CHANGE.finditer(folded, here, end))
    for change in sorted(changes, key=lambda one: one.start()):
        new = next(iter(money.find(folded, change.end(), min(end, change.end() + 30))), None)
        of_all = _OF_ALL.search(folded[max(here, change.start() - _NEAR) : change.start()])
        if new is None or of_all or any(low <= change.start() < high for low, high in fallen):
            continue
        if new.value == given.amount.value or _NOT_FOLLOWED.search(folded, new.end, min(end, new.end + _LINE)):
            continue
        later = money.find(folded, new.end, end)
        if any(a.value == given.amount.value and _DECIDES.search(folded[new.end : a.start]) for a in later):
            return given  # the first sum is voted all the same
        voted = next((a for a in later if a.value == new.value and _PUT.match(folded, a.end, end)), None)
        return replace(given, amount=voted, decided=True) if voted else None
    return given


def example(text: str) -> list[tuple[str, float]]:
    """The grant of a text whose name stands between quotation marks, its first sum taken for it, as the words leave it."""
    view = View.of(text)
    begin, close = text.index("«") + 2, text.index("»") - 1
    figure = re.search(r"(?<=: )\d+(?=\n|\Z)", text)
    amounts = money.find(view.folded) or ([Amount(*figure.span(), float(figure.group()), "EUR", None, bare=True)] if figure else [])
    found = kept(view, (0, len(text)), [Given(begin, close, amounts[0], False)], alone=True)
    return [(text[g.start : g.end], g.amount.value) for g in found]


_TITLE = "Aide à « Loup »\n"
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    ("Subventions : « Loup » : 12 € x 41 élèves = 492 €.", [("Loup", 492)]),
    ("Subventions : « Loup » : 41 élèves x 12 €, soit 492 €.", [("Loup", 492)]),
    ("Subventions : « Loup » : 41 x 12 € = 492 €.", [("Loup", 492)]),
    ("Subventions (en K€) :\n« Loup » : 310\n", [("Loup", 310_000)]),
    ("Subventions en milliers d'euros :\n« Loup » : 18", [("Loup", 18_000)]),
    ("Subventions (en K€) :\n« Loup » : 310 K€", [("Loup", 310_000)]),
    (
        f"{_TITLE}M. ORME propose 900 €. Mme PIN demande que l'aide soit portée à 1 200 €. Une aide de 1 200 € est donc mise aux voix.",
        [("Loup", 1200)],
    ),
    (f"{_TITLE}Il est proposé 900 €. M. PIN demande qu'elle soit ramenée à 500 €. Il n'est pas suivi.", [("Loup", 900)]),
    (f"{_TITLE}Il est proposé 900 €. M. PIN souhaite la ramener à 500 €. Le conseil décide de verser 900 €.", [("Loup", 900)]),
    (f"{_TITLE}Il est proposé 900 €. Le conseil vote finalement 1 200 €.", [("Loup", 1200)]),
    (f"{_TITLE}Il est proposé 900 €. L'enveloppe des aides est portée à 5 000 €.", [("Loup", 900)]),
    ("La demande de « Loup » a reçu un avis favorable pour 500 €.", [("Loup", 500)]),
    ("Une subvention de 500 € est versée au « Syndicat mixte du Loup ».", [("Syndicat mixte du Loup", 500)]),
]
NOT_FOUND = [
    f"{_TITLE}Il est proposé 900 €, portée à 1 200 €. Adopté.",
    f"{_TITLE}Il est proposé 900 €. M. PIN propose de la porter à 1 200 €. Cette proposition est adoptée.",
    "Subventions (en K€) :\n« Loup » : 310 €",
    "Subventions : « Loup » : 12 € x 41 élèves.",
    "Subventions : « Loup » : 12 € x 41 élèves = 500 €.",
    f"{_TITLE}M. ORME propose 900 €. Mme PIN demande que l'aide soit portée à 1 200 €. Accord.",
    "Le club « Loup » a perçu 3 000 € au printemps.",
    "Le club « Loup » avait reçu 3 000 € l'an passé.",
    "La participation communale au « SIVOS du Loup » est fixée à 38 214 €.",
    "Participations\n« Syndicat intercommunal du Loup » : 900 €",
]
