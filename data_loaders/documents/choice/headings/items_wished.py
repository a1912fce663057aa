"""A wish or motion that a debate comes to behind its numbered points: named on a line, in a sentence, or by whoever takes the floor.

A council may utter wishes on what concerns it (vœux, article L2121-29 CGCT); each that is voted is an item of its own.
"""

import re
from collections.abc import Iterator, Sequence

from data_loaders.documents.blocks import items_closers
from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.blocks.items_marks import CLOSING
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.text.speech import turns
from data_loaders.documents.text.view import View

_NAME = r"(?:V(?:Œ|œ|OE|oe)U|V(?:œ|oe)u|MOTION|Motion)"
_WISH = re.compile(
    rf"(?:(?:(?<=\n)|\A)[ \t]{{0,8}}(?P<line>{_NAME} [^\n]{{6,150}}?)[ \t]{{0,3}}(?=\n)"
    rf"|(?<=[.!?)»] )(?P<said>{_NAME} (?:n ?° ?\d|présent|dépos|du groupe|relati|de soutien|pour |contre |sur )[^.!?\n]{{6,150}})(?=\.)"
    r"|\s(?:[Oo]ui, |[Bb]ien, |[Ee]t |[Uu]ne |[Ll]a )?(?P<floor>(?:motion|vœu) (?:pour|contre|de soutien) [^.!?\n]{6,150})(?=\.))"
)


def added(view: View, found: Sequence[Item], decisions: Decisions) -> list[Item]:
    """The items, with each wish voted between two of them, or behind the last, that no item's stretch holds; none in other papers."""
    spoken = turns.find(view)
    if not found or not spoken:
        return list(found)
    closed = CLOSING.search(view.folded, found[-1].heading.title)
    stops = [*(item.heading.start for item in found[1:]), closed.start() if closed else len(view.folded)]
    wishes = [wish for item, stop in zip(found, stops, strict=True) for wish in _between(view, item.segment.end, stop, decisions)]
    return sorted([*found, *wishes], key=lambda item: item.heading.start)


def _between(view: View, start: int, stop: int, decisions: Decisions) -> Iterator[Item]:
    """The first wish in [start, stop), to the end of the turn that tells its vote."""
    for wish in _WISH.finditer(view.raw, max(0, start - 1), stop):
        name = next(name for name in ("line", "said", "floor") if wish[name])
        if name == "floor" and not _opens_turn(view, wish.start()):
            continue
        title, end = wish.span(name)
        limit = min((a for a, _ in items_closers.lines(view, end, stop)), default=stop)
        voted = decisions.first(end, limit)
        turn = turns.at(view, voted) if voted is not None else None
        if turn:
            yield Item(Heading(title, title, "title", title_end=end), Segment("item", title, min(limit, turn.end)))
        return


def _opens_turn(view: View, place: int) -> bool:
    """Right behind a speaker's label?"""
    turn = turns.at(view, place)
    return turn is not None and not view.folded[turn.said : max(turn.said, place)].strip()


def example(text: str) -> list[str]:
    """The wishes of a debate behind an item that ends at the text's first line."""
    talk = "".join(f"{who} Bien.\n" for who in ("M. LOUP :", "Mme ROUX :", "M. MERLE :") * 2)
    view = View.of(talk + text)
    item = Item(Heading(0, 0, "title"), Segment("item", 0, len(talk)))
    return [view.raw[slice(one.heading.title, one.heading.title_end)] for one in added(view, [item], Decisions(view))[1:]]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("VŒU DU GROUPE VERT SUR LA GARE\nMme ROUX : Il est lu. Pour : 4. Contre : 8. Repoussé.\n", ["VŒU DU GROUPE VERT SUR LA GARE"]),
    (
        "Il sort. Vœu n° 2 présenté par le groupe Bleu, relatif au lait. M. MERLE : Le vœu est adopté.\n",
        ["Vœu n° 2 présenté par le groupe Bleu, relatif au lait"],
    ),
    ("M. MERLE : Oui, motion pour la gare du Val. Adoptée à l'unanimité.\n", ["motion pour la gare du Val"]),
]
NOT_FOUND = [
    "M. MERLE : Je lirai une motion pour la gare. Adopté.\n",
    "Motion sur la gare\nM. MERLE : Nous verrons en juin.\n",
]
