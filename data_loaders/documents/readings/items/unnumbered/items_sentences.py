"""Titles in a text that has lost its lines: between a sentence's end and the words that open an act's text ("Vu le code …").

The object of the act (article R2121-9 CGCT) is there a stretch without a verb, a capital on either side.
"""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_decisions import DECISION
from data_loaders.documents.blocks.items_prose import flat
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.readings.items.items_lines import NO_START, text_opens
from data_loaders.documents.text.view import View

_OPENS = re.compile(
    r"(?:(?<=[.!?;»)] )|(?<=nanimité )|(?<=NANIMITE )|(?<=NANIMITÉ )|(?<=dopté )|(?<=DOPTÉ )|(?<=DOPTÉE )|(?<=DOPTE ))"
    r"(?P<mark>[•▪■◆➢►✓–-] ?)?(?P<title>[A-ZÀ-ÖØ-ÞŒ«])"
)
_END = re.compile(r"(?<=[\w)»%°.] )(?=[A-ZÀ-ÖØ-ÞŒ])")
_LONGEST, _LEAST = 320, 10


def titles(view: View) -> Iterator[HeadingProposal]:
    """Every such stretch; in a text with printed lines none."""
    if not flat(view):
        return
    for found in _OPENS.finditer(view.raw):
        start = found.start("title")
        if NO_START.match(view.folded, start):
            continue
        stop = min(len(view.raw), start + _LONGEST)
        end = next((m.start() for m in _END.finditer(view.raw, start + _LEAST, stop) if text_opens(view, m.start())), None)
        if end is None or DECISION.search(view.folded, start, end) or ". " in view.raw[start : end - 2]:
            continue
        style = f"sentence:{found['mark'].strip()}" if found["mark"] else "sentence"
        yield proposed(Heading(start, start, "title", title_end=end), style, line=False)


def example(text: str) -> list[str]:
    """The titles of a flat text."""
    view = View.of(text)
    return [view.raw[p.value.title : p.value.title_end].strip() for p in titles(view)]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "La séance est ouverte. Tarifs de la piscine Vu le code général. Adopté à l'unanimité ▪ Voirie du bourg Considérant",
        ["Tarifs de la piscine", "Voirie du bourg"],
    ),
    ("Adopté. TOIT DE L'ANCIEN LAVOIR DE LA PLAINE Zoé LOUP rapporte que le toit fuit.", ["TOIT DE L'ANCIEN LAVOIR DE LA PLAINE"]),
    ("Adopté. VŒU – Pour la halte de Valbrume Présenté par Mme Zoé LOUP", ["VŒU – Pour la halte de Valbrume"]),
]
NOT_FOUND = ["La séance est ouverte. Le maire présente les tarifs. Vu le code"]
