"""How the commands of this room print: lines to the standard output, tables as Markdown."""

import sys
from collections.abc import Iterable, Sequence


def say(line: str = "") -> None:
    """One line of result, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A Markdown table: the first column is text, the others are figures."""
    say(f"| {' | '.join(head)} |")
    say(f"|---|{'--:|' * (len(head) - 1)}")
    for row in rows:
        say(f"| {' | '.join(str(cell).replace('|', chr(92) + '|') for cell in row)} |")
