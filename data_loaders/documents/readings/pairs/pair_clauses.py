"""An act cut into sentences and rows: within one of them a name and an amount belong together, across them they may not."""

import re
from collections.abc import Iterator

from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

# Of several names and several amounts the first is the first's.
RESPECTIVE = phrase(r"\brespecti(?:fs|ves|vement)\b|\bdans cet ordre\b")
_STOP = re.compile(
    r"(?<!\bM)(?<!\bMM)(?<!\bMme)(?<!\bMmes)(?<!\bMlle)(?<!\bDr)(?<!\bSte)(?<!\bSt)(?<!\bEts)(?<!\b[Aa]rt)(?<!\b[A-Z])(?<!\b[Nn])"
    r"(?<!\b[Mm]in)(?<!\b[Mm]ax)(?<![.\s])\.[ \t]{1,3}(?=[A-ZÀ-Þ«\"–—•\d(-])"
    r"|(?<=[HTC]\.[TC]\.)[ \t]{1,3}(?=[A-ZÀ-Þ«])|[!?][ \t]{1,3}(?=[A-ZÀ-Þ«])"
    r"|;(?=\s)|[ \t][►➢•▪][ \t](?=[A-ZÀ-Þ\d])|(?<=[)€\dTC])[ \t]/[ \t](?=[A-ZÀ-Þ\d])|\n"
)
_BEGINS = re.compile(
    r"[ \t]{0,12}(?:[-–—•*▪➢►>·.]|\d{1,3}[.)°]|[a-hA-H][.)]|(?:[Ll]ot|LOT) (?:n ?° ?)?(?:\d{1,2}|[A-H])\b)[ \t]?|[ \t]{0,12}\n|\s{0,3}\Z"
)
_ENDS = re.compile(r"[.:;!?€»)|]|\d|\b[HT]\.?T\.?C?\.?\Z")
_WIDE = 58  # a line shorter than this ends where its writer ended it


def of(view: View, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences and rows of a stretch, in order, none of them blank."""
    return [(low, high) for low, high in _cut(view, start, end) if view.folded[low:high].strip()]


def _cut(view: View, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = start
    for stop in _STOP.finditer(view.raw, start, end):
        if stop.group() == "\n" and not _ends_line(view, start, stop.start(), end):
            continue
        yield low, stop.start() + (stop.group()[0] in ".!?")
        low = stop.end()
    yield low, end


def _ends_line(view: View, start: int, here: int, end: int) -> bool:
    """A line's end that is not one of a page's width: the next begins a row, or this one is short or closed by its mark."""
    begin = max(start, view.raw.rfind("\n", start, here) + 1)
    line = view.raw[begin:here].rstrip()
    if _BEGINS.match(view.raw, here + 1, end) or (line and _ENDS.search(line[-1:])):
        return True
    following = view.raw[here + 1 : here + 60].lstrip()
    return len(line) < _WIDE or not (following[:1].islower() or following[:1] in "«(0123456789" or _goes_on(line))


def _goes_on(line: str) -> bool:
    """A line that ends with a comma or a small word wants the next."""
    return bool(re.search(r"(?:,|\b(?:de|du|des|la|le|les|l['’]|d['’]|et|à|au|aux|pour|par|sur|en|dans|avec|un|une|que|qui))\Z", line))


def example(text: str) -> list[str]:
    """The sentences and rows of a text."""
    return [text[slice(*one)].strip() for one in of(View.of(text), 0, len(text))] if "\n" in text or ". " in text or ";" in text else []


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Sol : LOUP, 900 € H.T. Le conseil accepte.", ["Sol : LOUP, 900 € H.T.", "Le conseil accepte."]),
    ("Judo : 40 €\nVélo : 50 €", ["Judo : 40 €", "Vélo : 50 €"]),
    ("M. LOUP et Mme ORME se retirent ; adopté", ["M. LOUP et Mme ORME se retirent", "adopté"]),
    (
        "Le conseil municipal décide de donner à l'association du village, qui\norganise la fête, 90 €.",
        ["Le conseil municipal décide de donner à l'association du village, qui\norganise la fête, 90 €."],
    ),
]
NOT_FOUND = ["une phrase sans fin"]
