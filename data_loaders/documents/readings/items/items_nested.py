"""Items below a heading that only names their theme: "III Travaux", then "a) Réservoir", "b) Conduite", each with its own decision."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from data_loaders.documents.blocks.items_decisions import DECISION, Decisions
from data_loaders.documents.blocks.items_marks import OPENING
from data_loaders.documents.choice.items_chain import by_style
from data_loaders.documents.readings.items.items_candidates import Candidate
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_LEAST = 2
_BULLET = re.compile(r"(?<=\n)[ \t]{0,4}[-–•*➢►][ \t]{1,3}(?P<title>[A-ZÀ-ÖŒ][A-ZÀ-ÖŒ0-9'’.,()°«» /–-]{8,150})(?=\n)")
_MARKS = " \t\n-–•*➢►"
_THEME = 90  # a theme is one short line


def unfolded(view: View, headings: Sequence[Heading], places: Sequence[Candidate], decisions: Decisions) -> list[Heading]:
    """The headings, those that are mere themes replaced by the headings right below them."""
    stops = [*(h.start for h in headings[1:]), len(view.folded)]
    found: list[Heading] = []
    for heading, stop in zip(headings, stops, strict=True):
        inner = _inner(view, heading, stop, places, decisions) if heading.code is None else []
        found += inner or [heading]
    return found


def _inner(view: View, heading: Heading, stop: int, places: Sequence[Candidate], decisions: Decisions) -> list[Heading]:
    """Headings in a row from the first place on, the first on the line below the theme's own, most of them decided."""
    inside = [c for c in places if c.at_line and heading.title < c.heading.start < stop]
    bullets = [c.heading for c in _bulleted(view, heading.title, stop)]
    for row in ([*_row(group)] for group in by_style(inside).values()):
        if (
            len(row) < _LEAST
            or any("€" in view.raw[h.title : h.title + _THEME].split("\n")[0] for h in row)
            or not _is_theme(view, heading.title, row[0].start)
        ):
            continue
        if decisions.followed(row, stop, titles=True) > len(row) / 2:
            return row
    if not bullets or not _is_theme(view, heading.title, bullets[0].start):
        return []
    return bullets if decisions.followed(bullets, stop, titles=True) == len(bullets) else []


def _bulleted(view: View, start: int, stop: int) -> Iterator[Candidate]:
    """Titles in capitals that a dash opens."""
    for found in _BULLET.finditer(view.raw, start, stop):
        first, end = found.span("title")
        if not OPENING.match(view.folded, first, end) and not DECISION.search(view.folded, first, end):
            yield Candidate(Heading(first, first, "title", title_end=end), "nested", True)


def _row(group: Sequence[Candidate]) -> Iterator[Heading]:
    """The candidates that count 1, 2, 3."""
    wanted = 1
    for candidate in group:
        if candidate.heading.serial[-1] == wanted:
            wanted += 1
            yield replace(candidate.heading)


def _is_theme(view: View, title: int, first: int) -> bool:
    """Is one short line all that stands between the two headings?"""
    between = view.raw[title:first].strip(_MARKS)
    return len(between) <= _THEME and "\n" not in between and between[-1:] not in (".", ";", ",")


def example(text: str) -> list[str]:
    """The first words of the titles below the theme that a text begins with."""
    from data_loaders.documents.readings.items import items_places  # noqa: PLC0415 - places are asked once, by who calls this

    view = View.of(text)
    theme = Heading(0, 0, "place", (1,))
    found = unfolded(view, [theme], list(items_places.places(view)), Decisions(view))
    return [view.raw[h.title :].split()[0] for h in found if h != theme]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Travaux\na) Réservoir\nLe comité approuve.\nb) Conduite\nLe comité décide de reporter ce dossier.", ["Réservoir", "Conduite"]),
    ("PORT\n- BUDGET DU PORT\nLe comité approuve.\n- REMPLACEMENT DES PONTONS\nLe comité approuve.", ["BUDGET", "REMPLACEMENT"]),
    ("FINANCES\n\n1) Tarifs\nAccord à l'unanimité.\n2) Budget\nAdopté à l'unanimité.", ["Tarifs", "Budget"]),
]
NOT_FOUND = [
    "Tarifs\nLes tarifs font l'objet de deux votes :\na) Marché : unanimité\nb) Foire : unanimité",
    "Travaux\na) Réservoir\nb) Conduite\nLe comité approuve.",
]
