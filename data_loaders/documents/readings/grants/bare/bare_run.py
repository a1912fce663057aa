"""Grants strung in one sentence: "Judo 600, Vélo 80", "respectivement 760, 340 et 155 euros", "80 euros chacune", "3 x 100 €"."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.bare import bare_giving, bare_who
from data_loaders.documents.readings.grants.bare.bare_sums import Sum, closes, totals
from data_loaders.documents.readings.grants.grant_sentence import Given
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import GRANT
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_FIGURE = r"\d{1,3}(?: \d{3}){0,2}(?:,\d\d)?"
_ITEM = re.compile(
    rf"\s{{0,3}}(?P<name>[A-ZÀ-Þ«](?:[^,;:(€\d\n]|\d(?=e\b)){{2,60}}+)(?:[:(] ?)?(?<=[ :(])(?P<figure>{_FIGURE}) ?(?P<unit>€|euros?)?\)?"
    r"\s{0,2}(?P<mark>[,;]|[–—-]\s|\.(?=\s|\Z)|\n|\(en euros\)|\Z)"
)
_SERIES = re.compile(rf"(?<![\d,]){_FIGURE}(?: ?(?:€|euros?))?(?:(?:, | et |, et ){_FIGURE}(?: ?(?:€|euros?))?){{1,9}}")
_NUMBER = re.compile(_FIGURE)
CHACUN = phrase(r"\bchacune?\b|\bpour chaque\b")
_AND = re.compile(r"\set\s(?:à l['’]|à la |aux? |les? |la |l['’])?(?=[A-ZÀ-Þ])")
_TIMES = phrase(rf"\b(?P<times>\d{{1,2}}) ?[x×] ?(?P<figure>{_FIGURE}) ?(?:€|euros?)")
_LEAST, _FEW, _LEAD = 5, 3, 60


def read(view: View, start: int, end: int, *, titled: bool) -> list[Given]:
    """The one run of names, each with its figure right behind it: three of them, or two with their unit, titled or led by words of help."""
    runs: list[list[Given]] = []
    here = start
    while first := _first(view, here, end):
        led = titled or GRANT.search(view.folded, max(start, first.start() - _LEAD), first.start())
        run, here = _run(view, first, end) if led else ([], first.end())
        runs += [run] if run else []
    if len(runs) != 1 or len({(view.folded[g.start : g.end]) for g in runs[0]}) < len(runs[0]):
        return []
    printed = totals(view, start, end)
    return runs[0] if not printed or closes(printed, [g.amount.value for g in runs[0]]) else []


def _first(view: View, here: int, end: int) -> re.Match[str] | None:
    """The next item behind a colon, a line's end or the head."""
    for found in re.finditer(r"[:\n]\s?", view.raw[here:end]):
        if one := _ITEM.match(view.raw, here + found.end(), end):
            return one
    return None


def _run(view: View, first: re.Match[str], end: int) -> tuple[list[Given], int]:
    found: list[Given] = []
    units, item, stop = 0, first, first.end()
    while item:
        stop = item.end()
        given = _given(view, item)
        if given is None:
            return [], stop
        found.append(given)
        units += bool(item["unit"])
        item = _ITEM.match(view.raw, stop, end) if item["mark"] and item["mark"][0] in ",;–—-" else None  # type: ignore[assignment]
    enough = len(found) >= _FEW or (len(found) > 1 and units == len(found))
    return (found if enough else []), stop


def _given(view: View, item: re.Match[str]) -> Given | None:
    low, high = item.span("name")
    begin = grant_beneficiary.past_lead(view, low, high)
    value = money.written(item["figure"])
    name = view.raw[begin:high].strip()
    if (
        value < _LEAST
        or 1900 <= value <= 2100
        or not bare_who.is_name(name or "-")
        or bare_giving.turned_down(view.folded, low, item.end())
    ):
        return None
    return Given(begin, begin + len(name), Amount(*item.span("figure"), value, "EUR", None, bare=not item["unit"]), True)


def parted(view: View, whos: list[bare_who.Who]) -> list[bare_who.Who]:
    """ "le Vélo-club et la Société de chasse": two who share, each by its own name."""
    found: list[bare_who.Who] = []
    for one in whos:
        cuts = [m.span() for m in _AND.finditer(view.raw, one.start, one.end)]
        edges = list(zip([one.start, *(b for _, b in cuts)], [*(a for a, _ in cuts), one.end], strict=True))
        whole = len(edges) > 1 and all(bare_who.is_name(view.raw[a:b]) for a, b in edges)
        found += [bare_who.Who(a, b, one.near) for a, b in edges] if whole else [one]
    return found


def enumerated(view: View, low: int, high: int) -> list[Sum]:
    """The one series of figures of a sentence, whose unit may stand behind the last alone."""
    found = [m for m in _SERIES.finditer(view.folded, low, high) if "€" in m.group() or "euro" in m.group()]
    if len(found) != 1:
        return []
    numbers = list(_NUMBER.finditer(view.folded, *found[0].span()))
    return [Sum(Amount(n.start(), n.end(), money.written(n.group()), "EUR", None, bare=True)) for n in numbers]


def to_each(view: View, low: int, high: int, sums: list[Sum], names: int) -> Sum | None:
    """The sum that each of a sentence's names gets."""
    if names < 2 or bare_giving.turned_down(view.folded, low, high):
        return None
    if times := _TIMES.search(view.folded, low, high):
        amount = Amount(*times.span("figure"), money.written(times["figure"]), "EUR", None)
        return Sum(amount) if int(times["times"]) == names else None
    return sums[0] if len(sums) == 1 and not sums[0].row and CHACUN.search(view.folded, low, high) else None


def example(text: str) -> list[tuple[str, float]]:
    """Beneficiary and sum of a run."""
    return [(text[g.start : g.end], g.amount.value) for g in read(View.of(text), 0, len(text), titled=True)]


EXAMPLES: list[tuple[str, list[tuple[str, float]]]] = [
    (
        "Subventions : Comité des fêtes 600, Chasse du Val 80, Foyer Loup 350. Votées.",
        [("Comité des fêtes", 600), ("Chasse du Val", 80), ("Foyer Loup", 350)],
    ),
    ("Aides : Judo Loup 450 €, Vélo Orme 150 €.", [("Judo Loup", 450), ("Vélo Orme", 150)]),
]
NOT_FOUND = [
    "Subventions : Judo Loup 450.",
    "Subventions : Judo Loup 450, Vélo Orme 150, en tout 700.",
    "Effectifs : Judo 45, Vélo 12, refus 3.",
]
