"""A roll told one by one, as in a debate's transcript: "Jean DUPONT : présent  Anne PETIT : absente, représentée par Luc MOREAU"."""

import re
from dataclasses import dataclass

from data_loaders.documents.readings.roll.roll_headings import Heading, Kind
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names import Entry, printed
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.text.view import View

_WORDS = r"(?P<state>presente?|absente?|excusee?|representee?)(?![a-z(])(?!s)"
_STATE = re.compile(rf"(?<=[\w.)])[ \t]{{0,2}}(?::|…|\.{{3,40}}|-)[ \t]{{0,2}}{_WORDS}")
# Behind a commune in brackets, or a comma: "Anne PETIT (Valbourg) présente, Luc MOREAU (Les Ormes) pouvoir à Anne PETIT".
_BEHIND = re.compile(
    rf"(?<=[\w.)])(?:(?:(?<=\))|,)[ ]{{1,2}}{_WORDS}|(?<=\))[ ,]{{1,2}}(?P<gift>(?:(?:a )?donne )?(?:pouvoir|procuration) )(?=a ))"
    r"(?=\s{0,2}(?:[,;.(]|et |pouvoir|procuration|represent|a |m\.|mme |\n|\Z))"
)
_LEAST, _PRESENT = 4, 2
_NEAR = 160
_KINDS: dict[str, Kind] = {"presen": "present", "absent": "absent", "excuse": "excused", "repres": "represented"}


@dataclass(frozen=True, slots=True)
class Call:
    """One member's answer."""

    kind: Kind
    entry: Entry


def find(view: View) -> list[Call]:
    """The answers of the first series of at least four; [] where there is none."""
    if len(series := _series(view, _STATE)) >= _LEAST:
        return _calls(view, series)
    series = _series(view, _BEHIND) if ") present" in view.folded or ", present" in view.folded else []
    here = sum((match["state"] or "").startswith("present") for match in series)
    return _calls(view, series) if len(series) >= _LEAST and here >= _PRESENT else []


def _series(view: View, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    series: list[re.Match[str]] = []
    for match in pattern.finditer(view.folded):
        if series and match.start() - series[-1].end() > _NEAR:
            if len(series) >= _LEAST:
                break
            series = []
        series.append(match)
    return series


def _calls(view: View, series: list[re.Match[str]]) -> list[Call]:
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
    """The names right before a colon, as far as nothing else but a commune's name in brackets stands between."""
    run: list[Token] = []
    words = tokens(view, start, end)
    while words and words[-1].kind in ("note", "sep"):
        words.pop()
    for token in reversed(words):
        if token.folded == "nominal":
            break
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
    kind = _KINDS[match["state"][:6]] if match["state"] else "represented"
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


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each answer."""
    return [(call.kind, call.entry.name) for call in find(View.of(text))] or None


_SAID = [
    ("present", "PETIT Anne"),
    ("excused", "MOREAU Luc"),
    ("represented", "BLANC Rose"),
    ("present", "NOIR Guy"),
    ("absent", "ROUX Eve"),
]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "APPEL NOMINAL PETIT Anne (Valbourg) présente, MOREAU Luc (Valbourg) excusé, BLANC Rose (Les Ormes) pouvoir à PETIT Anne,"
        " NOIR Guy (Les Ormes) présent, ROUX Eve (Aubin) absente.",
        _SAID,
    ),
    (
        "Anne PETIT : présente Luc MOREAU : excusé Rose BLANC : absente, représentée par Anne PETIT Guy NOIR : présent",
        [("present", "Anne PETIT"), ("excused", "Luc MOREAU"), ("represented", "Rose BLANC"), ("present", "Guy NOIR")],
    ),
]
NOT_FOUND: list[str] = [
    "M. Luc MOREAU, absent, Mme Rose BLANC, excusée, M. Guy NOIR, excusé, Mme Eve ROUX, absente.",
    "M. Luc MOREAU (Valbourg) présente le rapport. Mme Rose BLANC (Les Ormes) présente le bilan.",
]
