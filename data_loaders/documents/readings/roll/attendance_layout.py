"""Rolls whose print has lost its order (columns read across, tables flattened): nothing of them can be stood behind."""

import re

from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.text.names.names_vocabulary import FUNCTIONS
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_LINKS_ALONE = re.compile(
    rf"(?:(?:donne|ayant donne|a donne|donnant)\s)?{PROXY}(?:\s(?:jusqu'?a?"
    r"|a partir de)\s?\d{1,2}h\d{0,2})?\sa\s{1,3}(?:donne|ayant donne|a donne|donnant|pouvoir|procuration)"
)
_ALTERNATING = 2
_DECIDED = re.compile(r"(?<![a-z])(?:a l'unanimite|apres en avoir delibere)(?![a-z])")
_LISTED, _MARKS = 5, " \t\r\n,;–-"  # names of a list that breaks off, and what may stand behind the last
_SUFFIXED = 3
_ONE = word_set("present presente absent absente excuse excusee")
_SUFFIX = re.compile(r"\s{0,3}[-–]?\s{0,2}(?:procuration|pouvoir|absente?|excusee?|presente?)(?![a-z])\s{0,3}(?:[A-Z]|\Z)", re.IGNORECASE)


def _alternating(view: View, roll: Roll) -> bool:
    """A table's states run into one line, each taken for the heading of the next row's name: "… Présente NOIR Guy Absent PETIT Anne"."""
    said = [plain.split() for s in roll.sections if not s.heading.colon and (plain := view.folded[s.heading.start : s.heading.end])]
    present = sum(words[-1:] in (["present"], ["presente"]) for words in said)
    behind_office = sum(len(words) == 2 and words[1] in _ONE and words[0] in FUNCTIONS for words in said)
    return max(present, behind_office) >= _ALTERNATING


def _closes(roll: Roll, stated: int | None, office: int | None) -> bool:
    """Whether a printed number of those present, or of members, is that of a roll without lines."""
    singles = [s.kind for s in roll.sections if s.heading.start == s.heading.end]
    return singles.count("present") == stated or len(singles) == office


def broken(view: View, roll: Roll, stated: int | None, office: int | None = None) -> str | None:
    """A warning's code where the lists cannot be trusted."""
    if roll.flat:
        return None if _closes(roll, stated, office) else "roll_columns"
    if roll.sections and not roll.called and _alternating(view, roll):
        return "roll_columns"
    listed = sum(len(s.entries) for s in roll.sections if s.kind == "present")
    return "roll_incomplete" if in_part(listed, stated) and not cut_off(view, roll) else None


def mixed(view: View, roll: Roll) -> bool:
    """Whether columns seem to be read across: links to holders one behind the other, or a state behind each of several names."""
    if not roll.sections or roll.called:
        return False
    tails = [view.raw[slice(*e.tail)][:60] for s in roll.sections for e in s.entries]
    return bool(_LINKS_ALONE.search(view.folded, roll.start, min(len(view.folded), roll.end + 600))) or _suffixed(tails)


def _suffixed(tails: list[str]) -> bool:
    return sum(bool(_SUFFIX.match(tail)) for tail in tails) >= _SUFFIXED


def cut_off(view: View, roll: Roll) -> bool:
    """Whether the paper breaks off inside the last list of those present or away: nothing but a mark stands behind its last name.

    Fewer names than the paper counts then contradict nothing. A list of signers behind the acts is no such roll.
    """
    last = max(roll.sections, key=lambda section: section.end, default=None)
    if last is None or roll.called or last.heading.start == last.heading.end or len(last.entries) < _LISTED:
        return False
    return not view.raw[last.end :].strip(_MARKS) and not _DECIDED.search(view.folded, 0, roll.start)


def in_part(listed: int, stated: int | None) -> bool:
    """Whether fewer than half of those present are named."""
    return 0 < listed < 0.5 * (stated or 0)
