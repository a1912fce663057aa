"""Whom a list further down names as present: the next act's own roll in a register, the roll when a sitting goes on another hour or day."""

import re
from collections.abc import Iterator, Sequence

from data_loaders.documents.fact import Span
from data_loaders.documents.text import dates
from data_loaders.documents.text.names import names_match
from data_loaders.documents.text.view import View

_LIST = re.compile(
    r"(?<![a-z])(?<!non )(?<!non-)presente?s?(?:\((?:e|s|es)\)|[-·.]e?s?){0,2}(?: (?!et |ou |absen|excus)[a-z',-]{1,14}){0,6} {0,2}:"
    r"|(?<![a-z])(?:sont|etaient|siegent) (?:egalement |alors |encore )?presente?s? (?!a l'unanimite)"
)
# "À l'unanimité des membres présents :" is followed by what was decided, not by who sat.
_OF_A_VOTE = re.compile(r"(?<![a-z])(?:unanimite|majorite|voix|suffrages?|accord|vot[a-z]{1,4})(?![a-z])[^.;:]{0,40}\Z")
_STOP = re.compile(
    r"(?<![a-z])(?:absent|excus|pouvoir|procuration|represent|secretaire|convocation|convoque|ordre du jour|objet|delibere|quorum"
    r"|votants|assist|invite)|\n\s*\n"
)
_SITTING = re.compile(r"(?<![a-z])(?:seance|reunion|reunie?s?|convoquee?s?|l'an deux mille|proces[- ]verbal|compte[- ]rendu)(?![a-z])")
_GOES_ON = re.compile(r"(?<![a-z])(?:reprend|reprise|rouverte|poursuit|suite de la)(?![a-z])")
_LONGEST, _MOST, _HEAD, _NEAR = 2_500, 60, 6_000, 90


def later(view: View, behind: int, names: Sequence[str], date: str | None) -> set[str]:
    """Those of `names` whom a list behind `behind` tells as present at the sitting of `date` (ISO); other sittings' lists do not count."""
    lists = list(_lists(view, behind, date)) if names else []
    return {name for name in names if (pattern := _pattern(name)) and any(pattern.search(view.folded, *span) for span in lists)}


def _lists(view: View, behind: int, date: str | None) -> Iterator[Span]:
    for n, found in enumerate(_LIST.finditer(view.folded, behind)):
        if n == _MOST:
            return
        if _OF_A_VOTE.search(view.folded, max(behind, found.start() - _NEAR), found.start()):
            continue
        stop = _STOP.search(view.folded, found.end(), found.end() + _LONGEST)
        if not _of_another(view, max(behind, found.start() - _HEAD), found.start(), date):
            yield found.end(), stop.start() if stop else min(len(view.folded), found.end() + _LONGEST)


def _of_another(view: View, low: int, high: int, date: str | None) -> bool:
    """Whether the sitting last dated above a list is another day's."""
    for sitting in reversed(list(_SITTING.finditer(view.folded, low, high)) if date else []):
        told = {
            one.iso(int(str(date)[:4])) for one in dates.search(view, max(low, sitting.start() - _NEAR), min(high, sitting.end() + _NEAR))
        }
        if told:
            return date not in told and not _GOES_ON.search(view.folded, sitting.start(), high)
    return False


def _pattern(name: str) -> re.Pattern[str] | None:
    """The whole name in either order; a surname alone stands between marks or behind a civility."""
    words = [re.escape(word) for word in names_match.words(name)]
    if not words:
        return None
    orders = (words, [words[-1], *words[:-1]], [*words[1:], words[0]])
    ways = "|".join(dict.fromkeys(r"[\s'’.-]{1,3}".join(order) for order in orders))
    return re.compile(rf"(?<![a-z'’-])(?:{ways})(?![a-z'’-])")


def example(text: str) -> list[str] | None:
    """Of "Luc NOIR" and "PETIT Anne" those who sit later, on 2021-05-04."""
    return sorted(later(View.of(text), 0, ["Luc NOIR", "PETIT Anne"], "2021-05-04")) or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Séance du 4 mai 2021\nPrésents : MOREAU Guy, NOIR Luc (arrivé à 19 h 25)\nExcusée : PETIT Anne", ["Luc NOIR"]),
    ("La séance reprend le 11 mai. Sont présents les mêmes, ainsi que Mme Anne PETIT, excusée le 4 mai.", ["PETIT Anne"]),
]
NOT_FOUND = [
    "Procès-verbal de la séance du 3 mars 2021\nPrésents : M. Luc NOIR, Mme Anne PETIT",
    "Présents : M. Guy MOREAU\nAbsents : M. Luc NOIR, Mme Anne PETIT",
    "Présents : M. Luc NOIRET, Mme Anne-Lise PETIT",
    "Le conseil décide à l'unanimité des membres présents :\n- d'élire aux syndicats M. Luc NOIR et Mme Anne PETIT",
]
