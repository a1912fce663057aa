"""An office ahead of those who bear it, which goes on with a roll's list: "Le Président, Luc NOIR", "Les autres membres du Bureau : …"."""

import re

from data_loaders.documents.text.view import View

_LED = re.compile(
    r"(?:[Ll]e|[Ll]a|LE|LA) (?:[Pp]résidente?|PR[ÉE]SIDENTE?)[ \t]?[:,][ \t](?:(?:M|Mme|Mr)\.? )?"
    r"(?:[A-ZÀ-Ý][\w'’-]{1,30}[ \t]?){2,5}[;,]?\r?\n"
    r"|[Ll]es (?:autres )?[Mm]embres(?: d[eu][ \w'’]{2,30})?[ \t]?:\s{0,4}(?:(?:MM?|Mmes?|Mr)\.? )?[A-ZÀ-Ý][\w'’-]{1,30} [A-ZÀ-Ýd]"
)


def led(view: View, at: int) -> bool:
    """Whether an office stands at `at` ahead of those who bear it."""
    return _LED.match(view.raw, at) is not None


def example(text: str) -> bool | None:
    """Whether a text begins with an office."""
    return led(View.of(text), 0) or None


EXAMPLES: list[tuple[str, bool]] = [
    ("Le Président, Luc NOIR\n", True),
    ("Les autres membres du Bureau : Anne PETIT", True),
]
NOT_FOUND: list[str] = ["Le Président ouvre la séance.\n", "Les membres du jury : ils votent."]
