"""A roll told one by one, as in a debate's transcript: "Jean DUPONT : présent  Anne PETIT : absente, représentée par Luc MOREAU"."""

import re
from dataclasses import dataclass

from data_loaders.documents.facts import names_cut
from data_loaders.documents.facts.names import Entry, printed
from data_loaders.documents.facts.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.segments.roll_headings import Heading, Kind
from data_loaders.documents.view import View

_STATE = re.compile(r"(?<=[\w.)])[ \t]{0,2}(?::|…|\.{3,40}|-)[ \t]{0,2}(?P<state>presente?|absente?|excusee?|representee?)(?![a-z(])(?!s)")
_LEAST = 4
_NEAR = 160
_KINDS: dict[str, Kind] = {"presen": "present", "absent": "absent", "excuse": "excused", "repres": "represented"}


@dataclass(frozen=True, slots=True)
class Call:
    """One member's answer."""

    kind: Kind
    entry: Entry


def find(view: View) -> list[Call]:
    """The answers of the first series of at least four; [] where there is none."""
    series: list[re.Match[str]] = []
    for match in _STATE.finditer(view.folded):
        if series and match.start() - series[-1].end() > _NEAR:
            if len(series) >= _LEAST:
                break
            series = []
        series.append(match)
    if len(series) < _LEAST:
        return []
    calls: list[Call] = []
    for i, match in enumerate(series):
        names = _names(view, series[i - 1].end() if i else max(0, match.start() - 60), match.start())
        if not names:
            continue
        if calls and len(names) > 1:
            calls[-1] = _with_holder(calls[-1], names[-2])
        calls.append(_call(view, match, names[-1], series[i + 1].start() if i + 1 < len(series) else match.end() + 80))
    return calls


def _names(view: View, start: int, end: int) -> list[list[Token]]:
    """The names right before a colon, as far as nothing else stands between."""
    run: list[Token] = []
    for token in reversed(tokens(view, start, end)):
        if token.kind in NAME_KINDS:
            run.insert(0, token)
        elif token.kind not in ("civ", "line"):
            break
    return names_cut.pieces(run, "first") or names_cut.pieces(run, None) if run else []


def _with_holder(call: Call, holder: list[Token]) -> Call:
    entry = call.entry
    tail = (entry.tail[0], holder[-1].end)
    return Call(call.kind, Entry(entry.name, entry.start, entry.end, tail, False, entry.shape, (holder[0].start, holder[-1].end)))


def _call(view: View, match: re.Match[str], words: list[Token], following: int) -> Call:
    kind = _KINDS[match["state"][:6]]
    rest = view.folded[match.end() : min(following, match.end() + 90)]
    if kind != "present" and re.match(r"[ ,(]{1,4}(?:representee?|(?:ayant )?(?:donne )?(?:pouvoir|procuration))", rest):
        kind = "represented"
    stop = re.search(r"[.;\n]|\bm(?:adame|onsieur|me|\.)\b", rest)
    end = match.end() + (stop.start() if stop else len(rest))
    first, last = words[0], words[-1]
    return Call(kind, Entry(printed(view, first.start, last.end), first.start, last.end, (last.end, end), False, names_cut.shape(words)))


def heading(view: View, call: Call) -> Heading:
    """The call as a list of its own."""
    return Heading(call.kind, call.entry.start, call.entry.start)
