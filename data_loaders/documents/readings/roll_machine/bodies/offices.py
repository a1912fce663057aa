"""A roll told office by office without a heading of its own: "Maire : M. X", "Adjoints : …", "Conseillers : …", then those away."""

import re
from collections.abc import Iterator, Sequence

from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.text.view import View

_BEGINS = r"(?:\A|(?<=\n)|(?<=[.;] ))[ \t•*–-]{0,9}"
_CHAIR = re.compile(rf"{_BEGINS}(?P<chair>(?:(?:le|la) )?(?:maire|presidente?)[ \t]?:)[ \t]{{0,9}}\n?[ \t]{{0,9}}(?=[a-z])")
_OTHERS = re.compile(
    r"(?:[;.\n]|[ \t]{2})[ \t•*–-]{0,9}(?:les? |la )?(?:autres )?(?:membres du bureau|(?:adjoint|vice-president|conseill|delegue)\w{0,4}"
    r"|membres)[^:\n.;]{0,40}:\s{0,9}(?=[a-z])"
)
_LEAST = 2  # offices below the chair's
_FAR, _AWAY = 1_500, 4_000  # characters in which the others stand, and the lists of those away
# An office ahead of those who bear it goes on with a list: "Le Président, Luc NOIR", "Les autres membres du Bureau : Anne PETIT".
_LED = re.compile(
    r"(?:[Ll]e|[Ll]a|LE|LA) (?:[Pp]résidente?|PR[ÉE]SIDENTE?)[ \t]?[:,][ \t](?:(?:M|Mme|Mr)\.? )?"
    r"(?:[A-ZÀ-Ý][\w'’-]{1,30}[ \t]?){2,5}[;,]?\r?\n"
    r"|[Ll]es (?:autres )?[Mm]embres(?: d[eu][ \w'’]{2,30})?[ \t]?:\s{0,4}(?:(?:MM?|Mmes?|Mr)\.? )?[A-ZÀ-Ý][\w'’-]{1,30} [A-ZÀ-Ýd]"
)


def find(view: View, found: Sequence[Head], reach: int) -> Iterator[Head]:
    """Where such a roll begins, as a heading without words; none in a roll that says who was present."""
    if any(head.state == "present" and head.count is None for head in found):
        return
    away = [head.start for head in found if head.state in ("represented", "excused", "absent")]
    for match in _CHAIR.finditer(view.folded, 0, min(reach, len(view.folded))):
        start = match.start("chair")
        others = list(_OTHERS.finditer(view.folded, match.end(), match.end() + _FAR))
        named = view.raw[match.end()].isupper() and all(view.raw[other.end()].isupper() for other in others[:_LEAST])
        if named and len(others) >= _LEAST and any(others[-1].end() < at < start + _AWAY for at in away):
            yield Head("present", start, start, colon=False)
            return


def led(view: View, at: int) -> bool:
    """Whether an office stands at `at` ahead of those who bear it."""
    return _LED.match(view.raw, at) is not None


def example(text: str) -> list[str] | None:
    """The words with which such a roll begins."""
    view = View.of(text)
    away = [Head("absent", m.start(), m.end()) for m in re.finditer("absents? :", view.folded)]
    return [text[head.start : head.start + 12] for head in find(view, away, len(text))] or None


_BELOW = "Adjoints : Anne PETIT, Guy VERT\nConseillers municipaux : Ève ROUX, Lou MERLE\n"
EXAMPLES: list[tuple[str, list[str]]] = [
    (f"Maire : Luc NOIR\n{_BELOW}Absent : Yves BRUN", ["Maire : Luc "]),
    ("Le Président : M. Luc NOIR ; Vice-présidents : Anne PETIT ; Membres : Ève ROUX\nAbsents : Yves BRUN", ["Le Président"]),
]
NOT_FOUND: list[str] = [
    f"Maire : Luc NOIR\n{_BELOW}Secrétaire : Ève ROUX",
    "Le Maire : Luc NOIR\nAbsent : Yves BRUN",
    "Le maire : il faut décider\nadjoints : ils approuvent\nconseillers : ils votent\nAbsent : Yves BRUN",
]
