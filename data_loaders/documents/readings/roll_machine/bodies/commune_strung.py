"""Communes (CGCT L5211-6) that stand among whole names without a mark, as a table's columns run into a line: "NOIR Luc Valbourg VERT Guy".

Of each name, capitals tell the surname: a commune of the national list stands where one name ends and the next begins.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from council import places
from data_loaders.documents.text.names.names_vocabulary import COMPOUND
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

SMALL = word_set("de du des d la le les l en sur sous s ss lez pres aux au et")
OF_A_PLACE = word_set("sur sous s ss lez")  # in a commune's name, and in no member's
_ALSO = OF_A_PLACE | {"en", "les"}  # … and behind the first word of no member's
_HEADS = word_set(
    "nom noms prenom prenoms commune communes d de d'origine origine et qualite qualites fonction fonctions titulaire titulaires delegue"
    " delegues"
)
_FEWEST = 4  # communes
_MOST = 2  # words of a surname, or of given names
_STRUNG, _STRUNG_SHARE, _MARKED_SHARE = 2, 0.25, 0.7  # names between two marks; of the members, so many have a commune behind them
Kind = Literal["upper", "cap"]
_Way = tuple[Kind, bool]  # the print of the words that a commune stands with, and whether behind or ahead of them
_WAYS: dict[str, tuple[_Way, ...]] = {"last": (("cap", True), ("upper", False)), "first": (("upper", True), ("cap", False))}


@dataclass(frozen=True, slots=True)
class _Part:
    """The words [low, high) of one print, capitals or not: a surname or given names, with the commune before or behind it."""

    kind: Kind
    low: int
    high: int
    first: bool  # of its run
    last: bool


def find(view: View, tokens: Sequence[Token], headed: bool) -> list[tuple[int, int]]:
    """The places of those communes, with the members whom an unknown one may be part of; [] where the list prints none so.

    `headed`: the list leads with the heads of columns, a commune's among them.
    """
    runs = [parts for run in _runs(tokens) if len(parts := list(_parts(tokens, run))) > 1]
    ends = Counter((parts[0].kind, parts[-1].kind) for parts in runs)
    last, first = ends["upper", "cap"], ends["cap", "upper"]
    known = {"last": last >= first, "first": first >= last}  # a commune at its end hides a run's order
    ways = [way for order, ways in _WAYS.items() if known[order] for way in ways]
    parts = [part for run in runs for part in run]
    return max((_labels(view, tokens, parts, way, headed) for way in ways), key=len, default=[])


def ahead_of_plain(view: View, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Communes ahead of names whose surnames capitals do not tell: "Anne Petit – Valbourg Luc Noir – Les Ormes Ève Roux"; [] where few.

    Of more than two words that begin with no commune of the national list, a commune may be part: they are left out whole.
    """
    longer = [(low, high) for low, high in _runs(tokens) if high - low > _MOST]
    if len(longer) < _FEWEST or any(token.kind == "upper" for low, high in longer for token in tokens[low:high]):
        return []
    cuts = [
        next((i for i in range(high - _MOST, low, -1) if places.is_commune(view.raw[tokens[low].start : tokens[i - 1].end])), None)
        for low, high in longer
    ]
    known = sum(cut is not None for cut in cuts)
    sure = known >= _FEWEST and known >= _MARKED_SHARE * len(longer)
    return [(low, cut or high) for (low, high), cut in zip(longer, cuts, strict=True)] if sure else []


def below_heads(tokens: list[Token]) -> list[Token]:
    """Without the heads of a table's columns that lead a list, a commune's among them: "NOMS Prénoms Commune d'origine | NOIR Luc"."""
    end = next((i for i, token in enumerate(tokens) if token.folded not in _HEADS and token.kind not in ("civ", "line")), 0)
    return tokens[end:] if any(token.folded in ("commune", "communes") for token in tokens[:end]) else tokens


