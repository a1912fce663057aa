"""Amounts of money printed in letters alone: "une subvention de deux mille trois cents euros", "cinquante euros et vingt centimes"."""

import re

from data_loaders.documents.text.dates_words import SMALL, UNITS, number

_EURO = re.compile(r"(?<=[a-z])[ \n]{1,3}euros?(?![a-z])")
_WORDS = re.compile(rf"(?<![a-z\d'-])(?<!\d )(?:(?:{UNITS}|et|cents?|mille|mil)[ \n-]{{1,3}}){{0,8}}(?:{UNITS}|cents?|mille|mil)\Z")
_CENTIMES = re.compile(rf"[ \n]{{1,2}}(?:et )?(?P<cents>{SMALL}) centimes?")
_FIGURE = r"\d[\d .]{0,12}(?:,\d{1,2})? ?(?:€|euros?|eur\b)"
# The figures beside the letters tell the same sum: "(2 000 €)", ", soit 2 000 €" behind them, "2 000 € (" or "2 000 euros, soit" before.
_BEHIND = re.compile(
    rf"\s{{0,2}}(?:(?:h\.?t\.?|t\.?t\.?c\.?|hors taxes?|toutes taxes(?: comprises)?) ?)?(?:[(\[–-]|, ?soit\b|:|=) ?{_FIGURE}"
)
_BEFORE = re.compile(rf"{_FIGURE}[^\d;.\n]{{0,12}}[(\[][^)\d]{{0,12}}\Z")
_REACH, _LEAST = 110, 5  # "un euro" is symbolic


def find(folded: str, start: int, end: int) -> list[tuple[int, int, float]]:
    """Where each begins and ends, and its value; none of those whose figures stand beside them."""
    found = []
    for euro in _EURO.finditer(folded, start, end):
        words = _WORDS.search(folded, max(start, euro.start() - _REACH), euro.start())
        value = number(words.group()) if words else None
        if words is None or value is None or value < _LEAST or _twin(folded, words.start(), euro.end()):
            continue
        cents = _CENTIMES.match(folded, euro.end(), end)
        found.append(
            (words.start(), cents.end() if cents else euro.end(), value + (number(cents["cents"]) or 0) / 100 if cents else float(value))
        )
    return found


def _twin(folded: str, start: int, end: int) -> bool:
    return bool(_BEHIND.match(folded, end) or _BEFORE.search(folded, max(0, start - 60), start))


def example(text: str) -> list[float]:
    """The values of a folded text."""
    return [value for _, _, value in find(text, 0, len(text))]


EXAMPLES: list[tuple[str, list[float]]] = [
    ("une subvention de soixante-quinze mille euros est allouee", [75000]),
    ("judo, trois cents euros\nvelo, cent cinquante euros", [300, 150]),
    ("deux mille\ntrois cents euros et vingt centimes", [2300.2]),
]
NOT_FOUND = [
    "deux mille trois cents euros (2 300 €)",
    "2 300 € (deux mille trois cents euros)",
    "la somme de deux mille euros, soit 2 000 €",
    "un euro symbolique",
    "quelques euros",
    "12 mille euros",
]
