"""Common given names of France (prénoms), folded: with a family name in capitals they tell a person from a firm or a place."""

from pathlib import Path

FIRST_NAMES = frozenset(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split())
