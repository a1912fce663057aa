"""Headings that no reading saw, inside another item: the next number, or the next dash, in the very form of the item's own.

Run-in lists ("2024-12 Tarifs – adopté / 2024-13 Voirie – retiré") put number, title and vote on one line; a vote under an unseen heading
is not the vote of the item above, so the item ends there. An act's number heads an item of its own; articles L2121-23 and L2121-25 CGCT.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.blocks.items_decisions import Decisions
from data_loaders.documents.blocks.items_prose import prose
from data_loaders.documents.blocks.segment import Segment
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.text.view import View

_LABEL = r"(?:(?:[Dd][ée]lib[ée]ration|D[ÉE]LIB[ÉE]RATION|[Nn] ?°|[Aa]cte|[Pp]oint|[Qq]uestion|[Aa]ffaire|[Rr]apport) ?){0,2}"
_TITLE = r"(?!\d)[ \t]?(?:[.:)/–—-]{1,2}[ \t]{0,3}|[ \t]{1,3})(?=[«\"A-ZÀ-Ý])"
_CODE = re.compile(r"(?P<ahead>[^\n]{0,30}?)(?P<last>\d{1,4})")
_PLACE = re.compile(r"(?P<last>\d{1,2})(?P<mark> ?[.)°/–-]{1,2}) *")
_BULLET = re.compile(r"(?:\A|\n)[ \t]{0,8}(?P<mark>[-–—•*]) ?\Z")
_CARRIED_ON = re.compile(r"(?:\b(?:d[ée]lib[ée]rations?|n ?°|num[ée]ros?|de|du|la|les?|et|à|voir|cf\.?|sous)|,) ?\Z")
_FURTHEST = 9  # so many numbers may be left out


def parted(view: View, found: Sequence[Item]) -> list[Item]:
    """The items, each ended where an unseen heading follows in it; with those that bear an act's number as items of their own."""
    decisions = Decisions(prose(view))
    items: list[Item] = []
    for item in found:
        rest: Item | None = item
        while rest is not None:
            kept, rest = _split(view, rest, decisions)
            items.append(kept)
    return items


def _split(view: View, item: Item, decisions: Decisions) -> tuple[Item, Item | None]:
    """The item up to an unseen heading, and the item that this heads, where its number is an act's."""
    heading, end = item.heading, item.segment.end
    if item.row or heading.family == "extract":
        return item, None
    hidden = _of_code(view, item) if heading.code else _of_place(view, item, decisions) or _of_bullet(view, item, decisions)
    if hidden is None:
        return item, None
    kept = replace(item, segment=Segment("item", item.segment.start, hidden.start), cut=False)
    return kept, replace(item, heading=hidden, segment=Segment("item", hidden.start, end), sure=False) if hidden.code else None


def _of_code(view: View, item: Item) -> Heading | None:
    code = item.heading.code
    own = _CODE.fullmatch(view.raw, *code) if code else None
    if own is None:
        return None
    label = _LABEL if own["ahead"] else _LABEL.replace("{0,2}", "{1,2}")
    shape = re.compile(rf"\n[ \t]{{0,8}}{label}(?P<code>{re.escape(own['ahead'])}(?P<last>\d{{1,4}})){_TITLE}")
    for found in shape.finditer(view.raw, item.heading.title - 1, item.segment.end):
        follows = 0 < int(found["last"]) - int(own["last"]) <= _FURTHEST and len(found["last"]) >= len(own["last"])
        if follows and not _CARRIED_ON.search(view.raw, max(0, found.start() - 20), found.start()):
            serial = (*item.heading.serial[:-1], int(found["last"]))
            return Heading(found.start() + 1, found.end(), item.heading.family, serial, found.span("code"))
    return None


def _of_place(view: View, item: Item, decisions: Decisions) -> Heading | None:
    """ "3) …" inside "2) …", where something is decided before and after it, and no list counts up to it."""
    heading, end = item.heading, item.segment.end
    own = _PLACE.search(view.raw, heading.start, heading.title)
    if own is None or heading.family != "place":
        return None
    number, mark = int(own["last"]), re.escape(own["mark"])
    shape = re.compile(rf"\n[ \t]{{0,8}}(?P<last>\d{{1,2}}){mark}[ \t]{{1,3}}(?=[A-ZÀ-Ý])")
    for found in shape.finditer(view.raw, heading.title - 1, end):
        if int(found["last"]) != number + 1:
            return None
        both = decisions.within(heading.title, found.start()) and decisions.within(found.end(), end)
        return Heading(found.start() + 1, found.end(), heading.family, (*heading.serial[:-1], number + 1)) if both else None
    return None


def _of_bullet(view: View, item: Item, decisions: Decisions) -> Heading | None:
    """ "- Chemins : le conseil …" behind "- Éclairage : reporté": a line with a title, a colon and a decision, as the item's own."""
    heading, end = item.heading, item.segment.end
    own = _BULLET.search(view.raw, max(0, heading.title - 12), heading.title)
    if own is None:
        return None
    shape = re.compile(rf"\n[ \t]{{0,8}}{re.escape(own['mark'])} ?(?=[A-ZÀ-Ý][^\n:]{{2,80}}? ?:)")
    first = view.raw.find("\n", heading.title, end)
    found = shape.match(view.raw, first, end) if first >= 0 else None
    if found is None or ":" not in view.raw[heading.title : first]:
        return None
    stop = view.raw.find("\n", found.end(), end)
    both = decisions.within(heading.title, first) and decisions.within(found.end(), stop if stop > 0 else end)
    return Heading(found.start() + 1, found.end(), heading.family) if both else None
