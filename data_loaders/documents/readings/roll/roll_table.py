"""A roll in a table (feuille de présence): a name a row, with its state in words, or a mark under "Présent", "Absent", "Excusé"."""

import re
from dataclasses import dataclass, replace

from data_loaders.documents.blocks import roll_cells, roll_columns
from data_loaders.documents.blocks.roll_cells import Line
from data_loaders.documents.blocks.roll_columns import Column
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.text.names import names, names_cut
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_words import NAME_KINDS, tokens
from data_loaders.documents.text.view import View

_END = r"(?:\(?e\)?|\.e)?(?:\(?s\)?|\.s)?"
_STATES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "represented",
        re.compile(rf"(?:(?:absent|excuse){_END}[ ,:(-]{{1,4}}){{0,2}}(?:a donne )?(?:pouvoir|procuration|represente{_END})(?![a-z])"),
    ),
    ("excused", re.compile(rf"(?:absent{_END}[ ,-]{{1,3}})?(?:et )?excuse{_END}(?![a-z])")),
    ("absent", re.compile(rf"absent{_END}(?![a-z])(?! (?:a|au|aux|pour|jusqu))")),
    ("present", re.compile(rf"present{_END}(?![a-z])")),
)
LETTERS: dict[str, Kind] = {"p": "present", "a": "absent", "abs": "absent", "e": "excused", "exc": "excused", "r": "represented"}
_MARK = re.compile(r"[x✓✔☒☑■●•1✗]|oui")
_EXCUSED = re.compile(r"(?<![a-z])(?<!non )excuse")
_LEAST = 4
_APART = 2  # lines of a page's foot and head that may cut a table set by blanks
_REACH = 30_000


@dataclass(frozen=True, slots=True)
class Row:
    """One member's line: what the table says, and the name with its note."""

    kind: Kind
    entry: Entry


def find(view: View) -> list[Row]:
    """The rows of the first table that heads a column of names and what tells who was there; [] where there is none."""
    lines = list(roll_cells.lines(view, _REACH))
    for at, line in enumerate(lines):
        heads, headed = roll_columns.headed(view, line)
        if headed:
            rows = _rows(view, lines[at + 1 :], heads, headed)
            if len(rows) >= _LEAST:
                return rows
    return []


def _rows(view: View, lines: list[Line], heads: Line, columns: dict[int, Column]) -> list[Row]:
    rows: list[Row] = []
    apart = 0
    for line in lines:
        cells = roll_cells.under(heads, line)
        apart = 0 if len(cells) > 1 else apart + 1
        if apart > (_APART if heads.spaced else 0):
            break
        every = {i: span for i, span in cells.items() if i in columns and view.folded[slice(*span)].strip(" *")}
        held = members(every, columns)
        kind = kind_of(view, held, columns)
        entry = entry_of(view, [span for i, span in held.items() if columns[i] == "name"], line.end)
        kind = remarked(view, kind, entry.end, line.end) if entry and kind else kind
        if rows and entry and not kind and _goes_on(view, rows[-1].entry, entry):
            rows.pop()  # the rest of a name that its cell cut
        if kind and entry:
            second = substitute(view, every, columns, line.end) if kind != "present" else None
            rows += [Row(kind, noted(view, entry, held, columns, line.end)), *([second] if second else [])]
        sits = entry_of(view, [span for i, span in held.items() if columns[i] == "deputy"], line.end) if entry and not kind else None
        rows += [Row("excused", replace(entry, tail=(entry.end, entry.end))), Row("present", sits)] if entry and sits else []
    return rows


def substitute(view: View, held: dict[int, Span], columns: dict[int, Column], end: int) -> Row | None:
    """The substitute who sits for the row's member: named in a column of his own, and present by the mark behind it."""
    at = roll_columns.parted(columns)
    own = {i: span for i, span in held.items() if at is not None and i >= at}
    if at not in own or kind_of(view, own, columns) != "present":
        return None
    entry = entry_of(view, [own[at]], end)
    return Row("present", replace(entry, tail=(entry.end, entry.end))) if entry else None


def members(held: dict[int, Span], columns: dict[int, Column]) -> dict[int, Span]:
    """The cells that tell of the member, without those of a substitute."""
    at = roll_columns.parted(columns)
    return {i: span for i, span in held.items() if at is None or i < at}


def _goes_on(view: View, last: Entry, entry: Entry) -> bool:
    """Whether a line without a state bears the rest of the last name: behind a hyphen, or alone without the others' civility."""
    return view.folded[last.end : last.end + 2].startswith("-") or (last.civility and not entry.civility and len(entry.shape) == 1)


def kind_of(view: View, held: dict[int, Span], columns: dict[int, Column]) -> Kind | None:
    """The state a row tells; None where it tells none, or two that do not go together."""
    told: set[Kind] = set()
    for i, span in held.items():
        column, text = columns[i], view.folded[slice(*span)].strip(" *")
        if column == "state":
            told |= {kind for kind in (LETTERS.get(text.rstrip(".")) or next((k for k, p in _STATES if p.match(text)), None),) if kind}
        elif column in ("present", "excused", "absent", "represented"):
            state = next((k for k, p in _STATES if p.match(text)), None) if column == "represented" else None
            if not (_MARK.fullmatch(text) or roll_columns.COLUMNS[column].fullmatch(text) or text == column[0] or column == "represented"):
                return None
            told.add(state or column)
        elif column == "holder" and _person(view, span):
            told.add("represented")
    if "represented" in told and told <= {"represented", "excused", "absent"}:
        return "represented"
    if told == {"present", "represented"}:
        return "present"  # told as a contradiction, by the holder beside it
    return told.pop() if len(told) == 1 else None


