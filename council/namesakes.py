"""Whole names, folded, that French streets, schools and halls bear, and of heads of state and government: no private person's."""

from pathlib import Path

NAMESAKES = frozenset(
    tuple(name.split()) for name in Path(__file__).with_name("namesakes.txt").read_text(encoding="utf-8").splitlines() if name
)
