"""The numbers a paper prints of its members (en exercice, présents, représentés, votants), as printed, never inferred."""

import re
from itertools import pairwise
from typing import Literal

from data_loaders.documents.fact import Fact, Span
from data_loaders.documents.facts.dates_words import SMALL, number
from data_loaders.documents.view import View

Key = Literal["members_in_office", "stated_present", "stated_represented", "stated_voters"]
KEYS: tuple[Key, ...] = ("members_in_office", "stated_present", "stated_represented", "stated_voters")
_E = r"\(?[.\-·]?e?\)?[.\-·]?\(?s?\)?"
_WHO = r"(?:membres?|conseill\w{2,5}|delegues?|elus?)(?: (?:municipaux|communautaires|metropolitains|syndicaux|titulaires))?"
_LABELS: dict[Key, str] = {
    "members_in_office": (
        rf"(?:(?:nombre|nbre|nb) (?:total )?(?:de |d')?)?(?:{_WHO}\s{{1,2}})?en\s{{1,2}}(?:exercice|fonctions?(?=\s{{0,2}}[:=]))"
        rf"|(?:nombre|nbre) (?:de"
        rf"|d')\s?conseillers municipaux(?! (?:present|vot|absent|abs))"
        rf"|(?:nombre|nbre) de (?:membres|conseillers|delegues)(?=\s{{0,3}}:)"
    ),
    "stated_present": (
        rf"(?:(?:nombre|nbre|nb) (?:de |d')?)?(?:{_WHO}\s{{1,2}})?presen[tl]{_E}(?![a-z])(?:\s(?:a la seance"
        rf"|a l'ouverture))?|(?:{_WHO}|membres) (?:qui )?(?:ont |ayant )assiste a la (?:seance|reunion)"
    ),
    "stated_represented": (
        rf"(?:(?:nombre|nbre|nb) (?:de |d')?)?(?:{_WHO}\s{{1,2}})?(?:absents\s)?(?:representes?|represente{_E}"
        rf"|procurations?(?:\(s\))?|pouvoirs?(?:\(s\))?|mandats?|(?:ont |ayant )(?:donne )?(?:procuration"
        rf"|pouvoir))(?![a-z])(?:\sdonnes?)?"
    ),
    "stated_voters": (
        rf"(?:(?:nombre|nbre|nb) (?:de |d')?)?(?:{_WHO}\s{{1,2}})?(?:votants?|(?:ayant|ont"
        rf"|qui ont)\s(?:delibere|pris\spart\s(?:au\svote|a\sla\sdeliberation|aux\sdeliberations)))(?![a-z])"
    ),
}
_ANY = {key: re.compile(rf"(?<![a-z])(?:{label})") for key, label in _LABELS.items()}
_NUMBER = rf"(?P<n>\d{{1,3}}(?![\d/h:]|[.,]\d| ?(?:h|heures|%|€|euros)\b)|{SMALL})"
_AFTER = re.compile(
    rf"\s{{0,3}}(?:(?P<mark>[:;=]|(?<!\.)\.{{2,200}}|est de|sont au nombre de|qui sont au nombre de|etait de"
    rf"|s'eleve a)\s{{0,3}}(?:\r?\n)?\s{{0,2}}|(?=\d)){_NUMBER}"
)
_NONE = re.compile(r"\s{0,3}[:=]\s{0,3}(?P<n>neant|aucune?|/|-(?!\s{0,3}[a-z]))(?=\s|[.,;]|\Z)")
_AHEAD = re.compile(r"(?<![\d/.,:h\-])(?P<n>\d{1,3})\s{1,2}(?:des\s)?\Z")
_RANGED = re.compile(r"\s{0,3}\)?(?:,?\s?(?:de la|a la|jusqu|a partir|des la|pour l[ae]s? (?:point|delib|question)|puis|a compter))")
_OF = re.compile(
    r"(?<![\d/.,:h\-])(?P<present>\d{1,3})\s(?:(?:membres?|conseill\w{2,5}|elus|delegues)\s)?(?:etaient\s)?presents?\s"
    r"(?:sur|/)\s(?:un total de\s|les\s)?"
    r"(?P<office>\d{1,3})(?![\d/.,:]|\s?(?:h|heures|%)\b)"
)
_SERIES = re.compile(
    r"(?:(?:nombre|nbre)\sde\s)?(?:conseillers|membres)\s(?:municipaux\s)?en\sexercice(?:[\s/|]{1,3}(?:qui\s)?(?:membres\s|conseillers\s)?(?:presents?|absents?|representes?|procurations?|pouvoirs?|votants?|exprimes?|excuses?)){2,4}"
)
_COLUMN = re.compile(r"[ \t]{0,4}\n[ \t]{0,4}\d{1,3}[ \t]{0,4}(?=\n)")  # labels in one column, their numbers in the next
_TEMPLATE = re.compile(
    r"afferents\s{1,3}au\s{1,3}conseil\s{1,3}(?:municipal\s{1,3})?en\s{1,3}exercice\s{1,3}(?:qui\s{1,3})?(?:ont|ayant)\s{1,3}pris"
    r"\s{1,3}part\s{1,3}(?:a\s{1,3}la\s{1,3}deliberation|au\s{1,3}vote)\s{1,3}\d{1,3}\s{1,3}(?P<office>\d{1,3})\s{1,3}(?P<voters>\d{1,3})(?!\d)"
)
_DIGITS = re.compile(r"\d{1,3}(?!\d)")


