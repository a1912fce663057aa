"""Grants run in on a line under a title of grants: "Boule du Val : 400 € / Sou des écoles : 650 € / Ski-Club : sans suite"."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.grants import grant_begin, grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import BODY, GRANT, NOT_GIVEN
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_PART = re.compile(r"\s/\s|\s[–—]\s|;\s?|\.\s{1,3}(?=[A-ZÀ-Þ])|\.\Z|\n")
_TO_AMOUNT = re.compile(r"\s?(?::|,|\.{3,90}|…{1,30})\s{0,3}|[ \t]{3,90}")
# Behind an amount: who asked for more, last year's, who leaves the room, and the vote of this one alone.
_ASIDE = phrase(
    r"\s?(?:€|euros?)?\s{0,12}(?:\((?:demande|sollicite|20\d\d|m\.|mm\.|mme|pour memoire)[^()]{0,70}\))?\s{0,2}"
    r"(?:: ?(?:unanimite|adopte|\d{1,2} (?:voix )?pour)(?:[^\n;€]{0,90}))?[\s.]{0,3}"
)
# The amount ahead: "– 640 € : Boule du Val", "200 € à la Chorale".
_AHEAD = re.compile(r"[\s•*➢►>–—-]{0,6}")
_TO_NAME = re.compile(r"\s?(?:€|euros?)?\s{0,3}(?::|,)\s{0,3}")
_SUM = phrase(r"[\s•*–-]{0,6}(?:soit )?(?:un |le )?(?:montant )?total\b")
_LOST = phrase(rf"\b(?:contre|{NOT_GIVEN}|neant)")
_REFUSED = phrase(rf"\s{{0,3}}[a-z][^:.\n]{{2,60}}(?::|\.{{3,90}})\s{{0,3}}(?:demande )?{NOT_GIVEN}")
_OTHER = phrase(
    r"\b(?:recettes?|depenses?|chapitre|plan de financement|couts?|tarifs?|loyer|prix|caution|location|estim\w+|total|budget|solde)\b"
)
_AGAINST = phrase(r"(?P<pour>\d{1,3}) (?:voix )?pour,? (?P<contre>\d{1,3}) (?:voix )?contre")
_ASKED = phrase(r"\bdemandes? de (?:subvention|financement)s?\b(?! (?:des|aux) (?:associations|clubs))|\bbudgets? annexes?\b|\bequilibre\b")
_ADOPTED = phrase(
    r"\b(?:adopt|approuv|accord|attribu|accept|valid|octro|allou|reconduit|favorable)\w*|"
    r"\bvot(?:e|es|ent|er)\b|\bunanim|\d ?pour\b|\bpour ?:"
)
_LEAST, _WIDE, _BEFORE, _CENT = 2, 60, 260, 0.005


def read(view: View, item: tuple[int, int, int], head: str, *, entitled: bool) -> list[Given]:
    """Two at least; none where a part with an amount is not read or, where no grants to several are `entitled`, a name is no body's.

    `item`: where it starts, where its decision begins, where it ends; `head`: its folded title.
    """
    start, decision, end = item
    if not GRANT.search(head) or _ASKED.search(head) or not _ADOPTED.search(view.folded, start, end):
        return []
    found: list[Given] = []
    refused, total = 0, None
    for a, b in _parts(view.raw, start, end):
        amounts = money.find(view.folded, a, b)
        if not amounts or amounts[0].value <= 0 or _is_lost(view.folded[a:b]):
            refused += bool(_REFUSED.match(view.folded[a:b]))
            continue
        if _SUM.match(view.folded, a, b) and len(amounts) == 1:
            total = amounts[0].value
            continue
        given = None if _OTHER.search(view.folded, a, b) else _given(view, a, b, amounts[0])
        if given is None:
            return []
        found.append(Given(*given, amounts[0], amounts[0].start >= decision))
    if total is not None and abs(sum(one.amount.value for one in found) - total) > _CENT:
        return []
    led = bool(found) and grant_begin.is_giving(view.folded[max(start, found[0].start - _BEFORE) : found[0].start])
    bodies = entitled or led or all(BODY.match(view.folded, g.start) for g in found)
    return found if len(found) + refused >= _LEAST and bodies else []


def _parts(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between two marks; the title's own line is none."""
    here = raw.find("\n", start, end) + 1 or start
    for mark in _PART.finditer(raw, here, end):
        if mark.group() == "\n" and _is_wrapped(raw, start, mark.start()):
            continue
        yield here, mark.start()
        here = mark.end()
    yield here, end


