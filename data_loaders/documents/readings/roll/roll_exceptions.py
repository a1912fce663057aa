"""All but some ("tous les membres en exercice étaient présents, à l'exception de M. X, excusé"): those named, where their state is told."""

import re
from dataclasses import replace

from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll_machine.bodies import sentence
from data_loaders.documents.readings.roll_machine.words import holders
from data_loaders.documents.text.names import names, names_match
from data_loaders.documents.text.names.names import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVIL_DOTTED
from data_loaders.documents.text.view import View, fold

_ALL = re.compile(
    r"(?<![a-z])(?:tou(?:s|tes)\s(?:les\s)?|l'ensemble\sdes\s|la\stotalite\sdes\s)(?:membres|conseill\w{2,5}|elue?s|delegues)[^.;\n]{0,90}?"
    r"(?<![a-z])(?:a\sl'exception|exceptee?s?|sauf|hormis)\s(?:de\s|d'|des\s)?:?\s{0,2}"
)
_ALL_PRESENT = re.compile(r"present[^.;]{0,130}\Z")
_ELSEWHERE = re.compile(r"(?<![a-z])(?:precedente?|derniere|commissions?|bureau)(?![a-z])")  # another sitting, another body
_STATES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "represented",
        re.compile(
            r"[ ,(]{0,3}(?:absente?s?[ ,]{1,3})?(?:excusee?s?[ ,]{1,3})?(?:et )?(?:qui )?(?:ont |a |ayant )?(?:donn|represent|pouvoir)"
        ),
    ),
    ("excused", re.compile(r"[ ,(]{0,3}(?:(?:tous|toutes|tous deux) )?(?:absente?s? )?(?:et )?excusee?s?(?![a-z]|[ \t]{0,2}:)")),
    ("absent", re.compile(r"[ ,(]{0,3}(?:(?:tous|toutes|tous deux) )?absente?s?(?![a-z]|[ \t]{0,2}:)")),
)
# Behind the list, those excused have one of their own: who is excepted and not in it was neither excused nor represented.
_EXCUSED_LIST = re.compile(r"(?<![a-z])(?:(?:etaient|sont|se sont) )?(?:absente?s? )?excusee?s?[ \t]?:[ \t]{0,3}")
# Each on a line of his own, as far as a blank line, or one that heads another list.
_PARAGRAPH = re.compile(r"\n[ \t]{0,9}(?:\r?\n|(?=[^\n:]{2,60}:[ \t]{0,3}(?:[a-z]|\r?\n)))")
_NOTES = re.compile(r"(?<![a-z])(?:presen|represent|pouvoir|procuration|absen|arriv|secretaire|quorum|invit|assist)|[()]")
_SEVERAL, _LONGEST, _BELOW = 2, 1_200, 2_500  # names; characters of the list of those excepted, and of the roll below it
_UNSURE = 4  # names that are sure, to each that is not: a list of which more is doubtful was not understood
_BARE_M, _INITIALS = re.compile(r"(?<![A-Za-zÀ-ÿ])M \Z"), re.compile(r"[A-Z]{1,2} [A-ZÀ-Ý]{2}")
_JOINT = re.compile(r"(?:,|(?<![a-z])et)\s(?:de\s|d')(?=m\.|mm|mme|mlle|monsieur|madame)")
_REACH = 9_000


def find(view: View) -> list[tuple[Kind | None, Entry]]:
    """Kind and entry of each; one who is merely excepted was not there, but neither "absent" nor "excused" is said of them: None."""
    for match in _ALL.finditer(view.folded, 0, min(_REACH, len(view.folded))):
        if not _ALL_PRESENT.search(view.folded[max(0, match.start() - 60) : match.end()]):
            continue
        if _ELSEWHERE.search(view.folded, max(0, match.start() - 90), match.end()):
            continue
        if match[0].rstrip().endswith(":") and (away := _apart(view, match.end())):  # a list, no words of a sentence
            return away
        entries = _entries(view, match.end(), _stop(view, match))
        told: list[tuple[Kind | None, Entry]] = []
        state: Kind | None = None
        for entry in reversed(entries):  # "M. X et Mme Y, excusés": the last word holds for those joined to it
            own = _state(view, entry)
            plain = bool(re.fullmatch(rf"[ ,]{{0,2}}(?:et )?{CIVIL_DOTTED}?[ ,]{{0,2}}", view.folded[slice(*entry.tail)]))
            state = own or (state if plain else None)
            told.insert(0, (state, entry))
        return told
    return []


def _stop(view: View, match: re.Match[str]) -> int:
    """Where those excepted end: with the sentence, or where each has a line of his own, with their lines."""
    below = match[0].rstrip(" \t").endswith("\n") and match[0].rstrip().endswith(":")
    stop = (_PARAGRAPH if below else sentence.ENDS).search(view.folded, match.end(), match.end() + 500)
    return stop.start() if stop else min(len(view.folded), match.end() + 500)


