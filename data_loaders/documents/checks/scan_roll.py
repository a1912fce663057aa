"""A roll in a picture whose next heading OCR lost ("Absents :", in a fold, under a stamp): whom it heads are not present."""

import re
from collections.abc import Sequence
from itertools import pairwise

from data_loaders.documents.record import AttendanceRecord

_LEAST = 3
_STOP = re.compile(r"\.\s*\n|\n[ \t]*\n")
_PARTED = re.compile(r"[,;]")
_HEADED = re.compile(r":\s*(?:\n|\Z)|:\s")


def unheaded(text: str, lines: Sequence[AttendanceRecord]) -> list[AttendanceRecord]:
    """The "present" in a line each behind a list parted by commas, after its full stop or a blank line: no heading says so."""
    present = sorted((line for line in lines if line.status == "present" and line.evidence), key=lambda line: line.evidence[0])
    between = [text[a.evidence[0][1] - 1 : b.evidence[0][0]] for a, b in pairwise(present)]
    parted = 0  # members of this list that commas part
    for place, words in enumerate(between):
        if _HEADED.search(words):
            parted = 0
        elif _STOP.search(words):
            if parted >= _LEAST and not any(_PARTED.search(one) for one in between[place + 1 :]):
                return present[place + 1 :]
            parted = 0
        else:
            parted += bool(_PARTED.search(words))
    return []
