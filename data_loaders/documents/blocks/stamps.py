"""Transmission stamps (tampons de télétransmission, L2131-1): text that platforms lay over a page, scanned or not."""

import re

from data_loaders.documents.text.view import fold

_STAMP = re.compile(
    r"^\W*(?:envo(?:ye|i) (?:en |a la )?prefecture|recu en prefecture|accuse de reception|en prefecture|affiche le|publie le"
    r"|mis en ligne le|id ?:|date de (?:teletransmission|reception|depot)|reception (?:par le|en) |acte (?:certifie )?executoire"
    r"|pages? ?\d)"
)
# "Envoyé en préfecture le 06/07/2022"; "ID : 092-210000000-20220628", the department, the council's SIREN and the act's day.
_INSIDE = re.compile(
    r"\b(?:envo(?:ye|i)|recu|reception)(?: en| a la| par la)? prefecture\W{1,3}(?:le )?\d{1,2}/\d{1,2}/\d{4}|\bid ?: ?\d[\dab]{1,2}-\d{9}-"
)


def own_letters(text: str) -> int:
    """How many letters of a page's text are the paper's own, not a stamp's or a folio's."""
    return sum(char.isalpha() for line in text.splitlines() if not _STAMP.match(fold(line)) for char in line)


def is_stamp(line: str) -> bool:
    """Is this line a stamp's?"""
    return _STAMP.match(fold(line)) is not None


def holds_stamp(text: str) -> bool:
    """Did a stamp's day of transmission, or the act's number on it, run into these words?"""
    return is_stamp(text) or _INSIDE.search(fold(text)) is not None
