"""One sum for each of several: "95 € à chacune des associations suivantes : Les Restos et Bibliobus", in a line or a dash each."""

import re

from data_loaders.documents.readings.grants import grant_begin, grant_beneficiary, grant_now
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import GIVES, PAST
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_EACH = phrase(
    r" ?,? (?:(?:est|sera|sont) (?:\w{4,12} )?)?(?:a|pour|en faveur de) (?:chacune?|chaque)\b(?: (?:des|de|d'entre) ?[^.;:,€\n]{2,60}?)?"
    r"(?: (?:suivant(?:e?s)?|ci-apres|ci-dessous))? ?:\s{0,3}"
)
_PART = re.compile(r",\s{1,3}|\set\s|\n\s{0,6}(?:[-–•*▪]\s?)?")
_BULLET = re.compile(r"\s{0,6}[-–•*▪]\s?")
_END = re.compile(r"[;.](?:\s|\Z)|\n(?!\s{0,6}[-–•*▪])|,\n")
_LIST_END = re.compile(r"\.(?:\s|\Z)|\n\s{0,6}(?![-–•*▪\s])|\n\s*\n|[;,]\s*\n\s{0,6}[-–•*▪]?\s?\d")
_SENTENCE = re.compile(r"[.;]\s")
_LEAD, _LONGEST = 200, 600


def read(view: View, start: int, end: int, decision: int) -> list[Given]:
    """The names behind the colon, each with the sum; none where one of them is no name, or where nothing is given now."""
    found: list[Given] = []
    for amount in money.find(view.folded, start, end):
        each = _EACH.match(view.folded, amount.end, end)
        if each and amount.value > 0 and _is_given(view, start, amount.start):
            names = _names(view, each.end(), min(end, each.end() + _LONGEST))
            found += [Given(*name, amount, amount.start >= decision) for name in names]
    return found


def _is_given(view: View, start: int, at: int) -> bool:
    """The sentence gives, now, and it is the council's."""
    lead = _SENTENCE.split(view.folded[max(start, at - _LEAD) : at])[-1]
    past = PAST.search(lead) or grant_begin.is_past(lead, 0) or grant_now.is_of_others(view.folded, lead)
    return bool(GIVES.search(lead)) and not past


def _names(view: View, here: int, end: int) -> list[tuple[int, int]]:
    dashes = _BULLET.match(view.raw, here, end) if "\n" in view.raw[max(0, here - 4) : here + 1] else None
    begin = dashes.end() if dashes else here
    close = (_LIST_END if dashes else _END).search(view.raw, begin, end)
    stop = close.start() if close else end
    marks = [m.span() for m in _PART.finditer(view.raw, begin, stop)]
    pieces = zip([begin, *(b for _, b in marks)], [*(a for a, _ in marks), stop], strict=True)
    names = [grant_beneficiary.of_label(view, low, high) for low, high in pieces if view.raw[low:high].strip(" ,;")]
    return [name for name in names if name] if len(names) > 1 and all(names) else []


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0)]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    ("Le conseil alloue :\n * 95 € à chacune des associations suivantes : Les Loups et Bibliobus,\n * 20 € à la Chorale", [
        ("Les Loups", 95), ("Bibliobus", 95),
    ]),
    ("Il est attribué 150 € à chacun des clubs :\n- Judo Orme\n- Vélo Loup\nAdopté.", [("Judo Orme", 150), ("Vélo Loup", 150)]),
]  # fmt: skip
NOT_FOUND = [
    "Le conseil avait attribué 150 € à chacun des clubs : Judo Orme, Vélo Loup.",
    "Le conseil attribue 150 € à chacun des clubs.",
    "Le conseil attribue 150 € à chacun des clubs : Judo Orme, dont acte.",
]
