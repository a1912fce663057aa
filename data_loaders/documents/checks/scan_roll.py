"""A roll in a picture whose next heading OCR lost ("Absents :", in a fold, under a stamp): whom it heads are not present."""

import re
from collections.abc import Sequence
from itertools import pairwise

from data_loaders.documents.record import AttendanceRecord

_LEAST, _CUT = 3, 0.2  # lines; of a roll's lines
_ONE_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)?")
_SURNAME = re.compile(r"\b[A-ZÀ-ÖØ-Þ]{3}")
_STOP = re.compile(r"\.\s*\n")
_PARTED = re.compile(r"[,;]")
_HEADED = re.compile(r":\s*(?:\n|\Z)|:\s")


def unheaded(text: str, lines: Sequence[AttendanceRecord]) -> list[AttendanceRecord]:
    """The "present" that follow the full stop of a list parted by commas, a line each: no heading says that they are."""
    present = sorted((line for line in lines if line.status == "present" and line.evidence), key=lambda line: line.evidence[0])
    between = [text[a.evidence[0][1] : b.evidence[0][0]] for a, b in pairwise(present)]
    for place, words in enumerate(between):
        before, after = between[:place], between[place + 1 :]
        if (
            len(before) >= _LEAST
            and _STOP.search(words)
            and not _HEADED.search(words)
            and all(_PARTED.search(one) and not _STOP.search(one) for one in before)
            and not any(_PARTED.search(one) for one in after)
        ):
            return present[place + 1 :]
    return []


def without_surnames(lines: Sequence[AttendanceRecord]) -> list[AttendanceRecord]:
    """All lines of a roll in which given names stand without their surname: its columns were cut apart or ran together."""
    cut = [line for line in lines if _ONE_WORD.fullmatch(line.name)]
    capitals = any(_SURNAME.search(line.name) for line in lines)  # else the one word may be the surname
    return list(lines) if capitals and len(cut) >= _LEAST and len(cut) >= _CUT * len(lines) else []
