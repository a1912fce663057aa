"""Where a paper lists its acts again at its end, with what became of them (liste des délibérations, article L2121-25 CGCT)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.choice.headings import items_tabled
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.text.view import View

_LINE = re.compile(
    r"\n[ \t#*>-]{0,6}(?:(?:tableau |liste )?(?:recapitulati(?:f|on)|recapitulative)(?: (?:des|de la|du) (?:deliberations|decisions|votes"
    r"|seance|conseil))?|(?:rappel|liste|releve|synthese|resume) des (?:deliberations|decisions|votes))"
    r"(?: (?:prises|adoptees|votees|de la seance|du jour))?[ \t]{0,3}:?[ \t]{0,3}(?=\n)"
)
_KNOWN, _LEAST = 40, 4


def apart(view: View, items: Sequence[Item]) -> list[Item]:
    """The items without those of a list behind them that names one of them again."""
    items = items_tabled.apart(view, items)
    if len(items) < 2:
        return items
    for line in _LINE.finditer(view.folded, items[0].heading.title):
        before = [item for item in items if item.heading.start < line.end()]
        named = tuple(_head(view, item) for item in before)
        if any(_head(view, item).startswith(named) for item in items[len(before) :]):
            last = before[-1]
            segment = replace(last.segment, end=min(last.segment.end, line.start()))
            return [*before[:-1], replace(last, segment=segment, cut=False)]
    return items


def _head(view: View, item: Item) -> str:
    head = view.folded[item.heading.title : item.heading.title + _KNOWN].split("\n")[0].strip(" .:")
    return head if len(head) >= _LEAST else str(item.heading.start)


def example(text: str) -> str | None:
    """What stands before such a list."""
    found = _LINE.search(View.of(text).folded)
    return text[: found.start()] if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Adopté.\nRécapitulatif :\n- Tarifs : adopté", "Adopté."),
    ("Adopté.\n\nListe des délibérations\n- Tarifs : adopté", "Adopté.\n"),
    ("Adopté.\nTableau récapitulatif des votes\nTarifs", "Adopté."),
]
NOT_FOUND = ["Adopté.\nRécapitulatif des dépenses\nEau", "Le récapitulatif :\n- Tarifs"]