def extract(view: View, start: int, end: int) -> dict[Key, Fact[int]]:
    """The counts printed once, or always alike, in view[start:end]; a number that holds for some items only is none."""
    said: dict[Key, list[tuple[int, Span, bool]]] = {key: [] for key in KEYS}
    said.update({key: [(value, where, False)] for key, (value, where) in _series(view, start, end).items()})
    for key in KEYS:
        if not said[key]:
            said[key] = _one(view, key, start, end)
    for match in _OF.finditer(view.folded, start, end):
        said["members_in_office"].append((int(match["office"]), match.span(), False))
        said["stated_present"].append((int(match["present"]), match.span(), False))
    found = {}
    for key, numbers in said.items():
        if numbers and len({n for n, _, _ in numbers}) == 1 and not any(ranged for _, _, ranged in numbers):
            found[key] = Fact(numbers[0][0], (view.span(*numbers[0][1]),))
    return found


def _one(view: View, key: Key, start: int, end: int) -> list[tuple[int, Span, bool]]:
    folded, found = view.folded, []
    for match in _ANY[key].finditer(folded, start, end):
        if (
            re.search(r"absen\w{0,3}\s(?:non\s)?\Z|non\s\Z", folded[max(0, match.start() - 22) : match.start()])
            and key != "members_in_office"
        ):
            continue
        if after := _AFTER.match(folded, match.end(), min(end, match.end() + 60)):
            value = number(after["n"])
            bare = not after["mark"] and not after["n"].isdigit()
            numbered = "\n" in folded[match.end() : after.start("n")] and re.match(r"[.)]\s", folded[after.end() : after.end() + 2])
            column = "\n" in folded[match.end() : after.start("n")] and _COLUMN.match(folded, after.end())
            if (
                value is not None
                and not bare
                and not column
                and not numbered
                and not _labels_next(folded, after.end(), key, bool(after["mark"]))
            ):
                found.append((value, (match.start(), after.end()), _ranged(view, after.end())))
        elif key == "stated_represented" and (none := _NONE.match(folded, match.end(), match.end() + 12)):
            found.append((0, (match.start(), none.end()), False))
        else:
            ahead = _AHEAD.search(folded, max(start, match.start() - 8), match.start())
            if ahead and _may_lead(folded, match, key):
                found.append((int(ahead["n"]), (ahead.start(), match.end()), _ranged(view, match.end())))
    return found


def _ranged(view: View, at: int) -> bool:
    """Whether the number holds for some items only: "15 à partir de …"; "49 De la délibération 1 à 8 :" begins anew."""
    ranged = _RANGED.match(view.folded, at)
    return bool(ranged) and not view.raw[at:].lstrip()[:1].isupper()


def _labels_next(folded: str, at: int, key: Key, marked: bool) -> bool:
    """ "Présents 27 Procurations": without a colon the number may belong to the label after it; it is then left alone."""
    return (
        not marked
        and key != "members_in_office"
        and bool(re.match(r"\s{1,2}(?:presents|procurations|pouvoirs|votants|absents)", folded[at : at + 16]))
    )


