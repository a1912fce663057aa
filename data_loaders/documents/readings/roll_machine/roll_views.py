"""Other views of a paper whose roll does not close: each column of a block alone, and the words of a margin box taken out of the lists."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.blocks import side_columns
from data_loaders.documents.fact import Span
from data_loaders.documents.paper import Paper
from data_loaders.documents.readings.roll import roll_ends
from data_loaders.documents.readings.roll_machine import heads_row, state_columns
from data_loaders.documents.text import view_tables
from data_loaders.documents.text.dates_words import MONTHS
from data_loaders.documents.text.view import View

_DATE = rf"(?:\d{{1,2}}(?:er)?[ ]?(?:{MONTHS})[ ]\d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})"
_BOX = re.compile(
    rf"(?<![a-z])(?:date (?:de (?:la )?convocation|d'affichage|d'envoi|de publication|de mise en ligne|de l'affichage)"
    rf"(?: de la convocation)?[ ]?:?(?:[ ]{_DATE})?"
    rf"|(?:nombre de |nbre de )?(?:membres|conseillers|delegues|elus)?[ ]?(?:en exercice|votants|suffrages exprimes)"
    rf"[ ]?:[ ]?\d{{1,3}}(?![\d/]))"
)
_LOOSE_DATE = re.compile(
    rf"(?<=[\w,;.:)] ){_DATE}(?= (?:m\.|mme|mr|mlle|monsieur|madame|[a-z-]{{2,20}} [a-z]|date |etaient|present|absent|excus|pouvoir))"
)
# A title set beside the lists, in capitals, its words strewn among the names: "RELEVÉ DE Joëlle DUPRÉ … DÉCISIONS DU Nadège LE BRUN".
_WORD = (
    r"(?:RELEV[ÉE]S?|D[ÉE]CISIONS?|PROC[ÈE]S[- ]VERBA(?:L|UX)|COMPTES?[- ]RENDUS?|D[ÉE]LIB[ÉE]RATIONS?|EXTRAIT|REGISTRE|BUREAU|CONSEIL"
    r"|COMMUNAUTAIRE|MUNICIPAL|SYNDICAL|M[ÉE]TROPOLITAIN|S[ÉE]ANCE|R[ÉE]UNION|ORDINAIRE|PUBLIQUE|CONVOCATION|AFFICHAGE)"
)
_CAPITAL_DATE = rf"\d{{1,2}}(?:ER)? (?:{MONTHS.upper().replace('E', '[ÉE]').replace('U', '[ÛU]')}) \d{{4}}"
_STREWN_TITLE = re.compile(rf"(?<![\w-])(?:{_WORD}(?: (?:{_WORD}|DU|DES?|LA|LE|ET))*(?: {_CAPITAL_DATE})?|{_CAPITAL_DATE})(?![\w-])")
_STREWN_COUNT = re.compile(
    r"(?<![a-z])(?:(?:nombre d(?:e |'))?(?:titulaires et suppleants|titulaires|suppleants|conseillers|membres|elus)? ?"
    r"(?:presents|procurations?|pouvoirs?|absents|excuses|representes|votants) ?: ?\d{1,3}(?![\d/h])|titulaires et suppleants(?! presents)"
    r"|presents a l'ouverture(?: de la seance)? ?: ?(?=(?:etaient )?(?:absents|excuses|pouvoirs|ont donne)))"
)
# What a column of states prints: "Présente", "Excusé", "Absent non excusé", "Pouvoir à M. X".
_STATE = re.compile(r"(?:presente?|absente?|excusee?|representee?|pouvoir|procuration)s?(?![a-z])[^:;]{0,40}")
_REACH = 9_000
_LINE = re.compile(r"[^\n]+")


def columns(paper: Paper, view: View, dropped: list[Span]) -> tuple[Span, list[View]] | None:
    """The place of the block of columns at the paper's top, and a view of each; None where there is none."""
    if paper.scanned_pages:
        return _scanned(paper, view, dropped)
    block = side_columns.find(paper.text)
    return (block.span, side_columns.views(paper.text, block, dropped)) if block else None


def _scanned(paper: Paper, view: View, dropped: list[Span]) -> tuple[Span, list[View]] | None:
    """As `columns`, of lists side by side on a scan: by where the words stand, down to the last line that begins as a column does."""
    table = next((t for t in view_tables.of(view) if t.drawn == "aligned" and t.start < _REACH and heads_row.of_table(view, t)), None)
    if table is None:
        return None
    told = [[span for row in table.rows for span in row[i].spans] for i in range(len(table.rows[0]))]
    lefts = [state_columns.left(view, spans[0][0]) for spans in told]
    end = table.end
    for line in _LINE.finditer(view.raw, view.raw.find("\n", end) + 1 or len(view.raw)):
        at = state_columns.below(view, line.start(), lefts)
        if at is None or roll_ends.END.match(view.folded, line.start()):
            break
        told[at].append(line.span())
        end = line.end()
    place = view.span(table.start, end)
    others = [[view.span(*span) for j, spans in enumerate(told) if j != i for span in spans] for i in range(len(told))]
    return place, [View.of(paper.text, [*dropped, *spans], paper.layout) for spans in others]


def halves(paper: Paper, dropped: list[Span]) -> tuple[Span, list[View]] | None:
    """As `columns`, of members who stand two a line, each with his state: a view for each column of names with its states."""
    block = None if paper.scanned_pages else side_columns.find(paper.text)
    if block is None or len(block.edges) % 2 or len(block.edges) < 4:
        return None
    if not all(_STATE.fullmatch(cell) for low in block.edges[1::2] for cell in side_columns.cells(block, low)):
        return None
    return block.span, side_columns.views(paper.text, replace(block, edges=block.edges[::2]), dropped)


def unboxed(paper: Paper, view: View, dropped: list[Span]) -> Iterator[View]:
    """The paper without the words of a margin box."""
    if boxed := list(boxes(view)):
        yield View.of(paper.text, [*dropped, *boxed], paper.layout)


def unstrewn(paper: Paper, view: View, dropped: list[Span]) -> View | None:
    """The paper without a margin's title and counts, strewn among the names; only a roll that closes on the counts is to be believed."""
    top = min(len(view.folded), _REACH)
    strewn = [view.span(*m.span()) for m in _STREWN_TITLE.finditer(view.raw, 0, top)]
    if not strewn:
        return None
    strewn += [view.span(*m.span()) for m in _STREWN_COUNT.finditer(view.folded, 0, top)]
    return View.of(paper.text, [*dropped, *boxes(view), *strewn], paper.layout)


def boxes(view: View) -> Iterator[Span]:
    """The words of a margin box that a text without lines has run into the lists."""
    for pattern in (_BOX, _LOOSE_DATE):
        for match in pattern.finditer(view.folded, 0, min(len(view.folded), _REACH)):
            yield view.span(*match.span())
