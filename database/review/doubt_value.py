"""What a decision on a doubt would settle: the lines of figures that hang on it, times how unsure it is; the greatest come first.

A line is one member at one session, one act's vote, one contract or one grant. A session that stays out of rates, or a date or a council
that is not known, holds back every line of the paper. Money counts one line more for each 50,000 of the currency, twenty at most.
"""

from typing import Any

_OF_ALL = ("council", "session.date", "session.members_in_office", "session.stated_present", "session.stated_represented")
_A_LINE_MORE, _MOST = 50_000, 20
PAPER = 10.0  # a refused paper: a roll and a few acts, none of which is known


def value_of(kind: str, said: dict[str, Any], confidence: float, lines: int, acts: int) -> float:
    """Lines times doubt."""
    return round(_lines(kind, said, lines, acts) * (1 - confidence), 2)


def _lines(kind: str, said: dict[str, Any], lines: int, acts: int) -> float:
    if kind in ("council", "session.date"):
        return float(max(1, lines + acts))
    if kind in _OF_ALL:
        return float(max(1, lines))
    if kind in ("contract", "grant"):
        amounts = [said.get(name) for name in ("amount", "max_amount", "min_amount", "change")]
        return 1 + min(_MOST, max((abs(a) for a in amounts if a), default=0) / _A_LINE_MORE)
    return 1.0
