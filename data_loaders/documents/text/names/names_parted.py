"""Where a dash, a line's end or a number parts two members, whatever else parts the list: "Anne PETIT, Luc NOIR - Ève ROUX, Guy VERT"."""

from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_vocabulary import DEPUTY, LINKS, PLURALS, RELATIVES, SITS_FOR
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, begins_sentence, tokens
from data_loaders.documents.text.view import View

_FEWEST = 4  # numbered members
_CLAUSE = 8  # words of such a clause ahead of the name
_LINE = 60  # words of a line of members
_LONGEST_NAME = 6  # words
_FEW = 2  # a list with a dash behind more names than one in two or three prints something else there: a commune, a group


def closed(flow: Sequence[Token], i: int) -> bool:
    """Whether the civility at `i`, ahead of a surname, stands behind a member: "M. NOIR (Valbourg) Mme PETIT", "M. NOIR Mme PETIT"."""
    before = i - 1
    while before > 0 and flow[before].kind == "note":
        before -= 1
    return before > 0 and flow[before].kind == "upper" and i + 1 < len(flow) and flow[i + 1].kind == "upper"


def whole(flow: Sequence[Token], i: int) -> bool:
    """Whether the dash, or comma, at `i` stands behind one whole name, note or office and ahead of the next, both printed in one order."""
    before = i - 1
    while before >= 0 and flow[before].kind in ("note", "function"):
        before -= 1
    start = before
    while start >= 0 and flow[start].kind in NAME_KINDS:
        start -= 1
    after = i + 1
    while after < len(flow) and flow[after].kind == "civ":
        after += 1
    end = after
    while end < len(flow) and flow[end].kind in NAME_KINDS:
        end += 1
    left, right = names_cut.order(names_cut.shape(flow[start + 1 : before + 1])), names_cut.order(names_cut.shape(flow[after:end]))
    return left == right and left in ("first", "last")


def few(flow: Sequence[Token], marks: int, kind: str = "dash") -> frozenset[int]:
    """The places of the dashes that part whole names in a list with so many marks of its own; none where they are many.

    `kind`: "sep" for the commas of a list that dashes part.
    """
    found = [i for i, token in enumerate(flow) if token.kind == kind and whole(flow, i)]
    return frozenset(found if len(found) * _FEW <= marks else ())


def to_civilities(flow: Sequence[Token]) -> frozenset[int]:
    """The places of the dashes that part groups whose names commas part: "M. NOIR – Mmes PETIT, ROUX – MM. VERT, BRUN".

    None unless every dash that is no part of a name leads to a civility, and one stands beside several members of one civility.
    """
    apart = [i for i, token in enumerate(flow) if token.kind == "dash" and i and flow[i - 1].end < token.start]
    civil = [i for i in apart if i + 1 < len(flow) and flow[i + 1].kind == "civ" and flow[i - 1].folded not in LINKS]
    grouped = any(flow[i + 1].folded.rstrip(".") in PLURALS or _led_by_several(flow, i) for i in civil)
    return frozenset(civil if grouped and civil == apart else ())


def by_line(tokens_: list[Token], i: int, offices: bool) -> bool:
    """Whether the line's end at `i` parts two members where no other mark does; `offices`: also behind the office of those above."""
    return (offices and _office_closes(tokens_, i)) or _dashed(tokens_, i + 1) or _noted_below(tokens_, i)


def numbered(tokens_: Sequence[Token]) -> list[list[Token]]:
    """The stretches behind the numbers 1 to n, in any order, as two columns read across have them; none where one is missing."""
    flow = [t for t in tokens_ if t.kind != "line"]
    at = [i for i, t in enumerate(flow) if t.kind == "number" and i + 1 < len(flow) and flow[i + 1].kind in ("civ", *NAME_KINDS)]
    numbers = sorted(int(flow[i].folded) for i in at if flow[i].folded.isdigit())
    if len(at) < _FEWEST or numbers != list(range(1, len(at) + 1)):
        return []
    return [flow[low:high] for low, high in pairwise([*at, len(flow)])]


def instead(flow: Sequence[Token], i: int) -> bool:
    """Whether the civility at `i` leads to the substitute of the member before, or to whom he sits for.

    "représentée par sa suppléante | Mme Y"; "M. X, remplaçant | M. Y".
    """
    before = flow[i - 1].folded if i > 1 else ""
    clause = next((j for j in range(i - 1, max(-1, i - _CLAUSE), -1) if flow[j].kind == "sep"), None)
    if clause is not None and flow[clause + 1].folded in RELATIVES and not any(t.kind == "civ" for t in flow[clause:i]):
        return True  # "M. X, qui s'en est remis à | Mme Y": the first named in a clause on the member before
    return before in SITS_FOR or (before in DEPUTY and flow[i - 2].folded in ("sa", "son", "par", "le", "la"))


def named(line: Sequence[Token]) -> bool:
    """Whether a line holds whole names and nothing else: "Anne PETIT – Luc NOIR", "Ève ROUX"."""
    runs: list[list[Token]] = [[]]
    for token in line:
        if token.kind == "dash":
            runs.append([])
        elif token.kind != "note":
            runs[-1].append(token)
    orders = {names_cut.order(names_cut.shape(run)) if all(t.kind in NAME_KINDS for t in run) else None for run in runs}
    return orders <= {"first", "last"}