def remarked(view: View, kind: Kind, start: int, end: int) -> Kind:
    """The state with what a remark in the row adds: one marked as absent is excused where it says so."""
    return "excused" if kind == "absent" and _EXCUSED.search(view.folded, start, end) else kind


def entry_of(view: View, spans: list[Span], end: int) -> Entry | None:
    """The one name of a row, in one cell or in two; None where its cells hold none or several."""
    told = [words for span in spans if (words := [t for t in tokens(view, *span) if t.kind != "civ"])]
    if len(told) == 2 and all(t.kind in NAME_KINDS for words in told for t in words):
        first, last = told[0][0].start, told[1][-1].end
        name = " ".join(names.printed(view, words[0].start, words[-1].end) for words in told)
        return Entry(name, first, last, (last, end), False, names_cut.shape(told[0] + told[1]))
    found = names.parse(view, *spans[0]) if len(told) == 1 else []
    return replace(found[0], tail=(spans[0][1], end)) if len(found) == 1 and not found[0].doubtful else None


def noted(view: View, entry: Entry, held: dict[int, Span], columns: dict[int, Column], end: int) -> Entry:
    """With the holder of the proxy, and the state's words as its note."""
    told = [span for i, span in held.items() if columns[i] != "name" and span[0] >= entry.end]
    entry = replace(entry, tail=(told[0][0] if told else entry.end, end))
    for i, span in held.items():
        if columns[i] in ("holder", "represented") or (columns[i] == "state" and re.search(r" (?:a|par) ", view.folded[slice(*span)])):
            if person := _person(view, span):
                return replace(entry, holder=person)
            if office := re.search(r"(?:maire|presidente?)(?![a-z-])", view.folded[slice(*span)]):
                return replace(entry, role=(span[0] + office.start(), span[0] + office.end()))
    return entry


def _person(view: View, span: Span) -> Span | None:
    """The one name in a cell, behind the words that lead to it."""
    led = re.match(r"[^\n]{0,60}?(?:pouvoir|procuration|represente\w{0,2})(?: donnee?)? (?:a|au|par) ", view.folded[slice(*span)])
    found = names.parse(view, span[0] + (led.end() if led else 0), span[1])
    return (found[0].start, found[0].end) if len(found) == 1 else None


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_ROWS = (
    "Mme Anne PETIT\tmaire\tPrésente\t\nM. Jean DUPONT\tadjoint\tPouvoir\tMme Anne PETIT\n"
    "M. Luc MOREAU\t\tExcusé\t\nMme Rose BLANC\t\tAbsente\t\n"
)
_SHEET = "| PETIT | Anne | X | | |\n| DUPONT | Jean | | X | |\n| MOREAU | Luc | X | | |\n| BLANC | Rose | | | x |\n| NOIR | Paul | | | |\n"
_CUT = "Mme Anne PETIT\tprésente\nMme Rose BLANC-\tabsente\nMERLE\t\nM. Luc MOREAU\texcusé\nM. Guy NOIR\tabsent\nMme Eve ROUX\tprésente\n"
_DOTS = (
    f"{'':<30}P   E   A   Pouvoir\n{'Anne PETIT':<16}{'Maire':<14}•\n{'Jean DUPONT':<16}{'1er adjoint':<18}•       A. PETIT\n"
    f"{'Luc MOREAU':<16}{'conseiller':<22}•\n{'Rose BLANC':<16}{'conseillère':<14}•\nP : présent   E : excusé   A : absent\n"
)
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (_DOTS, [("present", "Anne PETIT"), ("represented", "Jean DUPONT"), ("absent", "Luc MOREAU"), ("present", "Rose BLANC")]),
    (
        f"Nom\tQualité\tPrésence\tPouvoir donné à\n{_ROWS}",
        [("present", "Anne PETIT"), ("represented", "Jean DUPONT"), ("excused", "Luc MOREAU"), ("absent", "Rose BLANC")],
    ),
    (
        "NOM ET PRENOM        PRESENT   ABSENT / EXCUSE / POUVOIR A\nPETIT Anne, Maire    X\n"
        "DUPONT Jean                    Excusé, pouvoir à Mme PETIT\nMOREAU Luc           X\n"
        "                     (à partir de\n                     19h10)\nBLANC Rose                     Absente\n",
        [("present", "PETIT Anne"), ("represented", "DUPONT Jean"), ("present", "MOREAU Luc"), ("absent", "BLANC Rose")],
    ),
    (f"Nom\tPrésence\n{_CUT}", [("present", "Anne PETIT"), ("excused", "Luc MOREAU"), ("absent", "Guy NOIR"), ("present", "Eve ROUX")]),
    (
        f"| Nom | Prénom | Présents | Absents | Excusés |\n|---|---|---|---|---|\n{_SHEET}",
        [("present", "PETIT Anne"), ("absent", "DUPONT Jean"), ("present", "MOREAU Luc"), ("excused", "BLANC Rose")],
    ),
]
NOT_FOUND: list[str] = [
    f"Nom\tQualité\tSignature\n{_ROWS}",
    "Nom\tPrésence\nMme Anne PETIT\tà confirmer\nM. Jean DUPONT\t\nM. Luc MOREAU\t?\nMme Rose BLANC\tX",
]
