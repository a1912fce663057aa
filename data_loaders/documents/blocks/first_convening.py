"""What a paper tells of the first convening that found no quorum (article L2121-17 CGCT): its roll and its hours are another sitting's.

The council convened again, three days later at least, deliberates without one; its minutes begin with the first attempt.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.text.view import View

_FIRST = re.compile(
    r"(?<![a-z])(?:premiere (?:fois|seance|reunion|convocation)|(?:convocation|seance|reunion) (?:initiale|precedente)"
    r"|initialement (?:convoque|reuni|prevue?)e?s?)(?![a-z])"
)
_FAILED = re.compile(
    r"(?:quorum n(?:'|e )[^.;:\n]{0,30}(?:atteint|reuni|constate)|(?:faute|absence|defaut) de quorum|quorum faisant defaut|sans quorum)"
)
_LISTED = re.compile(r"(?<![a-z])(?:presente?s|absente?s|excusee?s)(?![a-z])[^.;\n]{0,30}[:,]")
_AGAIN = re.compile(
    r"(?<![a-z])(?:(?:seconde|deuxieme|2eme|2e|nouvelle) (?:convocation|seance|reunion|fois)|(?:a|de) nouveau|reconvoque"
    r"|sans condition)"
)
_PRESENT = re.compile(r"(?<![a-z])presente?s?(?![a-z])[^.;\n]{0,30}:")
_END = re.compile(r"\.(?=\s|\Z)|\n[ \t]{0,9}\n|\Z")
_TOP, _REACH, _NEAR, _ROLL = 4_000, 1_800, 900, 3_000  # characters
_READ = _TOP + _REACH + _NEAR + _ROLL + 2_000  # of the stored text, whose blanks the view may drop


def find(paper: Paper) -> Iterator[Span]:
    """The [start, end) from the word on the first convening to the end of the sentence on the quorum, where a roll stands on both sides."""
    view = View.of(paper.text[:_READ])
    folded = view.folded
    for first in _FIRST.finditer(folded, 0, _TOP):
        failed = _FAILED.search(folded, first.end(), first.end() + _REACH)
        if failed is None or not _LISTED.search(folded, first.end(), failed.start()):
            continue
        end = _END.search(folded, failed.end())
        again = end and _AGAIN.search(folded, end.start(), end.start() + _NEAR)
        if end and again and _PRESENT.search(folded, again.end(), again.end() + _ROLL):
            yield view.span(first.end(), end.start())
            return


def example(text: str) -> list[str] | None:
    """The words so told."""
    return [text[slice(*span)].strip() for span in find(Paper("", "", "", text))] or None


_SECOND = "Une seconde convocation a été envoyée le 5 mai.\nPrésents : M. Luc NOIR, Mme Anne PETIT."
EXAMPLES: list[tuple[str, list[str]]] = [
    (
        f"Convoqué une première fois le 4 mai. Présents : M. NOIR. Absents : Mme VIAL. Le quorum n'est pas atteint. {_SECOND}",
        ["le 4 mai. Présents : M. NOIR. Absents : Mme VIAL. Le quorum n'est pas atteint"],
    ),
    (
        f"À la première séance, du 4 mai, étaient présents : M. NOIR, M. ROUX. Faute de quorum elle a été levée. {_SECOND}",
        [", du 4 mai, étaient présents : M. NOIR, M. ROUX. Faute de quorum elle a été levée"],
    ),
]
NOT_FOUND = [
    f"Le conseil, convoqué une première fois le 4 mai, n'a pu délibérer, faute de quorum. {_SECOND}",
    "Présents : M. NOIR, Mme PETIT. Le quorum n'étant pas atteint, la séance est levée. Une nouvelle convocation sera envoyée.",
    "Première convocation : 4 mai. Présents : M. NOIR, Mme PETIT. Absents : M. ROUX. Le quorum est atteint.",
    "Convoqué une première fois le 4 mai. Présents : M. NOIR, Mme PETIT. Absent : M. ROUX. Le quorum n'étant pas atteint, on se sépare.",
]