def within_several(flow: Sequence[Token], i: int) -> bool:
    """Whether a comma or an "et" parts two of the names that one civility in the plural leads: "MM. NOIR, VERT et P. ROUX"."""
    if not (flow[i].kind == "sep" or flow[i].folded == "et") or not 0 < i < len(flow) - 1:
        return False
    if flow[i - 1].kind not in NAME_KINDS or flow[i + 1].kind not in NAME_KINDS or begins_sentence(flow[i + 1]):
        return False
    if 2 * sum(token.kind == "sep" for token in flow) > sum(token.kind == "civ" for token in flow):
        return False  # commas part the list, and offices in it
    return _led_by_several(flow, i)


def after_several(flow: Sequence[Token], i: int) -> bool:
    """Whether the civility at `i` follows the names that one in the plural leads: "Mmes MERLE, ROUX et VERT M. NOIR, BRUN"."""
    ends = bool(i) and (flow[i - 1].kind in NAME_KINDS or (flow[i - 1].kind == "dash" and i > 1 and flow[i - 2].kind in NAME_KINDS))
    if not ends or i + 1 == len(flow) or flow[i + 1].kind not in NAME_KINDS:
        return False
    return _led_by_several(flow, i)


def _led_by_several(flow: Sequence[Token], i: int) -> bool:
    """Whether the last civility ahead of the word at `i` is in the plural."""
    last = next((t for t in reversed(flow[:i]) if t.kind == "civ"), None)
    return last is not None and last.folded.rstrip(".") in PLURALS


def late(words: Sequence[Token], at: int) -> bool:
    """Whether the line that begins at `at` tells of one who came late: "Anne PETIT arrivée à 18h45" below a list."""
    end = next((i for i in range(at, min(at + _LONGEST_NAME, len(words))) if words[i].kind not in NAME_KINDS), at)
    told = [t.folded for t in words[end : end + 2]]
    return end > at + 1 and len(told) > 1 and told[0] in ("arrive", "arrivee") and told[1] == "a"


def members(tokens_: Sequence[Token], at: int) -> bool:
    """Whether the line that begins at `at` names members led by civilities and nothing else, or one who is there for a part.

    "M. NOIR, Maire, MM. VERT, ROUX, adjoints"; "Mme Anne PETIT présente pour les points 1 à 9".
    """
    if late(tokens_, at):
        return True
    line = list(takewhile(lambda token: token.kind != "line", tokens_[at : at + _LINE]))
    if not line or line[0].kind != "civ":
        return False
    rest = list(dropwhile(lambda token: token.kind in ("civ", *NAME_KINDS), line))
    if len(rest) > 1 and rest[0].folded in ("present", "presente") and rest[1].folded in ("pour", "jusqu'a", "jusqu'au", "jusqu'aux"):
        return True
    plain = all(token.kind in ("civ", "sep", "function", "note", *NAME_KINDS) or token.folded == "et" for token in line)
    return plain and any(token.kind == "civ" and line[i].kind in ("sep", "function", "note") for i, token in enumerate(line[1:]))


def _dashed(tokens_: list[Token], at: int) -> bool:
    """Whether the line that begins at `at` opens with a dash, as the list itself does, and a name behind it."""
    first = next((t.kind for t in tokens_ if t.kind != "line"), None)
    return first == "dash" == tokens_[at].kind and at + 1 < len(tokens_) and tokens_[at + 1].kind in ("civ", *NAME_KINDS)


def _noted_below(tokens_: list[Token], i: int) -> bool:
    """Whether the mark between two members with the like note was not printed: "PETIT Anne (pouvoir à A) | NOIR Luc (pouvoir à B)"."""
    last, ahead = tokens_[i - 1], tokens_[i + 1 : i + 8]
    note = next((n for n, t in enumerate(ahead) if t.kind not in NAME_KINDS), 0)
    alike = last.kind == "note" and bool(note) and ahead[note].kind == "note" and not begins_sentence(ahead[0])
    return alike and last.folded[:6] == ahead[note].folded[:6]


def _office_closes(tokens_: list[Token], i: int) -> bool:
    """Whether the line end at `i` parts members by their office: "MM. Luc NOIR, Guy VERT, Adjoints", then the next line's."""
    return bool(i) and tokens_[i - 1].kind == "function" and tokens_[i + 1].kind in ("civ", *NAME_KINDS)


def cut(before: list[Token], segment: list[Token]) -> bool:
    """Whether a line bears only the surname of who is named by civility and given name at the end of the one above."""
    given = len(before) > 1 and before[-1].kind == "cap" and before[-2].kind == "civ"
    return given and all(t.kind == "upper" for t in segment) and len(segment) < 3


def example(text: str) -> list[str] | None:
    """What stands behind each of the few dashes that part whole names."""
    flow = tokens(View.of(text), 0, len(text))
    marks = sum(text[token.start] == "," for token in flow)
    return [text[flow[i].end :].split(",", maxsplit=1)[0].strip() for i in sorted(few(flow, marks))] or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Anne PETIT, Luc NOIR - Ève ROUX, Guy VERT, Lou MERLE", ["Ève ROUX"]),
    ("PETIT Anne (arrivée à 19 h)- NOIR Luc, VERT Guy, ROUX Ève, MERLE Lou", ["NOIR Luc"]),
]
NOT_FOUND: list[str] = [
    "Anne PETIT, Luc NOIR - MERLE, Guy VERT, Lou ROUX",
    "Marie- Claude PETIT, Luc NOIR, Guy VERT, Lou ROUX",
    "PETIT Anne - VAL d'Ormes, NOIR Luc - VAL d'Ormes, VERT Guy - MONT d'Aubier",
]
