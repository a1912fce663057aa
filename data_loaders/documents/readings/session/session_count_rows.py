"""A table of numbers flattened to its labels and, before or behind them, its figures."""

import re

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.session.session_count_labels import ANY, Key
from data_loaders.documents.text.view import View

_COUNTED = r"en\sexercice|presents?|absents?|representes?|procurations?|pouvoirs?|votants?|(?:suffrages\s)?exprimes?|excuses?"
_LABEL = (
    r"(?:qui\s)?(?:(?:nombre|nbre)\sde\s)?(?:(?:membres|conseillers|delegues|elus)\s(?:municipaux\s)?)?"
    rf"(?:{_COUNTED})(?![a-z'])"
)
# Labels one behind the other, with nothing but blanks, bars or strokes between them: "En exercice   Présents   Pouvoirs   Votants".
_SERIES = re.compile(rf"(?<![a-z]){_LABEL}(?:[\s/|]{{1,30}}{_LABEL}){{2,5}}")
# The same with a colon behind each, printed empty, and as many numbers behind the last: "présents : - représentés : 30 11".
_EMPTY = re.compile(rf"(?<![a-z]){_LABEL}(?:\s{{0,2}}:\s{{1,3}}(?:[-–•]\s{{0,2}})?{_LABEL}){{1,4}}\s{{0,2}}:")
_TEMPLATE = re.compile(
    r"afferents\s{1,3}au\s{1,3}conseil\s{1,3}(?:municipal\s{1,3})?en\s{1,3}exercice\s{1,3}(?:qui\s{1,3})?(?:ont|ayant)\s{1,3}pris"
    r"\s{1,3}part\s{1,3}(?:a\s{1,3}la\s{1,3}deliberation|au\s{1,3}vote)\s{1,3}\d{1,3}\s{1,3}(?P<office>\d{1,3})\s{1,3}(?P<voters>\d{1,3})(?!\d)"
)
_WORD = re.compile(_COUNTED)
_BETWEEN = r"[\s/|:]{1,30}"
_NO_MORE = r"(?![\d/.,:]|[ \t|]{1,9}\d|\s(?:h|heures?|%|€|euros)\b)"
# Each number ahead of its label: "79 conseillers en exercice : 67 présents 10 pouvoirs 2 excusés".
_LED = re.compile(
    rf"(?<![\d/.,:h-])\d{{1,3}}\s(?:membres|conseillers|delegues|elus)\s(?:\w+aires\s|municipaux\s)?en\sexercice(?:\s?[:,;–-])?"
    rf"(?:\s(?:et\s)?\d{{1,3}}\s{_LABEL}[,;]?){{2,5}}(?!\s?[:=]|\s\d)"
)
_LED_ONE = re.compile(r"(?P<n>\d{1,3})\s(?P<label>[a-z][a-z\s]{3,40}[a-z])")
_PAIRS = re.compile(
    r"[ \t]{0,9}(?:(?:nombre de )?(?:membres |conseillers )?"
    r"(?:en exercice|presents|procurations|pouvoirs|votants|absents|excuses|representes)"
    r"[ \t]{1,3}\d{1,3}[ \t]{0,3}(?:[,;][ \t]{0,2})?){3,6}(?=\r?\n|\Z|(?:etaient|l'an)\s)"
)


def read(view: View, start: int, end: int) -> dict[Key, tuple[int, Span]]:
    """A table flattened to its labels and its numbers: "27 16 3 19 … en exercice Présents Procurations Votants"."""
    if told := _TEMPLATE.search(view.folded, start, end):
        return {"members_in_office": (int(told["office"]), told.span()), "stated_voters": (int(told["voters"]), told.span())}
    if led := _LED.search(view.folded, start, end):
        pairs = [(" ".join(one["label"].removesuffix(" et").split()), int(one["n"])) for one in _LED_ONE.finditer(led[0])]
        return {key: (n, led.span()) for label, n in pairs for key, pattern in ANY.items() if pattern.fullmatch(label)}
    if match := next((m for m in _SERIES.finditer(view.folded, start, end) if "en exercice" in " ".join(m[0].split())), None):
        return _in_order(view, match, _figures(view, match, start, end))
    for match in _EMPTY.finditer(view.folded, start, end):
        if run := _behind(view, match, end):
            return _in_order(view, match, run)
    return {}


