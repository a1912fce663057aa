"""Whole names, folded, of people in the highest offices of the State since 1959, of who stood for them, and of heads of other states.

Names that hundreds of others bear whole are left out. A star marks heads of state and government, who are told by the surname as well.
"""

from pathlib import Path

_LINES = [line.split() for line in Path(__file__).with_name("statespeople.txt").read_text(encoding="utf-8").splitlines() if line]
STATESPEOPLE = frozenset(tuple(word for word in line if word != "*") for line in _LINES)
HEADS_OF_STATE = frozenset(tuple(line[:-1]) for line in _LINES if line[-1] == "*")
