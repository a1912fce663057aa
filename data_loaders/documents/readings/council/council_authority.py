"""Intercommunalities, departments and regions of the national list that head a paper: "Communauté de communes de l'Orme à la Loutre".

A paper of such a body names its neighbours too: only what stands at its top, and as its own, is proposed. The longest listed name that the
words behind its kind make is taken, so that a name of many words, or one that runs over a line's end, is whole.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from council import places
from council.places import Place
from data_loaders.documents.fact import Span
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.council import council_name
from data_loaders.documents.text import body_kinds, council_words
from data_loaders.documents.text.view import View

_OF = r"(?:de\s(?:la\s|l'|les\s)?|du\s|des\s|d')"
_GROUP = re.compile(rf"(?<![a-z])(?:{body_kinds.GROUP})\s{{1,3}}(?:{_OF})?\s{{0,2}}[\"«]?\s?")
_AUTHORITY = re.compile(rf"(?<![a-z])(?:conseil\s(?:departemental|general|regional)|departement|region)\s{{1,3}}{_OF}\s{{0,2}}")
_ANOTHERS = re.compile(
    r"(?:membre de|au sein de|delegue\w* (?:a|de)|adhesion a|retrait de|aupres de|avec|entre|par|pour|vers|et|convention de) (?:la )?\Z"
)
_WORD = re.compile(r"[^\W_]+")
_SMALL = ("le", "la", "les", "l", "de", "du", "des", "d")  # the list's keys leave them out: "Pays d'Apt Luberon Le"
_TOP, _LONGEST, _MOST = 1500, 130, 14


def propose(view: View) -> Iterator[Proposal[str]]:
    """Each listed body whose name stands behind its kind at the top of its own paper, as printed."""
    kinds = council_name.kinds(view.folded[:_TOP])
    group = kinds.startswith("communautaire")
    if not group and "departement" not in kinds and "region" not in kinds:
        return
    listed = places.groups if group else places.authorities
    for kind in (_GROUP if group else _AUTHORITY).finditer(view.folded, 0, _TOP):
        at = _whole(view, kind.end(), listed)
        if at and not _ANOTHERS.search(view.folded[max(0, kind.start() - 30) : kind.start()]):
            name = " ".join(view.raw[slice(*at)].split())
            yield Proposal(name, (view.span(*at),), "council_authority", {"named": 1, "listed": 1})


def _whole(view: View, at: int, listed: Callable[[str], Sequence[Place]]) -> Span | None:
    """Where the longest listed name of the words from `at` on stands; it begins with a capital."""
    words = list(_WORD.finditer(view.raw, at, min(len(view.raw), at + _LONGEST)))[:_MOST]
    if not words or not words[0][0][0].isupper():
        return None
    ends = (word.end() for word in reversed(words) if word[0].lower() not in _SMALL)
    found = next((end for end in ends if listed(view.raw[words[0].start() : end])), None)
    return None if found is None or (found == words[0].end() and _goes_on(view, at, found)) else (words[0].start(), found)


def _goes_on(view: View, at: int, end: int) -> bool:
    """Is the one word only the first of a longer name ("DU SUD ORMEVAL"), which the list does not hold?"""
    whole = council_words.place(view, at)
    return whole is not None and whole[1] > end and view.raw[end] in " -"


def example(text: str) -> str | None:
    """The first listed body that heads a text."""
    return next((p.value for p in propose(View.of(text))), None)


EXAMPLES: list[tuple[str, str]] = [
    ("Communauté de Communes De L’AIRE A L’ARGONNE\nCONSEIL COMMUNAUTAIRE", "AIRE A L’ARGONNE"),
    ("CONSEIL DEPARTEMENTAL DU NORD\nRéunion du 16 avril 2018", "NORD"),
    ("CONSEIL DEPARTEMENTAL Réunion du 16 avril 2018\nLe conseil départemental du Nord s'est réuni", "Nord"),
    ("Le conseil communautaire de la Communauté d'agglomération du Pays\nd'Apt - Luberon s'est réuni", "Pays d'Apt - Luberon"),
]
NOT_FOUND = [
    "Conseil municipal du 3 mai\nTransfert à la communauté de communes du Pays d'Apt-Luberon",
    "Conseil communautaire du 3 mai\nConvention avec la communauté de communes du Pays d'Apt-Luberon",
    "Conseil communautaire de la communauté de communes de la Loutre",
    "COMMUNAUTÉ DE COMMUNES DU SUD ORMEVAL PROCES VERBAL",
]
