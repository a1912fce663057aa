"""The table that each of these commands prints: hazard | tried | failed."""

from benchmarks.papers import say


def head() -> None:
    """The table's first lines."""
    say("| hazard | tried | failed |\n|---|---|--:|")


def row(hazard: str, tried: str, failed: int | str) -> None:
    """One hazard: `failed` is a count, or what failed in words."""
    say(f"| {hazard} | {tried} | {failed} |")