def _figures(view: View, labels: re.Match[str], start: int, end: int) -> re.Match[str] | None:
    """As many numbers as labels, behind them or ahead of them."""
    ahead = re.compile(rf"(?<![\d/.,]){_run(labels)}{_BETWEEN}\Z")
    return _behind(view, labels, end) or ahead.search(view.folded, max(start, labels.start() - 60), labels.start())


def _behind(view: View, labels: re.Match[str], end: int) -> re.Match[str] | None:
    """As many numbers as labels behind the last of them, and no more."""
    return re.compile(rf"{_BETWEEN}{_run(labels)}{_NO_MORE}").match(view.folded, labels.end(), end)


def _run(labels: re.Match[str]) -> str:
    return rf"\d{{1,3}}(?:{_BETWEEN}\d{{1,3}}){{{len(_WORD.findall(labels[0])) - 1}}}"


def _in_order(view: View, labels: re.Match[str], run: re.Match[str] | None) -> dict[Key, tuple[int, Span]]:
    """Each label's number, the first of the first; nothing where a label stands twice."""
    words = [" ".join(word.split()) for word in _WORD.findall(labels[0])]
    kinds = [next((key for key, pattern in ANY.items() if pattern.fullmatch(word)), None) for word in words]
    named = [kind for kind in kinds if kind]
    if run is None or len(set(named)) != len(named):
        return {}
    where = (min(labels.start(), run.start()), max(labels.end(), run.end()))
    return {kind: (int(n), where) for kind, n in zip(kinds, re.findall(r"\d+", run[0]), strict=True) if kind}


def heads(view: View, start: int, end: int) -> list[Span]:
    """Where labels stand one behind the other: a number behind the last is not its own alone."""
    empty = (m for m in _EMPTY.finditer(view.folded, start, end) if _behind(view, m, end))
    return [m.span() for m in (*_SERIES.finditer(view.folded, start, end), *empty)]


def in_pairs(folded: str, at: int) -> bool:
    """Labels each with its number behind it, on a line or within one: "En exercice 39 Présents 36 Pouvoirs 3 Votants 39"."""
    low = folded.rfind("\n", 0, at) + 1
    starts = {low, max(low, folded.rfind("en exercice", max(low, at - 60), at))}
    return any(_PAIRS.match(folded, start, start + 160) for start in starts)


def example(text: str) -> dict[str, int]:
    """The numbers of a flattened table."""
    return {key: value for key, (value, _) in read(View.of(text), 0, len(text)).items()}


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    (
        "En exercice   Présents   Représentés   Votants\n15            12         2             14\nÉtaient présents :",
        {"members_in_office": 15, "stated_present": 12, "stated_represented": 2, "stated_voters": 14},
    ),
    (
        "En exercice Présents Représentés Votants 33 25 6 31 Étaient présents : Mme Anne PETIT",
        {"members_in_office": 33, "stated_present": 25, "stated_represented": 6, "stated_voters": 31},
    ),
    (
        "27 16 3 19 Nombre de Conseillers en exercice Présents Procurations Votants N° 2023 1 1",
        {"members_in_office": 27, "stated_present": 16, "stated_represented": 3, "stated_voters": 19},
    ),
    (
        "79 conseillers en exercice : 67 présents 10 pouvoirs 2 excusés\n\nLe conseil réuni",
        {"members_in_office": 79, "stated_present": 67, "stated_represented": 10},
    ),
    ("à l'appel : - présents : - représentés : 30 11 - absents : 2", {"stated_present": 30, "stated_represented": 11}),
    ("En exercice :\nPrésents :\nVotants :\n15\n12\n14\n", {"members_in_office": 15, "stated_present": 12, "stated_voters": 14}),
    (
        "23 membres en exercice, 20 présents, 2 représentés et 22 votants.",
        {"members_in_office": 23, "stated_present": 20, "stated_represented": 2, "stated_voters": 22},
    ),
]
NOT_FOUND: list[str] = [
    "19 conseillers en exercice : 15 présents : 12 votants : 14",
    "27 16 3 Nombre de conseillers en exercice Présents Procurations Votants",
    "Présents : Pouvoirs : 3 Votants : 14",
]
