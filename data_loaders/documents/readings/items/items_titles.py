"""Headings without a number: titles in capitals, and the approval of the previous minutes (procès-verbal, article L2121-15 CGCT)."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from data_loaders.documents.blocks.items_decisions import COUNCIL, DECISION, Decisions
from data_loaders.documents.blocks.items_marks import OPENING
from data_loaders.documents.readings.items.items_candidates import Candidate, known
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View, fold

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
_AGENDA = re.compile(r"\bordre du jour\b")
_LINE = re.compile(r"(?<=\n)[ \t•–*➢>\uf0b7\uf0fc-]{0,6}([^\W\d_a-z][^\n]{11,240})")
_MARKS = " •-–*➢>.)0123456789\uf0b7\uf0fc"
_BULLET = re.compile(r"(?<=\n)[ \t]{0,4}[•➢►❖■◆▪✓*\uf0b7\uf0fc\uf0d8][ \t]{0,4}([A-ZÀ-ÖØ-ÞŒ«][^\n€]{5,160})(?=\n)")
_VERB_FIRST = re.compile(r"(?:decid|approuv|autoris|adopt|valid|accept|donn|fix|charg|precis|dit |prend|d'|de |que |un |une |le |la |les )")
# No title begins so.
_SPEAKS = re.compile(
    r"(?:monsieur|madame|m\.|mme|mr|personne ne) |le (?:maire|president|conseil) |date de (?:la )?convo"
    r"|en consequence|abstentions?\b|pour\b|contre\b|votes?\b ?:|il est (?:propose|demande)|adopte"
)
_HEAD = 40
_LEAST_HEAD = 12
_CAPITAL_LINE = re.compile(
    r"(?<=\n)[ \t•–*➢>-]{0,6}([A-ZÀ-ÖØ-ÞŒ«][A-ZÀ-ÖØ-ÞŒ0-9'’\"«»(),.:/&° –—-]{9,160}(?:\n[A-ZÀ-ÖØ-ÞŒ0-9'’\"«»(),.:/&°"
    r" –—-]{9,160}){0,2})(?=[ \t]?\n)"
)
_PLACED = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[A-Z]) ?[-–.)/°:]")  # a heading of another family
_ABBREVIATED = re.compile(r"(?:[A-Z]\.){2,4}\s+")
_MINUTES = r"(?:proces[- ]?verba(?:l|ux)|p\.?v\.?|comptes?[- ]?rendus?)"
_APPROVAL = re.compile(
    rf"\b(?:approbation|adoption|validation) (?:du |des |de la |d'un )(?:dernier |precedent )?{_MINUTES}\b"
    rf"|(?<=\n){_MINUTES} d(?:e la|u|es) (?:reunion|seance|conseil)[^\n:.]{{0,90}} ?:"
)
_APPROVAL_END = re.compile(
    r"(?<=\d{4})(?= )|\s?:\s|\s(?=(?:le|les) (?:proces|compte|conseil|bureau|p\.?v)|m\.|mme|monsieur|madame|aucune"
    r"|pas d|\. ?pour|il est|apres)|\n"
)

_SENTENCE_END = re.compile(r"[.;](?=\s)|\n\s*\n")

_SENTENCE = 160


def capitals(view: View) -> Iterator[Candidate]:
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
            yield Candidate(Heading(start, start, "title", title_end=end), "capitals", False)


def announced_lines(view: View) -> Iterator[Candidate]:
    """Lines that print a title of the agenda again, without a number."""
    agenda = _AGENDA.search(view.folded)
    if not agenda:
        return
    last = ""
    first = len(view.raw)  # where the agenda is over: its first title comes again
    for line in _LINE.finditer(view.raw, agenda.end()):
        start = line.start(1)
        head = fold(line[1][:_HEAD]).rstrip(" .:;")
        if len(head) < _LEAST_HEAD or not line[1][0].isupper() or OPENING.match(head) or DECISION.search(head) or _SPEAKS.match(head):
            continue
        before = view.folded.find(head, agenda.end(), min(start, first))
        line_start = view.folded.rfind("\n", 0, max(0, before)) + 1
        if before >= 0 and not view.folded[line_start:before].strip(_MARKS) and not last.startswith(head):
            first, last = min(first, start), head  # a title's theme may stand below it again
            yield Candidate(Heading(start, start, "title"), "announced", True)


def capital_lines(view: View) -> Iterator[Candidate]:
    """Titles in capitals, alone on their printed lines, in papers without an agenda."""
    for found in _CAPITAL_LINE.finditer(view.raw):
        start, end = found.span(1)
        words = view.folded[start:end].split()
        if len(words) < 2 or sum(len(w) > 3 for w in words) < 2:
            continue
        if _NO_START.match(view.folded, start) or _NO_TITLE.search(view.folded, start, end) or DECISION.search(view.folded, start, end):
            continue
        if not (OPENING.match(view.folded, start, end) or _PLACED.match(view.raw, start)):
            yield Candidate(Heading(start, start, "title", title_end=end), "capital-lines", True)


def bullets(view: View) -> Iterator[Candidate]:
    """Lines that a bullet opens, in papers that number nothing; those of a decision's own list are none."""
    for line in _BULLET.finditer(view.raw):
        start = line.start(1)
        if not (
            _VERB_FIRST.match(view.folded, start) or OPENING.match(view.folded, start) or DECISION.search(view.folded, start, line.end())
        ):
            yield Candidate(Heading(start, start, "title"), "bullets", True)


def approvals(view: View, decisions: Decisions, end: int) -> Iterator[tuple[Heading, int]]:
    """Headed or run-in approvals of minutes decided upon before the first numbered item, each with its end: the deciding sentence's."""
    heads = [found for found in _APPROVAL.finditer(view.folded, 0, end) if _heads(view, found.start())]
    last = {view.folded[h.start() : h.start() + _HEAD].split("\n")[0].rstrip(" .:"): h for h in heads}  # the agenda prints it first
    heads = [h for h in heads if h in last.values() and not _comes_again(view, h.start(), end)]
    for found, after in zip_longest(heads, heads[1:]):
        start = found.start()
        stop = _APPROVAL_END.search(view.folded, found.end() - 1, min(len(view.folded), found.end() + 160))
        title_end = stop.start() if stop else found.end()
        decided = decisions.first(title_end, min(end, title_end + 600))
        if decided is not None and not (after and _same_line(view, start, after.start(), decided)):
            limit = min(end, decided + _SENTENCE)
            close = _SENTENCE_END.search(view.folded, decided, limit)
            yield Heading(start, start, "title", title_end=title_end), close.end() if close else limit


def _comes_again(view: View, start: int, end: int) -> bool:
    """Is the same heading printed among the numbered ones? Then this one is the agenda's."""
    head = view.folded[start : start + _HEAD].split("\n")[0].rstrip(" .:")
    return view.folded.find(head, end) >= 0


def _heads(view: View, start: int) -> bool:
    """A capital that no enumeration leads to."""
    return view.raw[start].isupper() and view.raw[max(0, start - 3) : start].rstrip(" \n")[-1:] not in (",", ";")


def _same_line(view: View, start: int, after: int, decided: int) -> bool:
    """Does the approval come again, at a line's start, before it is decided? The first is the agenda's line."""
    lines = (view.raw[max(view.raw.rfind("\n", 0, at), at - _HEAD) : at] for at in (start, after))
    return after < decided and not any(char.isalnum() for line in lines for char in line)
