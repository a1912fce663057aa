"""A sheet that has lost its ruled lines: on each line a member and, set apart by blanks, whatever words tell that he signed or was away.

"1er adjoint   NOIR Guy   signé", "Mme Anne PETIT   4   en séance", "… voix confiées à …": a state may go on below its column.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll import proxy_words
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.readings.roll_machine.headings import REACH
from data_loaders.documents.readings.roll_machine.states import name_alone
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

_APART_BY = re.compile(r" *(?:\t|\||  |\.{3,}|…)[ .\t|…]*")
_AWAY = r"(?:(?:absente?|excusee?|non (?:presente?|connectee?))(?: (?:et )?excusee?)?[\s,:(–-]{0,90}(?:a )?)?"
_GAVE = re.compile(rf"{_AWAY}(?:{proxy_words.GIFT}|{proxy_words.TRUST}|mandat(?: donne)?)(?![a-z])")
_STATE = re.compile(
    r"(?:(?P<excused>(?:(?:absente?|non (?:presente?|connectee?)),? )?(?:et |s'est )?excusee?)"
    r"|(?P<absent>(?:absente?|non (?:presente?|connectee?|emargee?))(?:,? (?:et )?non excusee?)?|(?:n'a )?pas (?:signe|emarge))"
    r"|(?P<present>presente?|(?:a )?(?:signe|emarge)|en (?:seance|salle|presentiel|visio(?:conference)?|ligne)|au siege|sur place"
    r"|connectee?(?: par telephone)?|x))(?P<note> ?[,;(].{0,120})?\.?",
)
_KEY = re.compile(r"(?<![a-z])x ?[=:] ?(?:a |est )?(?:presen|emarg|sign)")  # without it, a cross is any column's
_CAME = re.compile(r" ?[,;(] ?(?:(?:arriv|depart|part|quitt|jusqu|a partir|des )|(?:a )?\d)")  # and no cut of a line
_KINDS: tuple[Kind, ...] = ("excused", "absent", "present")
_HOLDER = re.compile(r"\s{0,90}(?:(?:a|au|par)\s{1,3})?(?P<who>[^(),;]{3,50})")
_SUBSTITUTE = re.compile(r"(?:supplee?e?|remplacee?) par (?!son |sa )")  # by whom has no line of his own
_RANK = re.compile(r" ?\((?:(?P<second>s|suppleante?)|t|titulaire|[a-z][a-z' -]{2,30})\)\Z")  # or whom he stands for: "(UDAF)"
_NO_VOICE = re.compile(r"sans voix|sans droit de vote")  # a substitute who only listens is no member that day
_HEADED = re.compile(r"(?<![a-z])(?:noms?|membres?|elus?|conseillers?|deleguee?s?|titulaires?|administrateurs?|appel)(?![a-z])")
_NUMBER = re.compile(r"\d{1,3}\.?|[-–—]")
_RULE = re.compile(r"[-–—=_\s|.]*")
_APART, _ABOVE = 3, 800  # lines between two members: a college's heading, a rule; characters above that tell whose sheet it is
_LEAST, _SAT = 5, 3  # members; of those there


@dataclass(frozen=True, slots=True)
class _Line:
    """A member, the words of his state and the column at which they begin."""

    entry: Entry
    state: Span
    column: int
    second: bool = False


def find(view: View) -> tuple[Row, ...]:
    """The members of the first such sheet; none where a state of it is not understood, or they are few or too few were there."""
    for run in _runs(view):
        if not run or not _HEADED.search(view.folded, max(0, run[0].entry.start - _ABOVE), run[0].entry.start):
            continue
        rows = [_row(view, line) for line in run if not (line.second and _NO_VOICE.search(view.folded, *line.state))]
        told = [row for row in rows if row]
        if len(told) == len(rows) >= _LEAST and sum(row.kind == "present" for row in told) >= _SAT:
            return tuple(told)
    return ()


def _runs(view: View) -> Iterator[list[_Line]]:
    """Members on lines near each other."""
    run: list[_Line] = []
    low = apart = 0
    high = min(len(view.folded), REACH)
    while low < high:
        end = view.folded.find("\n", low)
        end = len(view.folded) if end < 0 else end
        cells = _cells(view, low, end)
        if line := _member(view, low, cells):
            run, apart = [*run, line], 0
        elif run and len(cells) == 1 and abs(cells[0][0] - low - run[-1].column) <= 2:
            run[-1] = replace(run[-1], state=(run[-1].state[0], cells[0][1]))
        elif not _RULE.fullmatch(view.folded, low, end):
            apart += 1
        if run and apart > _APART:
            yield run
            run, apart = [], 0
        low = end + 1
    yield run


def _cells(view: View, low: int, high: int) -> list[Span]:
    """What blanks, a leader of dots or a drawn line part on a line."""
    cuts = [low, *(place for cut in _APART_BY.finditer(view.folded, low, high) for place in cut.span()), high]
    return [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if view.folded[a:b].strip()]


def _member(view: View, line: int, cells: list[Span]) -> _Line | None:
    """Who stands in the cell before the last, numbers apart, where the last may be a state."""
    if len(cells) < 2 or not (_STATE.match(view.folded, *cells[-1]) or _GAVE.match(view.folded, *cells[-1])):
        return None
    names = [cell for cell in cells[:-1] if not _NUMBER.fullmatch(view.folded, *cell)]
    rank = _RANK.search(view.folded, *names[-1]) if names else None
    entry = name_alone.at(view, names[-1][0], rank.start() if rank else names[-1][1]) if names else None
    return _Line(entry, cells[-1], cells[-1][0] - line, bool(rank and rank["second"])) if entry else None


def _row(view: View, line: _Line) -> Row | None:
    """The member with his state; None where what stands behind it is not understood."""
    tail = line.state
    if gave := _GAVE.match(view.folded, *tail):
        given = _HOLDER.match(view.folded, gave.end(), tail[1])
        holder = name_alone.at(view, *given.span("who")) if given else None
        return Row("represented", replace(line.entry, holder=(holder.start, holder.end), tail=tail)) if holder else None
    words = " ".join(view.folded[slice(*tail)].split())
    state = None if _SUBSTITUTE.search(words) else _STATE.fullmatch(words)
    if state is None or (state["present"] == "x" and not _KEY.search(view.folded, 0, REACH)):
        return None
    tail = tail if state["present"] is None or _CAME.match(state["note"] or "") else (tail[1], tail[1])
    return Row(next(kind for kind in _KINDS if state[kind]), replace(line.entry, tail=tail))


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_SHEET = (
    "QUALITÉ              NOM ET PRÉNOM        SIGNATURE\n-----------------------------\n"
    "Maire                PETIT Anne           signé\n"
    "1er adjoint          NOIR Guy             absent excusé,\n"
    "                                          pouvoir à PETIT A.\n"
    "2ème adjointe        ROUX Ève             signé\n"
    "Conseiller           VERT Luc             absent\n"
    "Conseillère          BRUN Léa             signé (arrivée 19 h 25)\n"
    "Conseiller           GRIS Paul            absent excusé\n"
)
_SAID = [
    ("present", "PETIT Anne"),
    ("represented", "NOIR Guy"),
    ("present", "ROUX Ève"),
    ("absent", "VERT Luc"),
    ("present", "BRUN Léa"),
    ("excused", "GRIS Paul"),
]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (_SHEET, _SAID),
    (
        "Délégué              Voix   Situation\nMme Anne PETIT        4     en séance\nM. Guy NOIR           4     "
        "voix confiées à Mme Anne PETIT\n\n"
        "2/ COLLÈGE DES COMMUNAUTÉS\nMme Ève ROUX          2     en séance\nM. Luc VERT           2     non présent, non excusé\n"
        "Mme Léa BRUN          2     en séance\nM. Paul GRIS          2     excusé\n",
        [(kind, " ".join(reversed(name.split()))) for kind, name in _SAID],
    ),
    (
        "APPEL NOMINAL\n 1. PETIT Anne ......... au siège\n 2. NOIR Guy ......... non connecté, pouvoir à PETIT Anne\n"
        " 3. ROUX Ève ......... connectée (17 h 52)\n 4. VERT Luc ......... non connecté\n 5. BRUN Léa ......... connectée par téléphone\n"
        "10. GRIS Paul ......... non connecté, s'est excusé\n",
        _SAID,
    ),
]
_RANKED = _SHEET.replace("Anne  ", "Anne (T)").replace("Guy  ", "Guy (T)").replace("Léa   ", "Léa (S)")
_HEARD = _RANKED.replace("signé (arrivée 19 h 25)", "présente sans voix") + "Conseillère          LOUP Lou             signé\n"
_CROSSED = _RANKED.replace("signé\n", "X\n").replace("signé (arrivée 19 h 25)", "X").replace("(S)", "(UDAF)")
EXAMPLES += [(_CROSSED + "X = présent\n", _SAID), (_RANKED, _SAID), (_HEARD, [*_SAID[:4], _SAID[5], ("present", "LOUP Lou")])]
NOT_FOUND: list[str] = [
    _CROSSED,
    _SHEET.replace("absent excusé,", "remplacé par "),
    _SHEET.replace("absent\n", "absent quand même\n"),
    _SHEET.replace("NOM ET PRÉNOM", "SOCIÉTÉ      ").replace("Conseill", "Soumissi"),
    "1er adjoint          NOIR Guy             signé\n",
    "LOT 1   MERLE TP   signé\nLOT 2   NOIR SARL   signé\nLOT 3   ROUX BTP   signé\nLOT 4   VERT SAS   absent\nLOT 5   GRIS SA   signé\n",
]