def _may_lead(folded: str, match: re.Match[str], key: Key) -> bool:
    """ "dont 22 présents et 05 procurations", "33 membres en exercice": a number ahead of its label."""
    if folded[match.end() : match.end() + 3].strip().startswith((":", "(")):
        return False
    if re.search(r"quorum[^:(]{0,40}\Z", folded[max(0, match.start() - 50) : match.start()]):
        return False  # the number asked for, not the number there
    ahead = re.search(
        r"(?:dont|soit|avec|,|;|:|=|\(|-|et|quorum|atteint|aux?|par|des|les|ses|sur|de)\s{0,2}\d{1,3}\s{1,2}(?:des\s)?\Z",
        folded[max(0, match.start() - 24) : match.start()],
    )
    return bool(ahead) and not (key == "stated_present" and "\n" in folded[match.start() - 3 : match.start()])


def _series(view: View, start: int, end: int) -> dict[Key, tuple[int, Span]]:
    """A table flattened to its labels and its numbers: "27 16 3 19 … en exercice Présents Procurations Votants"."""
    if told := _TEMPLATE.search(view.folded, start, end):
        return {"members_in_office": (int(told["office"]), told.span()), "stated_voters": (int(told["voters"]), told.span())}
    match = _SERIES.search(view.folded, start, end)
    if not match:
        return {}
    labels = [
        key for _, key in sorted((m.start(), key) for key, pattern in _ANY.items() for m in pattern.finditer(view.folded, *match.span()))
    ]
    others = len(re.findall(r"absents?|exprimes|excuses", match[0]))
    if others or len(set(labels)) != len(labels):
        return {}
    for low, high in ((match.end(), match.end() + 40), (max(start, match.start() - 40), match.start())):
        numbers = list(_DIGITS.finditer(view.folded, low, min(high, end)))
        run = numbers[: len(labels)] if low == match.end() else numbers[-len(labels) :]
        if len(run) == len(labels) and all(not view.folded[a.end() : b.start()].strip() for a, b in pairwise(run)):
            edge = view.folded[match.end() : run[0].start()] if low == match.end() else view.folded[run[-1].end() : match.start()]
            if not edge.strip(" \r\n:"):
                bounds = (min(run[0].start(), match.start()), max(run[-1].end(), match.end()))
                return {key: (int(n[0]), bounds) for key, n in zip(labels, run, strict=True)}
    return {}


def example(text: str) -> dict[str, int]:
    """The counts of a text."""
    return {key: fact.value for key, fact in extract(View.of(text), 0, len(text)).items()}


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    ("Conseillers en exercice : 61", {"members_in_office": 61}),
    (
        "Nombre de Conseillers \nen exercice : 17 \nPrésents : 12 \nVotants : 15 \nProcurations : 3",
        {"members_in_office": 17, "stated_present": 12, "stated_voters": 15, "stated_represented": 3},
    ),
    ("En exercice : 33 - Présents : 29 - Votants : 33", {"members_in_office": 33, "stated_present": 29, "stated_voters": 33}),
    (
        "27 16 3 19 Nombre de Conseillers en exercice Présents Procurations Votants N° 2023 1 1",
        {"members_in_office": 27, "stated_present": 16, "stated_represented": 3, "stated_voters": 19},
    ),
    (
        "en exercice : 29 Votants : 27 dont 22 Présents et 05 Procurations Page",
        {"members_in_office": 29, "stated_present": 22, "stated_represented": 5, "stated_voters": 27},
    ),
    ("la majorité des membres en exercice qui sont au nombre de 33, il a été procédé", {"members_in_office": 33}),
    (
        "Nombre de conseillers municipaux : 69 Nombre de conseillers municipaux présents : 67",
        {"members_in_office": 69, "stated_present": 67},
    ),
    (
        "Nombre de membres\nafférents au\nConseil Municipal\nEn\nexercice\nQui ont pris part\nà la\ndélibération\n23\n22\n20\n",
        {"members_in_office": 22, "stated_voters": 20},
    ),
    ("Pouvoirs : néant", {"stated_represented": 0}),
    ("Quorum : 21 présents sur 26", {"members_in_office": 26, "stated_present": 21}),
    ("En exercice : 49 De la délibération 12 à 20 : Procurations : 09", {"members_in_office": 49, "stated_represented": 9}),
]
NOT_FOUND: list[str] = [
    "Présents :\n16 jusqu’à la délibération n°2015/62\n15 à partir de la délibération n°2015/63",
    "formant la majorité des membres en exercice.",
    "Votants : 14 jusqu'au point 3, 15 à partir du point 4",
]
