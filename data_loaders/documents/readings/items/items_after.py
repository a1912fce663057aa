"""Items behind the last act's number, which bear none: the agenda's next place, a motion or a wish (vœu, article L2121-29 CGCT)."""

import re
from collections.abc import Sequence

from data_loaders.documents.blocks.items_decisions import DECISION, Decisions
from data_loaders.documents.blocks.items_marks import OPENING, SMALL_TALK
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_MOTION = re.compile(
    r"(?<=\n)[ \t•–*➢-]{0,8}(?P<title>(?:V(?:Œ|OE)U(?:X)?|MOTION)\s[A-ZÀ-ÖØ-ÞŒ0-9'’\"«»(),.:/&° –—-]{8,160}"
    r"|(?:V(?:œ|oe)u|Motion)\s(?:du|de la|des|de|pour|contre|relati\w{2,3}|présentée?|déposée?|sur|en)\s[^\n]{8,160})(?=[ \t]*\n)"
)
_MOST = 6


def added(view: View, best: list[Heading], places: Sequence[Heading], decisions: Decisions) -> list[Heading]:
    """The headings with those that follow the last of them: places that go on counting, and motions, each with its own decision."""
    if not best or best[-1].family != "act":
        return best
    found = list(best)
    for place in _counting(best[-1], places):
        if decisions.within(found[-1].title, place.start) and _decides(view, place, decisions):
            found.append(place)
    for motion in _MOTION.finditer(view.raw, found[-1].title):
        start = motion.start("title")
        own = any(h.start <= start <= h.title + 2 for h in found)
        heading = Heading(start, start, "title", title_end=motion.end("title"))
        if not own and not DECISION.search(view.folded, start, motion.end()) and decisions.within(found[-1].title, start):
            found += [heading] if _decides(view, heading, decisions) else []
    return found


def _counting(last: Heading, places: Sequence[Heading]) -> list[Heading]:
    """The places whose numbers follow that of the last act's own place, one by one."""
    own = next((p for p in places if last.start in (p.start, p.title)), None)
    following: list[Heading] = []
    for place in places:
        before = following[-1] if following else own
        behind = before is not None and place.start > max(before.start, last.title) and len(following) < _MOST
        if behind and before and len(place.serial) == len(before.serial) == 1 and place.serial[0] == before.serial[0] + 1:
            following.append(place)
    return following


def _decides(view: View, heading: Heading, decisions: Decisions) -> bool:
    title = view.folded[heading.title : heading.title + 120]
    return decisions.within(heading.title, len(view.folded)) and not (OPENING.match(title) or SMALL_TALK.match(title))


def example(text: str) -> list[str]:
    """The motions behind a text's one act, which begins it."""
    view = View.of(text)
    found = added(view, [Heading(0, 0, "act", (1,))], [], Decisions(view))
    return [view.raw[h.title : h.title_end] for h in found[1:]]


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "N° 2022-07 Tarifs\nAdopté à l'unanimité.\nVŒU POUR LA GRATUITÉ DES BUS\nLe vœu est rejeté par 12 voix contre 3.\n",
        ["VŒU POUR LA GRATUITÉ DES BUS"],
    ),
    (
        "N° 2022-07 Tarifs\nAdopté.\nMotion contre la fermeture de la poste\nAdoptée à l'unanimité.",
        ["Motion contre la fermeture de la poste"],
    ),
]
NOT_FOUND = [
    "N° 2022-07 Tarifs\nVŒU POUR LA GRATUITÉ DES BUS\nAdopté.",
    "N° 2022-07 Tarifs\nAdopté.\nMotion adoptée à l'unanimité des voix\nFin",
]
