"""A grant told of whom the sentence calls by a pronoun or its subject: "il lui est alloué 600 €", "LOUP recevra 400 €" (CGCT L2311-7)."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import ASKS, FROM_OTHERS, REFUSES
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_GIFT = r"(?:dons?|aides?|subventions?|bourses?|secours|dotation|participation|contribution|somme|complement)"
_DONE = r"(?:fait|consenti|donne|remis|accorde|verse|attribue|alloue|octroye)e?s?"
_A = r"(?:une? )?"
_OF = rf"(?:{_A}{_GIFT}(?: [a-z']{{3,16}}){{0,3}} (?:de |d'un montant de ))?"
_TO_HIM = phrase(
    rf"\blui (?:est|sera|a ete) (?:donc |ainsi |alors )?{_DONE} {_OF}(?=\d)|"
    rf"\b(?:de |a )lui (?:verser|attribuer|accorder|allouer|octroyer|donner|consentir) {_OF}(?=\d)"
)
_OF_HIM = phrase(rf"\b{_A}{_GIFT}(?: [a-z']{{3,16}}){{0,3}} (?:de |d'un montant de )(?=\d)")
_IS_GIVEN_HIM = phrase(rf" ?,? lui (?:est|sera) (?:donc |ainsi )?{_DONE}\b")
_IS_GIVEN_TO = phrase(
    rf" ?,? (?:est|sera) (?:donc |ainsi )?{_DONE}(?:,? (?:pour|au titre de) [^.;,€]{{2,50}}?)? (?=(?:a |aux? |en faveur d(?:e|u) )\S)"
)
_MAKES = phrase(rf"\b(?:fait|faire|font|consent|consentir|remet|remettre) {_A}(?:don|secours|aide)(?: [a-z]{{4,16}})? de (?=\d)")
_RECEIVES = phrase(rf"\b(?:recevra|percevra|beneficiera d[e'])(?: ?, [a-z]{{3,6}},)? {_OF}(?=\d)")
TELLS = re.compile("|".join(p.pattern for p in (_TO_HIM, _MAKES, _RECEIVES)) + "|" + _OF_HIM.pattern)
_PAST = phrase(r"\bavai(?:t|ent)\b|\bl'an (?:passe|dernier)|\bannee (?:passee|derniere)|\bpour memoire|\brappel\w*")
_OWN = phrase(r"\brecevra\b|\bbeneficiera\b|\bune dotation\b")
_PER = phrase(r"\s{0,2}(?:/|par )\s?[a-z]")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÀ-Ý«])|\n\s{0,9}\n")
_CLAUSE = re.compile(r"[,;:]\s{1,3}|\n\s{0,6}")
_BODY = phrase(
    r"\b(?:l'|la |le |du |au )(?P<who>(?:association|amicale|comite|club|cooperative|union|foyer|compagnie|section|societe|ecole|cercle|"
    r"chorale|harmonie|fanfare|commune(?: voisine| soeur)? (?=d[e']))\b)"
)
_ARTICLE = re.compile(r"L[ae] |Les |L['’]")  # of the sentence that it opens
_NEAR = phrase(r"commune (?:voisine|soeur) (?:de |d')")


def read(view: View, start: int, end: int, title: str | None) -> list[Given]:
    """The grants so told, in order; none in a sentence that asks, refuses or looks back."""
    found: list[Given] = []
    for low, high in _sentences(view, start, end):
        for name, amount in _of_sentence(view, start, low, high, title):
            before = _OWN.sub("", view.folded[low : amount.start])
            if any(words.search(before) for words in (REFUSES, FROM_OTHERS, _PAST)) or _PER.match(view.folded, amount.end):
                continue
            if not ASKS.search(before) and amount.value > 0:
                found.append(Given(*name, amount, True))  # the words that give are the decision
    return found


def _sentences(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = view.raw.find("\n", start, min(end, start + 200)) + 1 or start
    for stop in _SENTENCE.finditer(view.raw, low, end):
        yield low, stop.start()
        low = stop.end()
    yield low, end


def _of_sentence(view: View, start: int, low: int, high: int, title: str | None) -> Iterator[tuple[tuple[int, int], Amount]]:
    folded = view.folded
    for found in _TO_HIM.finditer(folded, low, high):
        yield from _paired(_before(view, start, found.start(), title), _amount(folded, found.end(), high))
    for found in _RECEIVES.finditer(folded, low, high):
        yield from _paired(_subject(view, low, found.start()), _amount(folded, found.end(), high))
    for found in (*_OF_HIM.finditer(folded, low, high), *_MAKES.finditer(folded, low, high)):
        amount = _amount(folded, found.end(), high)
        if amount is None:
            continue
        if _IS_GIVEN_HIM.match(folded, amount.end, high):
            yield from _paired(_before(view, start, found.start(), title), amount)
        given = _IS_GIVEN_TO.match(folded, amount.end, high)
        here = given.end() if given else amount.end if found.re is _MAKES else None
        if here is not None:
            yield from _paired(grant_beneficiary.after(view, here, min(high + 1, len(folded))), amount)


def _paired(name: tuple[int, int] | None, amount: Amount | None) -> Iterator[tuple[tuple[int, int], Amount]]:
    if name and amount:
        yield name, amount


def _amount(folded: str, here: int, high: int) -> Amount | None:
    found = next(iter(money.find(folded, here, min(high, here + 40))), None)
    return found if found and found.start == here else None


def _subject(view: View, low: int, stop: int) -> tuple[int, int] | None:
    """The name that ends where the verb begins."""
    begins = [low, *(m.end() for m in _CLAUSE.finditer(view.folded, low, stop))]
    for begin in reversed(begins):
        article = _ARTICLE.match(view.raw, begin, stop)
        name = grant_beneficiary.named_at(view, article.end() if article else begin, stop)
        if name and not view.folded[name[1] : stop].strip():
            return name
    return None


def _before(view: View, start: int, here: int, title: str | None) -> tuple[int, int] | None:
    """Whom "lui" means: the body that the title names and the text tells of, else the one body that is named above."""
    head = fold(title or "").strip()
    if len(head) > 3 and re.search(
        rf"(?:\b(?:du|le|la|les|de|des|au|aux)\s|[ld]'){re.escape(head)}\b", view.folded[start + len(head) : here]
    ):
        at = view.folded.find(head, start, here)
        if at >= 0 and (name := grant_beneficiary.of_label(view, at, at + len(head))):
            return name
    names = [n for m in _BODY.finditer(view.folded, start, here) if (n := _body(view, m, here))]
    return names[-1] if len({view.folded[slice(*n)] for n in names}) == 1 else None


def _body(view: View, found: re.Match[str], here: int) -> tuple[int, int] | None:
    near = _NEAR.match(view.folded, found.start("who"), here)
    begin = near.end() if near else found.start("who")
    stop = re.compile(r"\b(?:a|est|qui|sollicite|demande|organise|souhaite|va|doit|ne|n'a|fete|prepare)\b|[,.;]").search(
        view.folded, begin, here
    )
    return grant_beneficiary.named_at(view, begin, stop.start() if stop else here)


def example(text: str) -> list[tuple[str, float]]:
    """The grants of an item whose title is its first line."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), text.split("\n", 1)[0])]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Sou du Val\nL'association du Sou du Val, à laquelle 450 € avaient été versés, part en voyage. Il lui est alloué 600 €.",
        [("Sou du Val", 600)],
    ),
    (
        "Secours\nLa commune voisine d'Orme-le-Val est sinistrée. Une aide exceptionnelle de 1 000 € lui est accordée.",
        [("Orme-le-Val", 1000)],
    ),
    (
        "Judo du Val\nLe Judo du Val a perçu 3 000 € au printemps. Il sollicite un complément de 1 500 €. "
        "Le conseil décide de lui verser un complément de 1 000 €.",
        [("Judo du Val", 1000)],
    ),
    ("Aide\nLa Banque du Val recevra, elle, 400 €. Approuvé.", [("Banque du Val", 400)]),
    (
        "CCAS\nAfin d'équilibrer son budget, l'Amicale du Val recevra une subvention de 18 500 €, contre 21 000 €.",
        [("Amicale du Val", 18500)],
    ),
    ("Don\nUn don de 350 € est fait à la Croix-Verte française. Accord.", [("Croix-Verte française", 350)]),
    ("Don\nLe conseil fait un don de 200 € à la Ligue du Val. Unanimité.", [("Ligue du Val", 200)]),
    ("Bibliothèque\nUne dotation de 750 euros est versée pour l'année à l'association Lire au Val, qui la tient.", [("Lire au Val", 750)]),
]
NOT_FOUND = [
    "Pont\nUne subvention de 19 580 € est demandée au Département.",
    "Sou du Val\nL'association du Sou du Val et le club du Loup sont venus. Une aide de 600 € lui avait été accordée.",
    "Aide\nLe Judo et le club d'Orme jouent. Le comité du Val aussi. Il lui est alloué 600 €.",
]