def _apart(view: View, start: int) -> list[tuple[Kind | None, Entry]]:
    """Those of a list that begins at `start`, as absent, where the list of those excused stands right behind it and names none of them."""
    apart = _EXCUSED_LIST.search(view.folded, start, start + _LONGEST)
    if apart is None or _NOTES.search(view.folded, start, apart.start()):
        return []
    stop = sentence.ENDS.search(view.folded, apart.end(), apart.end() + 500)
    excused = [entry.name for entry in names.parse(view, apart.end(), stop.start() if stop else apart.end() + 500)]
    found = names.parse(view, start, apart.start())
    unsure = [entry for entry in found if entry.doubtful or _initial(view, entry, found)]
    several = len(found) - len(unsure) * _UNSURE >= _SEVERAL and excused and not any(e.holder or e.role for e in found)
    known = [entry for entry in found if names_match.find(entry.name, excused) is not None]
    behind = view.folded[found[-1].end : apart.start()].strip(" .;\n–-") if found else ""
    if not several or known or behind:
        return []
    below = set(re.findall(r"[a-z'’-]{2,40}", view.folded[apart.end() : apart.end() + _BELOW]))
    return [(None if entry in unsure or below & set(_surname(view, entry)) else "absent", entry) for entry in found]


def _initial(view: View, entry: Entry, found: list[Entry]) -> bool:
    """An "M" without its point ahead of a surname may be an initial, where others have theirs ("A CHAUSSET, M SUDOLSKY")."""
    return bool(_BARE_M.search(view.raw, max(0, entry.start - 4), entry.start)) and any(_INITIALS.match(one.name) for one in found)


def _surname(view: View, entry: Entry) -> list[str]:
    """The words of a name in capitals, else all: one of them printed again below may tell of a proxy that no reading understood."""
    words = view.raw[entry.start : entry.end].split()
    return [fold(word) for word in words if word.isupper() and len(word) > 1] or [fold(word) for word in words]


def _entries(view: View, start: int, end: int) -> list[Entry]:
    """The names of the list, in which "de" may stand before each: "de M. X et de Mme Y"."""
    found: list[Entry] = []
    for joint in [*_JOINT.finditer(view.folded, start, end), None]:
        found += _given(view, start, joint.start() if joint else end)
        start = joint.end() if joint else end
    return found


def _given(view: View, start: int, end: int) -> list[Entry]:
    """The names of a stretch, each with his holder where the words give the first to the first; nobody where there are not as many."""
    both = holders.RESPECTIVELY.search(view.folded, start, end)
    if both is None:
        return [] if "respectivement" in view.folded[start:end] else names.parse(view, start, end)
    givers = names.parse(view, start, both.start())
    spans = holders.spans(view, both.end(), end)
    told = [one for span in spans for one in names.parse(view, *span)]
    if len(givers) != len(told):
        return []
    paired = [replace(g, holder=(h.start, h.end), tail=(h.end, h.end)) for g, h in zip(givers, told, strict=True)]
    return [*paired, *names.parse(view, spans[-1][1], end)]


def _state(view: View, entry: Entry) -> Kind | None:
    if entry.holder:
        return "represented"
    text = view.folded[entry.end : entry.end + 60]
    return next((kind for kind, pattern in _STATES if pattern.match(text)), None)


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each."""
    return [(kind, entry.name) for kind, entry in find(View.of(text)) if kind] or None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Tous les membres en exercice étaient présents à l'exception de M. Guy NOIR, excusé, et de Mme Rose BLANC, absente.",
        [("excused", "Guy NOIR"), ("absent", "Rose BLANC")],
    ),
    (
        "Étaient présents : tous les conseillers municipaux, sauf M. Guy NOIR et Mme Rose BLANC, absents excusés. M. Luc PETIT est élu.",
        [("excused", "Guy NOIR"), ("excused", "Rose BLANC")],
    ),
    (
        "Étaient présents : tous les membres, à l'exception de : Mesdames C NOIR, D VERT, S ROUX, L BRUN Messieurs A GRIS, M BLEU\n"
        "Excusés : JF BLANC (pouvoir à G LOUP), P MERLE",
        [("absent", "C NOIR"), ("absent", "D VERT"), ("absent", "S ROUX"), ("absent", "L BRUN"), ("absent", "A GRIS")],
    ),
    (
        "Étaient présents : tous les membres, à l'exception de : MM. Luc NOIR, Guy VERT\nExcusée : Mme Rose BLANC",
        [("absent", "Luc NOIR"), ("absent", "Guy VERT")],
    ),
    (
        "Présents : tous les membres du conseil sauf Mme Rose BLANC qui a donné pouvoir à M. Luc PETIT.",
        [("represented", "Rose BLANC")],
    ),
]
EXAMPLES += [
    (
        "Tous les membres sont présents sauf :\nMme Rose BLANC, excusée, représentée par M. Luc PETIT\nM. Guy NOIR, absent\n\nSecrétaire",
        [("represented", "Rose BLANC"), ("absent", "Guy NOIR")],
    ),
    (
        "Étaient présents tous les conseillers, à l'exception de MM. Guy NOIR et Luc VERT, excusés, qui ont respectivement donné pouvoir"
        " à Mme Rose BLANC et à M. Yves BRUN, et de Mme Ève ROUX, absente.",
        [("represented", "Guy NOIR"), ("represented", "Luc VERT"), ("absent", "Ève ROUX")],
    ),
]
NOT_FOUND: list[str] = [
    "Tous les membres étaient présents à l'exception de : MM. Luc NOIR, Guy VERT\nExcusé : M. Luc NOIR",
    "Tous les membres en exercice étaient présents à l'exception de M. Guy NOIR.",
    "Lors de la précédente séance, tous les membres étaient présents à l'exception de M. Guy NOIR, excusé.",
    "Tous les membres votent pour, sauf M. Guy NOIR, absent de la salle.",
]
