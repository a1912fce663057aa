"""Headings without a number: titles in capitals, and the approval of the previous minutes (procès-verbal, article L2121-15 CGCT)."""

import re
from collections.abc import Iterator

from data_loaders.documents.blocks.items_decisions import COUNCIL, DECISION, Decisions
from data_loaders.documents.readings.items.items_candidates import HeadingProposal, at_line, known, proposed
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_CAPITALS = re.compile(r"(?<![^\s>*_.•»\"-])[A-ZÀ-ÖØ-ÞŒ«\"][A-ZÀ-ÖØ-ÞŒ0-9'’\"«»(),.:;/&°²+ \n–—-]{18,320}")
_NO_TITLE = re.compile(
    rf"\b(?:republique|mairie d|ville d|commune d|communaute de|seance|proces[- ]verbal d[eu] "
    rf"|extrait|registre|presents?|absents?|excuses?|secretaire|ordre du jour|compte[- ]rendu d|le {COUNCIL}|mm?(?=\.)"
    rf"|mmes?|monsieur|madame"
    r"|contre|abstention|considerant|vu l)\b"
)
_NO_START = re.compile(
    r"(?:(?:proces[- ]verbal|comptes?[- ]rendus?)\s*(?:\n|$)"
    r"|(?:mairie|ville|commune|communaute) d(?:e|u|es|')|republique|departement|arrondissement|canton|total|sections?|depenses"
    r"|recettes|chapitre|article|page|pour|secteur|annexe|direction|service)\b"
)
_ABBREVIATED = re.compile(r"(?:[A-Z]\.){2,4}\s+")
_MINUTES = r"(?:proces[- ]?verba(?:l|ux)|p\.?v\.?|comptes?[- ]?rendus?)"
_APPROVAL = re.compile(
    rf"\b(?:vote (?:pour |sur |de )l'|vote : )?(?:approbation|adoption|validation) "
    rf"(?:du |des |de la |d'un )(?:dernier |precedent )?{_MINUTES}\b"
    rf"|(?<=\n){_MINUTES} d(?:e la|u|es) (?:reunion|seance|conseil)[^\n:.]{{0,90}} ?:"
    rf"|(?<=\n){_MINUTES} du \d{{1,2}}(?:er)? [a-z]{{3,9}} (?:19|20)\d\d ?:(?= (?:adopt|approuv)ee?s?\b)"
)
_APPROVAL_END = re.compile(
    r"(?<=\d{4})(?= )|\s?:\s|\s(?=(?:le|les) (?:proces|compte|conseil|bureau|p\.?v)|m\.|mme|monsieur|madame|aucune"
    r"|pas d|\. ?pour|il est|apres)|\n"
)

_SENTENCE_END = re.compile(r"[.;](?=\s)|\n\s*\n")

_SENTENCE, _TITLE_LEAST = 160, 30


def capitals(view: View) -> Iterator[HeadingProposal]:
    """Titles in capitals that the agenda has announced, in papers that number nothing."""
    for found in _CAPITALS.finditer(view.raw):
        start, end = found.span()
        if end < len(view.raw) and view.raw[end].islower():
            end = max(start, view.raw.rfind(" ", start, end), view.raw.rfind("\n", start, end))  # the capital that opens the next sentence
        short = _ABBREVIATED.match(view.raw, start, end)
        start = short.end() if short else start
        words = view.folded[start:end].split()
        if len(words) < 3 or end - start < 18 or sum(len(w) > 3 for w in words) < 2:
            continue
        if _NO_START.match(view.folded, start) or _NO_TITLE.search(view.folded, start, end) or DECISION.search(view.folded, start, end):
            continue
        if known(view, start):
            yield proposed(Heading(start, start, "title", title_end=end), "capitals", line=False)


def approvals(view: View) -> Iterator[HeadingProposal]:
    """Headed or run-in approvals of the previous minutes."""
    for found in _APPROVAL.finditer(view.folded):
        start = found.start()
        if _heads(view, start):
            stop = _APPROVAL_END.search(view.folded, found.end() - 1, min(len(view.folded), found.end() + 160))
            end = stop.start() if stop else found.end()
            yield proposed(Heading(start, start, "title", title_end=end), "approval", line=at_line(view, start))


def approval_end(view: View, heading: Heading, end: int, decisions: Decisions) -> int:
    """Where an approval of minutes without a number ends: with the sentence that decides it; any other item where it does."""
    if heading.family != "title" or not _APPROVAL.match(view.folded, heading.title):
        return end
    decided = decisions.first(heading.title_end or heading.title + _TITLE_LEAST, end)
    if decided is None:
        return end
    limit = min(end, decided + _SENTENCE)
    close = _SENTENCE_END.search(view.folded, decided, limit)
    return close.end() if close else limit


def _heads(view: View, start: int) -> bool:
    """A capital that no enumeration leads to."""
    return view.raw[start].isupper() and view.raw[max(0, start - 3) : start].rstrip(" \n")[-1:] not in (",", ";")
