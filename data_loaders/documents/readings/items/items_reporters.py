"""Summaries that print each title, its reporter and its fate, one after the other (compte rendu sommaire): the reporters part them."""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_prose import spoken
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View
from data_loaders.documents.text.words.fates import FATE

_REPORTER = re.compile(r"\brapporteure?s? ?: ?(?=[a-z])")
_FATE = spoken(
    rf"\b{FATE}\b(?: a l.{{0,2}}unanimite| a la majorite(?: des voix)?)?"
    r"|\bunanimite\b|\b(?:prend |prennent |dont )acte\b"
)
_FATE_NEAR = 190  # a summary's fate stands right behind its reporter's name and office
_SESSION = re.compile(
    r"\s?(?:compte[- ]rendu|proces[- ]verbal)[^.:]{0,30}? (?:du|de la) (?:conseil|comite|bureau|seance|reunion)[^.:]{0,40}? \d{4}(?!\d)\s?"
)
_LABEL = re.compile(r"[\s\[|({.:_-]{0,4}(?:(?:n ?° ?)?(?:\d{1,2}|[oil]{1,2}|[\[il]\d)[\s.)/–-]{1,3})?[\s\[|({.:_-]{0,4}")
_FIRST = re.compile(r"\b(?:approbation|adoption|validation) (?:du|des) (?:proces|compte)")
_TOLD = re.compile(r"\b(?:information|communication|compte rendu|liste|releve)[^.;:]{2,60} decisions (?:du maire|prises)")
_LONGEST = 420
_LEAST = 3
_MOSTLY = 0.6


def summaries(view: View) -> Iterator[HeadingProposal]:
    """A heading for every title that stands between one item's fate and the next item's reporter."""
    reporters = [m.span() for m in _REPORTER.finditer(view.folded)]
    fates = [_FATE.search(view.folded, end, min(len(view.folded), end + _FATE_NEAR)) for _, end in reporters]
    if len(reporters) < _LEAST or sum(f is not None for f in fates) < _MOSTLY * len(reporters):
        return
    for place, (reporter, _) in enumerate(reporters):
        if fates[place] is None:
            continue
        before = fates[place - 1] if place else None
        floor = before.end() if before else _first(view, reporter)
        title = _title(view, floor, reporter) if floor is not None and (before or not place) else None
        if title:
            yield proposed(Heading(title[0], title[0], "title", title_end=title[1]), "summaries", line=False)


def _first(view: View, reporter: int) -> int | None:
    """The first title begins where the minutes are approved, else at its printed line."""
    floor = max(0, reporter - _LONGEST)
    approval = _FIRST.search(view.folded, floor, reporter)
    line = view.folded.rfind("\n", floor, max(floor, reporter - 2))
    return approval.start() if approval else line + 1 if line >= 0 else None


def _title(view: View, start: int, end: int) -> tuple[int, int] | None:
    """The words between two places without the session's name that heads a page, and without the item's place."""
    session = _SESSION.match(view.folded, start, end)
    start = session.end() if session else start
    last = next((m for m in _SESSION.finditer(view.folded, start, end) if m.end() == end), None)
    end = last.start() if last and last.start() > start + 8 else end
    label = _LABEL.match(view.folded, start, end)
    start = label.end() if label else start
    told = _TOLD.search(view.folded, start, end)
    start = told.start() if told else start
    letters = view.raw[start:end]
    return (start, end) if len(letters) <= _LONGEST and letters[:1].isupper() and len(letters.split()) > 1 else None


def example(text: str) -> list[str]:
    """The titles of a summary."""
    view = View.of(text)
    return [view.raw[c.value.title : c.value.title_end].strip() for c in summaries(view)]


_SUMMARY = (
    "Approbation du procès-verbal du 3 mai 2023 Rapporteur : Jeanne MERLE, Maire ADOPTEE A L’UNANIMITE 02 Tarifs de la piscine"
    " Compte-rendu sommaire du Conseil Municipal du 7 juin 2023 Rapporteur : Paul LOUP, Adjoint ADOPTEE A LA MAJORITE [3 Rémunération"
    " des vacataires Rapporteur : Paul LOUP, Adjoint REJETEE La séance est close."
)
EXAMPLES: list[tuple[str, list[str]]] = [
    (_SUMMARY, ["Approbation du procès-verbal du 3 mai 2023", "Tarifs de la piscine", "Rémunération des vacataires"]),
]
NOT_FOUND = ["Tarifs Rapporteur : Jeanne MERLE, Maire ADOPTEE", "Rapporteur : A Rapporteur : B Rapporteur : C"]