def _is_wrapped(raw: str, start: int, here: int) -> bool:
    """A long line that ends with neither an amount nor a mark goes on below."""
    line = raw[max(start, raw.rfind("\n", start, here) + 1) : here].rstrip()
    return len(line) >= _WIDE and not line.endswith(("€", "euros", ".", ":", ";", ")", "/"))


def _is_lost(part: str) -> bool:
    """Refused or put off in its own words, or by more voices against it than for it."""
    votes = _AGAINST.search(part)
    return int(votes["contre"]) >= int(votes["pour"]) if votes else bool(_LOST.search(part))


def _given(view: View, start: int, stop: int, amount: Amount) -> tuple[int, int] | None:
    """The name that begins the part and reaches its amount, where nothing but an aside stands behind; or that ends it behind its amount."""
    if _AHEAD.fullmatch(view.raw, start, amount.start):
        to = _TO_NAME.match(view.folded, amount.end, stop)
        return grant_beneficiary.of_label(view, to.end(), stop) if to else None
    name = grant_beneficiary.of_label(view, start, amount.start)
    if name is None:
        return None
    gap = view.folded[name[1] : amount.start]
    return name if _TO_AMOUNT.fullmatch(gap) and _ASIDE.fullmatch(view.folded, amount.end, stop) else None


def example(text: str) -> list[tuple[str, float]]:
    """The grants of an item whose title, its first line, says that it gives grants."""
    return [
        (text[g.start : g.end], g.amount.value) for g in read(View.of(text), (0, 0, len(text)), fold(text.split("\n", 1)[0]), entitled=True)
    ]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Subventions\nBoule du Val : 400 € / Sou des écoles : 650 € / Ski-Club : sans suite\nAdopté",
        [("Boule du Val", 400), ("Sou des écoles", 650)],
    ),
    (
        "Subventions.\nVélo du Val : 2 000 €. Chorale : 800 € (Mme LOUP ne prend pas part au vote). "
        "Judo : la demande est renvoyée. Unanimité.",
        [("Vélo du Val", 2000), ("Chorale", 800)],
    ),
    (
        "Subventions\nVélo du Val, 8 000 € : 10 pour, 2 contre\nJudo, 600 € : unanimité\nMoto, 90 € : 5 pour, 7 contre – refusée",
        [("Vélo du Val", 8000), ("Judo", 600)],
    ),
    (
        "Subventions\nVélo      450 €     (2023 : 400 €)\nJudo      200 €     (2023 : 90 €)\nLoto      0 €\nAdopté",
        [("Vélo", 450), ("Judo", 200)],
    ),
    ("Subventions 2024\nVélo : 1 500 € (demandé : 3 000 €) ; Judo : 800 € (demandé : 1 000 €)\nAdopté", [("Vélo", 1500), ("Judo", 800)]),
]
EXAMPLES.append(
    (
        "Aides 2011 aux clubs\n– 640 € : Vélo du Val\n– 75 € : Judo du Val\nTotal : 715 €.\nAdopté",
        [("Vélo du Val", 640), ("Judo du Val", 75)],
    )
)
EXAMPLES.append(("Subventions\nVélo ......... refus (6 pour, 8 contre)\nClub du Val ..... 320 €", [("Club du Val", 320)]))
NOT_FOUND = [
    "Subventions : demandes\nVélo : 300 € / Judo : 400 €\nLe dossier est incomplet.",
    "Subventions aux budgets annexes\nCamping : 28 450 € / Lotissement : 12 000 €\nAdopté.",
    "Subventions\nBoule du Val : 400 €",
    "Subventions\n– 640 € : Vélo du Val\n– 75 € : Judo du Val\nTotal : 900 €.\nAdopté",
    "Subventions\nSalle : 200 €. Petite salle : 80 €. Caution : 300 €.",
    "Subventions\nVélo : 400 € / Judo : 650 € de frais / Golf : 20 €",
    "Subventions\nVélo : refus (400 €) / Judo : ajourné",
]