def _labels(view: View, tokens: Sequence[Token], parts: Sequence[_Part], way: _Way, headed: bool) -> list[tuple[int, int]]:
    """The communes at the end or the beginning of the parts of one print, and what is left out with the unknown ones."""
    kind, behind = way
    told = {part: _commune(view, tokens, part, behind) for part in parts if part.kind == kind}
    names = {view.folded[tokens[a].start : tokens[b - 1].end] for a, b in filter(None, told.values())}
    strung = _STRUNG * sum(part.last for part in told) < len(told)  # of the members, most have no mark behind them
    share = sum(map(bool, told.values())) / max(1, len(told))
    if not headed and (len(names) < _FEWEST or share < (_STRUNG_SHARE if strung else _MARKED_SHARE)):
        return []
    found: list[tuple[int, int]] = []
    for i, part in enumerate(parts):
        label = told.get(part)
        low, high = label or (part.high, part.high)
        rest = tokens[part.low : low] if behind or not label else tokens[high : part.high]
        if part.kind == kind and _unsure(rest):  # also where the next commune's label follows at once, with nobody of it
            near = parts[max(0, i - 1) if behind else min(i + 1, len(parts) - 1)]
            found.append((min(part.low, near.low), max(part.high, near.high)) if near.kind != kind else (part.low, part.high))
        elif label:
            found.append(label)
    found.sort()
    return found if any(told.values()) and all(a[1] <= b[0] for a, b in pairwise(found)) else []


def _commune(view: View, tokens: Sequence[Token], part: _Part, behind: bool) -> tuple[int, int] | None:
    """The longest commune at the part's end or beginning that leaves a name's word, or none where the run begins or ends with it."""
    alone = part.first if behind else part.last
    inner = range(part.low + 1, part.high)
    cuts = [(i, part.high) for i in inner] if behind else [(part.low, i) for i in reversed(inner)]
    cuts = [(a, b) for a, b in cuts if _named(tokens[part.low : a] or tokens[b : part.high])]
    cuts = [*([(part.low, part.high)] if alone else []), *(cut for cut in cuts if not _given(tokens, *cut))]
    return next((cut for cut in cuts if places.is_commune(view.raw[tokens[cut[0]].start : tokens[cut[1] - 1].end])), None)


def _given(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether one word is the second of two given names: "Jean Pierre"."""
    return high - low == 1 and low > 0 and {tokens[low - 1].folded, tokens[low].folded} <= COMPOUND


def _named(words: Sequence[Token]) -> bool:
    return any(token.kind in ("upper", "cap", "initial") for token in words)


def _unsure(words: Sequence[Token]) -> bool:
    """Whether more stands there than a name has: a commune that the list does not know may be among the words."""
    named = [token for token in words if token.kind in ("upper", "cap", "initial")]
    double = len(named) == _MOST and (named[0].kind == "upper" or {token.folded for token in named} <= COMPOUND)
    return any(token.folded in _ALSO for token in words[1:]) or not (len(named) < _MOST or double)


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The stretches of names and small words that no mark parts."""
    low = 0
    for i in range(len(tokens) + 1):
        if i == len(tokens) or not (tokens[i].kind in NAME_KINDS or (i > low and tokens[i].folded in SMALL)):
            if low < i:
                yield low, i
            low = i + 1


def _parts(tokens: Sequence[Token], run: tuple[int, int]) -> Iterator[_Part]:
    """The run's words by their print; a small word goes with the one behind it."""
    low, kind = run[0], None
    for i in range(*run):
        printed: Kind | None = "upper" if tokens[i].kind == "upper" else "cap" if tokens[i].kind in ("cap", "initial") else None
        if printed is None or printed == kind:
            continue
        begin = i
        while begin > low and tokens[begin - 1].kind not in ("upper", "cap", "initial"):
            begin -= 1
        if kind is not None:
            yield _Part(kind, low, begin, low == run[0], last=False)
            low = begin
        kind = printed
    if kind is not None:
        yield _Part(kind, low, run[1], low == run[0], last=True)
