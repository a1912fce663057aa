"""A roll told line by line, each name with its state beside it: "Anne PETIT   présente", "Luc MOREAU, excusé, pouvoir à Mme PETIT"."""

import re

from data_loaders.documents.readings.roll.roll_headings import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.text.names import names
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.view import View

_STATE = re.compile(
    r"(?:(?<=[ \t,(:–—|/-])|(?<=\A))(?P<state>(?:absente? )?(?:et )?(?:non )?excusee?|presente?|absente?|representee?(?= par )"
    r"|(?:a donne |donne |ayant donne )?(?:pouvoir|procuration)(?= (?:a|au|donne) ))(?![a-z])(?=\s{0,3}(?:$|[,;.()–—|/-]|pouvoir"
    r"|procuration|par|et|represente|remplace|arrive|a donne|a |au |jusqu|non))"
)
_LETTER = re.compile(r"(?<=\s)(?P<state>p|a|e|r|exc|abs)\.?\s{0,3}(?:\([^()\n]{3,60}\)\s{0,3})?$")
_ALONE = re.compile(r"[ \t]{0,4}(?:p|a|e|r|exc|abs)\.?[ \t]{0,4}(?=\r?\n|\Z)")
_LEGEND = re.compile(r"(?<![a-z])p\s?[=:]\s?present|presents?\s?\(p\)|presente?s?\s?/\s?(?:absente?s?|excusee?s?)|p\s?/\s?a\s?/\s?e")
_LETTERS: dict[str, Kind] = {"p": "present", "a": "absent", "e": "excused", "r": "represented", "exc": "excused", "abs": "absent"}
_OFFICE = re.compile(
    r"\A[\s,()–—|:/.-]{0,40}(?:(?:\d{1,2} ?(?:er|re|ere|eme|e|nd|nde)|premiere?|deuxieme|troisieme|quatrieme|cinquieme)?[ ]{0,2}"
    r"(?:maire|(?:vice-)?presidente?|adjointe?|conseillere?|deleguee?|titulaire|suppleante?|membre)[a-z ]{0,40})?[\s,(–—|:/.-]{0,60}\Z"
)
_HEADS = re.compile(r"(?<![a-z])(?:pre)?noms?(?![a-z])")
_LEAST, _PRESENT = 4, 2
_APART = 4  # other lines that may stand between two of them
_LONGEST = 250
_REACH = 30_000


def find(view: View) -> list[Row]:
    """The members of the first such series; [] where there is none."""
    legend = _LEGEND.search(view.folded, 0, min(_REACH, len(view.folded)))
    rows: list[Row] = []
    apart, here = 0, 0
    for line in view.folded[:_REACH].splitlines(keepends=True):
        lettered = bool(legend and legend.start() < here)
        below = _ALONE.match(view.folded, here + len(line)) if lettered else None
        if row := _row(view, here, below.end() if below else here + len(line.rstrip("\r\n")), lettered):
            rows.append(row)
            apart = 0
        elif rows and line.strip():
            apart += 1
            if apart > _APART:
                if _enough(rows):
                    break
                rows, apart = [], 0
        here += len(line)
    return rows if _enough(rows) else []


def _enough(rows: list[Row]) -> bool:
    return len(rows) >= _LEAST and sum(row.kind == "present" for row in rows) >= _PRESENT


def _row(view: View, start: int, end: int, lettered: bool) -> Row | None:
    """The name and the state of one line; None where it bears no single name before a state."""
    line = view.folded[start:end]
    if len(line) > _LONGEST:
        return None
    match = _STATE.search(line) or (_LETTER.search(line) if lettered else None)
    if not match or not match.start() or _HEADS.search(line, 0, match.start()):
        return None
    opens = start + max((m.end() for m in re.finditer(r"\t| {2,}|\|", line[: match.start()].rstrip(" \t|"))), default=0)
    for low in dict.fromkeys((opens, start)):
        found = names.parse(view, low, start + match.start())
        if len(found) == 1 and not found[0].doubtful and _plain(view, found[0], low, start + match.start()):
            entry = found[0]
            told = Entry(entry.name, entry.start, entry.end, (start + match.start(), end), entry.civility, entry.shape)
            return Row(_kind(match["state"], line[match.end() :]), told)
    return None


def _plain(view: View, entry: Entry, low: int, high: int) -> bool:
    """Whether nothing but a number, a commune or an office stands around the name."""
    ahead = view.folded[low : entry.start]
    return len(ahead) < 60 and len(entry.shape) > 1 and bool(_OFFICE.fullmatch(view.folded[entry.end : high]))


def _kind(state: str, rest: str) -> Kind:
    if state in _LETTERS:
        return _LETTERS[state]
    if "pouvoir" in state or "procuration" in state or "represente" in state:
        return "represented"
    if state.startswith("present"):
        return "present"
    if re.match(r"[\s,(–—-]{1,4}(?:et )?(?:a donne |ayant donne |donne )?(?:pouvoir|procuration|representee? par)", rest):
        return "represented"
    return "excused" if "excus" in state and "non" not in state else "absent"


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each line."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_FOUR = "Mme Anne PETIT   présente\n{}M. Luc MOREAU   présent\nM. Guy NOIR   excusé, pouvoir à Mme PETIT\n{}Mme Rose BLANC   absente\n"
_SAID = [("present", "Anne PETIT"), ("present", "Luc MOREAU"), ("represented", "Guy NOIR"), ("absent", "Rose BLANC")]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (_FOUR.format("", ""), _SAID),
    (_FOUR.format("VALBOURG\n", "LES ORMES   "), _SAID),
    (
        "P = présent, A = absent, E = excusé\nPETIT Anne P\nMOREAU Luc\nP\nNOIR Guy E\nBLANC Rose A\n",
        [("present", "PETIT Anne"), ("present", "MOREAU Luc"), ("excused", "NOIR Guy"), ("absent", "BLANC Rose")],
    ),
]
NOT_FOUND: list[str] = [
    "Présents :\nPETIT Anne\nMOREAU P\nNOIR A\nBLANC E\n",
    "Mme Anne PETIT présente le plan.\nM. Luc MOREAU présente le prêt.\nM. Guy NOIR présente le bail.\nMme Rose BLANC présente le vœu.\n",
]
