"""Grants whose columns or cells were read one after the other: the names, a line each, then as many amounts, a line each."""

import re
from dataclasses import dataclass

from data_loaders.documents.readings.grants import grant_begin, grant_beneficiary
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_FIGURE = re.compile(r"\s{0,20}(?P<number>\d{1,3}(?:[ .]\d{3}){1,3}(?:,\d\d)?|\d{1,7}(?:,\d\d)?)\s{0,20}")
_OVER_NAMES = phrase(
    r"[\s|*•-]{0,6}(?:noms?|beneficiaires?|associations?|organismes?|structures?|clubs?|tiers)(?: (?:des?|de l'|d'|du|beneficiaires?|"
    r"associations?|concernee?s?|locales?)){0,3}[\s:|*]{0,6}"
)
_OVER_AMOUNTS = phrase(
    r"[\s|*•(-]{0,6}(?:montants?|sommes?|subventions?)(?: (?:de|la|des|du|en|pour|subventions?|votee?s?|accordee?s?|attribuee?s?|"
    r"allouee?s?|proposee?s?|20\d\d|€|euros?)){0,6}[\s:|*()€]{0,8}"
)
_TOTAL = phrase(r"[\s|*•-]{0,6}(?:sous[- ])?total\b.{0,40}")
_CUT = re.compile(r"[\n\t]")  # a cell ends as a line does: "Foyer rural⇥1 250 €" closes a cell of names and opens one of sums
_BEFORE, _MOST = 300, 200


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    amount: Amount | None


def read(view: View, start: int, end: int, decision: int, *, entitled: bool) -> list[Given]:
    """The pairs of each block; none where names and amounts differ in number, or a printed total is not made up."""
    lines = _lines(view, start, end)
    found: list[Given] = []
    here = 0
    while here < len(lines):
        stop = here
        while stop < len(lines) and lines[stop].amount:
            stop += 1
        if stop - here > 1:
            found += _paired(view, start, lines[:here], lines[here:stop], decision, entitled=entitled)
        here = max(stop, here + 1)
    return found


def _paired(view: View, start: int, above: list[_Line], amounts: list[_Line], decision: int, *, entitled: bool) -> list[Given]:
    headed = bool(above) and bool(_OVER_AMOUNTS.fullmatch(view.folded, above[-1].start, above[-1].end))
    above = above[:-1] if headed else above
    values = [line.amount for line in amounts if line.amount]
    for count, total in ((len(values), None), (len(values) - 1, values[-1].value)):
        if count < 2 or (total is not None and not money_table.sums_to([a.value for a in values[:-1]], total)):
            continue
        names = above[-count - 1 :] if total is not None and above and _is_total(view, above[-1]) else above[-count:]
        names = names[:count]
        top = above[: len(above) - len(names) - (above[-1] not in names)] if above else []
        if len(names) == count and _is_led(view, start, top, names[0].start, headed=headed, entitled=entitled):
            labels = [grant_beneficiary.of_label(view, n.start, n.end) for n in names]
            if all(labels):
                return [Given(*n, a, a.start >= decision) for n, a in zip(labels, values, strict=False) if n]
    return []


def _is_total(view: View, line: _Line) -> bool:
    return bool(_TOTAL.fullmatch(view.folded, line.start, line.end))


def _is_led(view: View, start: int, top: list[_Line], at: int, *, headed: bool, entitled: bool) -> bool:
    """A head or a colon stands right above the first name, and words of giving bring the list."""
    above = top[-1] if top else None
    if above is None:
        return False
    if len(top) > 1 and not headed and _OVER_AMOUNTS.fullmatch(view.folded, above.start, above.end):  # both heads above both cells
        above, headed = top[-2], True
    head = bool(_OVER_NAMES.fullmatch(view.folded, above.start, above.end))
    if not head and not view.folded[above.start : above.end].rstrip().endswith(":"):
        return False
    lead = view.folded[max(start, at - _BEFORE) : at]
    return (grant_begin.is_giving(lead) or grant_begin.is_giving(view.folded[max(start, at - _BEFORE) : above.start]) or (
        entitled and head and headed
    )) and not grant_begin.is_past(lead, 0)  # fmt: skip


def _lines(view: View, start: int, end: int) -> list[_Line]:
    found: list[_Line] = []
    here = start
    while here < end and len(found) < _MOST:
        cut = _CUT.search(view.raw, here, end)
        stop = cut.start() if cut else end
        if view.raw[here:stop].strip():
            found.append(_Line(here, stop, _amount(view, here, stop)))
        here = stop + 1
    return found


def _amount(view: View, start: int, stop: int) -> Amount | None:
    """The amount that is all of a line."""
    if stop - start > 40:
        return None
    if bare := _FIGURE.fullmatch(view.folded, start, stop):
        value = money.written(bare["number"])
        return Amount(bare.start("number"), bare.end("number"), value, "EUR", None, bare=True) if value > 0 else None
    found = money.find(view.folded, start, stop)
    alone = len(found) == 1 and not view.folded[start : found[0].start].strip() and not view.folded[found[0].end : stop].strip(" .;")
    return found[0] if alone and found[0].value > 0 else None


def example(text: str) -> list[tuple[str, float]]:
    """The grants of a text."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), 0, entitled=False)]


_GIVES = "Le conseil décide d'attribuer les subventions suivantes :\n"
EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        f"{_GIVES}Bénéficiaires :\nFoyer rural d'Orme\nJudo Club du Val\nMontants :\n1 250,00 €\n300 €\n",
        [("Foyer rural d'Orme", 1250), ("Judo Club du Val", 300)],
    ),
    (f"{_GIVES}Foyer rural d'Orme\nJudo Club du Val\nTOTAL\nMontant voté\n1 250\n300\n1 550\nAdopté.", [
        ("Foyer rural d'Orme", 1250), ("Judo Club du Val", 300),
    ]),
    (f"{_GIVES}Bénéficiaires\tMontants\nFoyer rural d'Orme\nJudo Club du Val\t1 250 €\n300 €\nAdopté.", [
        ("Foyer rural d'Orme", 1250), ("Judo Club du Val", 300),
    ]),
    (f"{_GIVES}Bénéficiaires :\tFoyer rural d'Orme\nJudo Club du Val\nMontants :\t1 250 €\n300 €\nAdopté.", [
        ("Foyer rural d'Orme", 1250), ("Judo Club du Val", 300),
    ]),
]  # fmt: skip
NOT_FOUND = [
    f"{_GIVES}Bénéficiaires :\nFoyer rural d'Orme\nJudo Club du Val\nVélo Club\nMontants :\n1 250 €\n300 €\n",
    f"{_GIVES}Bénéficiaires\tMontants\nFoyer rural d'Orme\nJudo Club du Val\nVélo Club\t1 250 €\n300 €\nAdopté.",
    "Demandes reçues :\nFoyer rural d'Orme\nJudo Club du Val\nMontants :\n1 250 €\n300 €\n",
    f"{_GIVES}Bénéficiaires :\nFoyer rural d'Orme\nrecettes de fonctionnement\nMontants :\n1 250 €\n300 €\n",
]
