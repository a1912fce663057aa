"""The numbers a paper prints of its members (en exercice, présents, représentés, votants), as printed, never inferred."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.fact import Span
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.session import session_count_beside, session_count_lines, session_count_rows, session_item_heads
from data_loaders.documents.readings.session.session_count_labels import KEYS, Key
from data_loaders.documents.text import dates_words
from data_loaders.documents.text.view import View

_COMPOSED = re.compile(
    r"(?<![a-z])(?:conseil|comite|assemblee)(?: (?!d)[a-z]{6,15})?,? (?:(?:est |etant )?composee? de|compte) "
    r"(?P<office>\d{1,3}|[a-z]{3,9}(?:[ -][a-z]{2,6}){0,3}) (?:membres|conseillers|delegues)(?! (?:presents|absents|excuses))"
)
_OF = re.compile(
    r"(?<![\d/.,:h\-])(?P<present>\d{1,3})\s(?:(?:membres?|conseill\w{2,5}|elus|delegues)\s)?(?:etaient\s)?presents?\s"
    r"(?:sur|/)\s(?:un total de\s|les\s)?"
    r"(?P<office>\d{1,3})(?![\d/.,:]|\s?(?:h|heures|%)\b)"
)
_OUT_OF = re.compile(
    r"(?<![a-z])presents?\s?:\s?(?P<present>\d{1,3})\s?(?:/|sur(?: un total de)?)\s?"
    r"(?P<office>(?!0)\d{1,3})(?![\d/.,:]|\s?(?:h|heures|%)\b)"
)

_GAVE = re.compile(
    r"(?<![a-z])(?:absente?s?|excusee?s?|membres)\s\((?P<n>\d{1,2})\)\s(?:et\s)?(?:ayant|ont|qui ont)\sdonne\s(?:leur\s)?"
    r"(?:procuration|pouvoir|mandat)s?\b"
)


def propose(view: View, start: int, end: int, items: int | None = None) -> dict[Key, list[Proposal[int]]]:
    """Every number printed behind or before a label in view[start:end]; the feature `ranged` says that it holds for some items only.

    `item`: it stands below the heading of one of several items, which begin behind `items`.
    """
    below = session_item_heads.find(view, items, len(view.folded)) if items else []
    first = below[0] if len(below) > 1 else end
    rows = session_count_rows.read(view, start, end)
    heads = session_count_rows.heads(view, start, end)
    told: dict[Key, list[Proposal[int]]] = {key: [] for key in KEYS}
    for key in KEYS:
        if key in rows:
            told[key].append(_proposal(view, *rows[key], reader="counts_row"))
            continue
        for value, where, ranged in session_count_beside.find(view, key, start, end):
            if not any(low < where[1] and where[0] < high for low, high in heads):
                one = _proposal(view, value, where, reader="counts_label", ranged=ranged)
                told[key].append(replace(one, features={**one.features, "item": 1.0}) if where[0] > first else one)
    for key, number, where in session_count_lines.find(view, start, end):
        if number not in {one.value for one in told[key]}:
            told[key].append(_proposal(view, number, where, reader="counts_lines"))
    for key, proposal in _in_words(view, start, end):
        told[key].append(proposal)
    return told


def _in_words(view: View, start: int, end: int) -> Iterator[tuple[Key, Proposal[int]]]:
    """ "21 présents sur 26", "absents (3) ayant donné pouvoir", "le conseil est composé de 15 membres"."""
    for match in (one for pattern in (_OF, _OUT_OF) for one in pattern.finditer(view.folded, start, end)):
        if session_count_beside.failed(view, match.start()) or int(match["present"]) > int(match["office"]):
            continue
        yield "members_in_office", _proposal(view, int(match["office"]), match.span(), reader="counts_of")
        yield "stated_present", _proposal(view, int(match["present"]), match.span(), reader="counts_of")
    for match in _GAVE.finditer(view.folded, start, end):
        yield "stated_represented", _proposal(view, int(match["n"]), match.span(), reader="counts_gave")
    for match in _COMPOSED.finditer(view.folded, start, end):
        if (value := dates_words.number(match["office"])) is not None:
            yield "members_in_office", _proposal(view, value, match.span(), reader="counts_composed")


def _proposal(view: View, value: int, where: Span, reader: str, ranged: bool = False) -> Proposal[int]:
    return Proposal(value, (view.span(*where),), reader, {"ranged": 1.0} if ranged else {})


def example(text: str) -> dict[str, int]:
    """The counts of a text that it prints once or always alike, and for all of its items."""
    told = propose(View.of(text), 0, len(text))
    return {key: found[0].value for key, found in told.items() if len({p.value for p in found}) == 1 and not any(p.features for p in found)}


EXAMPLES: list[tuple[str, dict[str, int]]] = [
    (
        "Le nombre de membres en exercice est de 15 ; 11 sont présents, 3 sont représentés, soit 14 votants.",
        {"members_in_office": 15, "stated_present": 11, "stated_represented": 3, "stated_voters": 14},
    ),
    ("Présents : 19\nÉtaient présents : 1. M. Pierre LOUP, 2. Mme Anne PETIT", {"stated_present": 19}),
    (
        "En exercice 39 Présents 36 Pouvoirs 3 Votants 39\n",
        {"members_in_office": 39, "stated_present": 36, "stated_represented": 3, "stated_voters": 39},
    ),
    ("Conseillers en exercice : 61", {"members_in_office": 61}),
    ("Le conseil compte dix-neuf membres, appelés dans l'ordre", {"members_in_office": 19}),
    ("Le conseil compte 13 membres.\nPrésents (dont suppléants) : 10", {"members_in_office": 13, "stated_present": 10}),
    ("Membres composant la Commission permanente : 18", {"members_in_office": 18}),
    ("En exercice : 19\nDate de convocation : Étaient présents : 23 février 2015 Jean LOUP", {"members_in_office": 19}),
    (
        "Nombre de Conseillers \nen exercice : 17 \nPrésents : 12 \nVotants : 15 \nProcurations : 3",
        {"members_in_office": 17, "stated_present": 12, "stated_voters": 15, "stated_represented": 3},
    ),
    ("En exercice : 33 - Présents : 29 - Votants : 33", {"members_in_office": 33, "stated_present": 29, "stated_voters": 33}),
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
    ("Séance ordinaire.\n12 présents, 3 pouvoirs\n", {"stated_present": 12, "stated_represented": 3}),
    ("Séance ordinaire.\n12 membres présents :\nMme Anne PETIT", {"stated_present": 12}),
    ("Séance ordinaire. Douze conseillers présents, trois pouvoirs.", {"stated_present": 12, "stated_represented": 3}),
    ("Présents : 12 + 3 pouvoirs", {"stated_present": 12, "stated_represented": 3}),
    ("Présents : 12/16", {"members_in_office": 16, "stated_present": 12}),
    ("Conseillers présents:.…....…….24 Sous la présidence", {"stated_present": 24}),
    ("Présents à l'ouverture de la séance : 12", {"stated_present": 12}),
    ("Le quorum est atteint avec 12 présents et 3 pouvoirs.", {"stated_present": 12, "stated_represented": 3}),
    ("Présent·es : 12\nReprésenté·es : 3\nVotant·es : 15", {"stated_present": 12, "stated_represented": 3, "stated_voters": 15}),
    ("Pouvoirs : néant", {"stated_represented": 0}),
    ("Votants : 12 (11 votants présents + 1 pouvoir)", {"stated_represented": 1, "stated_voters": 12}),
    ("Votants : 27 dont 3 pouvoirs\n", {"stated_voters": 27, "stated_represented": 3}),
    ("En exercice : 33 Nombre de présents à 20h30 : 28 Votants : 33", {"members_in_office": 33, "stated_present": 28, "stated_voters": 33}),
    ("19 conseillers en exercice | 13 présents | 15 votants", {"members_in_office": 19, "stated_present": 13, "stated_voters": 15}),
    ("Conseillers en exercice  |  14  |\n|  Présents   |  10  |", {"members_in_office": 14, "stated_present": 10}),
    ("Nombre de conseillers en exercice :      29", {"members_in_office": 29}),
    ("Nombre de délégués en exercice au jour de la séance : 46", {"members_in_office": 46}),
    ("Le nombre de conseillers en exercice est de 15, le nombre de présents de 12", {"members_in_office": 15, "stated_present": 12}),
    ("Sont présents (10) :\nMM.", {"stated_present": 10}),
    ("Le conseil municipal est composé de 15 membres", {"members_in_office": 15}),
    ("Absents (3) ayant donné procuration : Luc PETIT à Anne ROUX", {"stated_represented": 3}),
    ("Nombre de conseillers qui assistent à la séance : 12", {"stated_present": 12}),
    ("Quorum : 21 présents sur 26", {"members_in_office": 26, "stated_present": 21}),
    ("En exercice : 49 De la délibération 12 à 20 : Procurations : 09", {"members_in_office": 49, "stated_represented": 9}),
]
NOT_FOUND: list[str] = [
    "Absents et procurations : 4",
    "Absents sans pouvoir : 1",
    "12 : présents\n3 : pouvoirs\n",
    "Le quorum est de\n9 présents",
    "Nul ne peut disposer de\n2 pouvoirs",
    "Un membre ne peut détenir que\n2 pouvoirs",
    "Présents : 12/04/2023",
    "Pouvoirs :\n1- M. Luc PETIT à Mme Anne ROUX",
    "Nombre de présents ou représentés : 33",
    "Auditeurs présents : 63",
    "Absents (3) : Luc PETIT, Anne ROUX, Léa BLIN",
    "chaque conseiller peut disposer de deux pouvoirs. ",
    "Présents :\n16 jusqu’à la délibération n°2015/62\n15 à partir de la délibération n°2015/63",
    *(
        "formant la majorité des membres en exercice.",
        "Le conseil compte 12 membres présents.",
        "Le conseil compte quelques membres de plus.",
    ),
    "Votants : 14 jusqu'au point 3, 15 à partir du point 4",
    "Présents : 22 (23 à compter de la question 4)",
    "Conseillers présents à l'ouverture : 9 – à la clôture : 11",
    "Présents : 31 (puis 32) – Procurations : 7 (6 après l'arrivée de M. NOIR)",
    "Présents : 12 (points 1 et 2), 13 (points 3 à 6)",
    "Présents : 5 > 6\nVotants : 6 (7 ensuite)",
    "n'a pu délibérer faute de quorum (5 présents sur 11 ce jour-là)",
]
