"""Common given names of France and of who came to live there, folded: beside a family name they tell a person from a firm or a place."""

from pathlib import Path

GIVEN_NAMES = frozenset(Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split())
