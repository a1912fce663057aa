"""The headings of a roll call's lists, found by their words alone: any order, inclusive endings, a count, "à l'ouverture de la séance"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from data_loaders.documents.readings.roll_machine import heading_notes, heading_words
from data_loaders.documents.readings.roll_machine.bodies import column_heads, idioms, lone_heads, offices, titular_heads
from data_loaders.documents.readings.roll_machine.heading_words import AWAY, LEADS, WORD, WORDS, Head, mixed, plain, several, state_of
from data_loaders.documents.readings.roll_machine.words import letterhead, spaced_heads, two_languages
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.view import View

_ANCHOR = re.compile(
    r"(?:(?<![a-z'])|(?<=\bnombre d'))(?:suppleants? remplac|supplees|presen[tc]|absen[tc]|excuse|represente|pouvoirs?|procurations?"
    r"|delegations? de vote|mandant|mandataire|sieg|emarge|assist|particip|retard|connecte|ont donne|conseiller)"
)
_GAP = re.compile(r"[ \t]{0,3}[,/&+]?[ \t]{0,3}|[ \t]?\r?\n[ \t]{0,3}")
_HOLDERS = re.compile(r"[ \t]{0,3}:?[ \t]{0,3}\r?\n")  # "Absents | Pouvoir à", heads of two columns
_BOUNDARY = re.compile(r"(?:\A|[\n.;:!?)*•▪●·–-][ \t]{0,8}|[ \t]{3}|\d[ \t]{1,3}|//? ?)\Z")
_NOTED = re.compile(r"[a-z][a-z. ]{0,60}[)]?[ \t]{0,3}[,–—-][ \t]{1,3}\Z")  # "M. Luc NOIR – pouvoir : Mme Anne PETIT" tells of him
_SEVERAL_HERE = re.compile(r"(?:titulaires |suppleants |membres |delegues )?presents(?![a-z])")  # "Collège des élus – … :"
_FOLLOWS = re.compile(r"[\s,•▪◦●➢·→✓*>−–—\-_;:+§←/\uf000-\uf8ff\d.)°]{0,40}(?:l'|le |la |les )?")
_OF_WHOM = re.compile(r"(?:de |d['’]|[Pp]our [^\n:;]{2,40}:\s{1,3}(?=M))(?=[A-ZÀ-Ý])")  # "de M. X à Mme Y", "pour VALBOURG : M. X"
_OPENS = re.compile(
    rf"(?:neant|aucune?|/|{CIVILS}|(?:pour )?(?:la )?(?:commune|ville) d[eu']|deleguee?s des communes"
    r"|(?:ses )?(?:adjoint|conseill|vice-president|maire|president|delegue)\w{0,4}(?=[ :]))(?![a-z])"
)
_NAMED = re.compile(r"(?:[A-ZÀ-Ý][\w'’-]{1,30} (?:: )?){1,3}[A-ZÀ-Ý]|(?:[A-ZÀ-Ý][a-z]?\.[ -]?){1,2}[A-ZÀ-Ý][\w'’-]{1,30},")
_ONE = re.compile("presente?|absente?|excusee?|representee?")  # alone and without a colon, one person's state
_GLUED = re.compile(
    r"(presente?s|absente?s|excusee?s|representee?s|pouvoirs|procurations)(?:mm?|mmes?|mr|mlle|monsieur|madame|messieurs|mesdames)"
)
REACH = 24_000  # characters of a paper, or behind a place of it, within which its roll is called
_LONGEST, _BACK, _AHEAD = 150, 90, 190


@lru_cache(maxsize=4)  # the reader of lists and the judges of each reading ask for those of one view
def find(view: View, reach: int) -> tuple[Head, ...]:
    """All headings in view[:reach], in order."""
    found: list[Head] = []
    here = 0
    while match := _ANCHOR.search(view.folded, here, min(reach, len(view.folded))):
        begin, stop, words = _phrase(view, match.start(), here)
        head = _head(view, begin, stop, words)
        here = max(match.end(), head.end if head else _row_of_heads(view, stop, words))
        if head:
            found.append(head)
    found += [
        *spaced_heads.find(view, reach),
        *idioms.find(view, reach),
        *titular_heads.find(view, found),
        *lone_heads.find(view, found, reach),
    ]
    return tuple(sorted([*found, *offices.find(view, found, reach)], key=lambda head: head.start))


def empty(view: View, marks: str | None = None) -> Iterator[tuple[Head, Head]]:
    """The headings with nothing but blanks, or `marks`, before the next one; each with the next."""
    return ((a, b) for a, b in pairwise(find(view, REACH)) if not view.folded[a.end : b.start].strip(marks))


def _row_of_heads(view: View, stop: int, words: list[str]) -> int:
    """Where words end that say several states, as a table's heads do ("NOM Présent Absent Excusé", "Présents/Représentés :"); else 0."""
    both = any(word.startswith("present") for word in words) and any(AWAY.match(word) for word in words)
    return stop if both and view.folded[stop : stop + 12].lstrip(" \t|")[:1] in ("\n", ":") else 0


def _head(view: View, begin: int, stop: int, words: list[str]) -> Head | None:
    """The heading whose words stand at [begin, stop), with what may stand behind them; None where they head nothing."""
    folded, ending = view.folded, stop
    if not words or words == ["siege"] or folded.startswith(" les communes", stop):  # "Siège : 3 rue du Port"; see idioms
        return None
    stop = legal.end() if (legal := heading_notes.LEGAL.match(folded, stop)) else stop
    if aside := heading_notes.ASIDE.match(folded, stop):
        stop, words = aside.end(), [*words, *aside["words"].split()]
    stop = heading_notes.end(view, stop)
    if (tail := heading_words.tail(view, begin, stop)) and _leads(view, begin, tail.end() + 1, False, 0):
        stop, words = tail.end(), [*words, *(plain(word) for word in tail["words"].split())]
    stop = heading_notes.raised(view, bound.end() if (bound := heading_words.BOUND.match(folded, stop)) else stop)
    if (names := letterhead.behind(view, stop)) > stop and (state := state_of(" ".join(words))) and view.raw[begin].isupper():
        return Head(state, begin, names)
    count, stop = _counted(folded, stop)
    colon = heading_words.COLON.match(folded, stop)
    stop = colon.end() if colon else stop
    if count is None:
        count, stop = _counted(folded, stop)
        late = heading_words.COLON.match(folded, stop) if count is not None and not colon else None
        colon, stop = (late, late.end()) if late else (colon, stop)
    stop = heading_notes.asked(view, stop)
    if tally := words[0] == "nombre" and count is not None and heading_words.counts_names(view, stop):
        words = words[1:]
    one = len(words) == 1 and _ONE.fullmatch(words[0]) and not several(folded[begin:ending])
    below = view.raw[begin:ending].isupper() and heading_words.counts_names(view, stop)  # "ABSENTE", on a line of its own
    state = state_of(" ".join(words)) if colon or count is not None or not one or below else None
    cell = state == "members" and ";" in folded[stop - 3 : stop]
    told = words[:2] == ["a", "donne"] or (state == "members" and folded[:begin].endswith(", "))  # "M. Luc NOIR, Conseiller municipal"
    if state is None or cell or (told and not colon) or not _begins(view, begin) or not _leads(view, begin, stop, bool(colon), count):
        return None
    return Head(state, two_languages.begins(view, begin), stop, count, bool(colon), mixed(" ".join(words)), tally)


def _phrase(view: View, anchor: int, low: int) -> tuple[int, int, list[str]]:
    """The run of heading words round an anchor: where it begins and ends, and its words without their inclusive endings."""
    start = max(low, anchor - _BACK)
    words = [_word(m) for m in WORD.finditer(view.folded, start, min(len(view.folded), anchor + _AHEAD))]
    at = next((i for i, (a, b, _) in enumerate(words) if a <= anchor < b), None)
    if at is None or words[at][2] not in WORDS:
        return anchor, anchor, []
    first = last = at
    while first and _goes(view, words[first - 1], words[first], back=True) and anchor - words[first - 1][0] < _BACK:
        first -= 1
    while last + 1 < len(words) and _goes(view, words[last], words[last + 1]) and words[last + 1][1] - words[first][0] < _LONGEST:
        last += 1
    while last > at and words[last][2] in LEADS and not view.folded[words[last][1] : words[last][1] + 3].lstrip(" ").startswith(":"):
        last -= 1  # "Étaient présents | MM. A, B": the civility is the list's; "… | en application de l'article"
    last -= last > at and words[last][2] == "au" and bool(heading_words.tail(view, words[first][0], words[last - 1][1]))  # "… | au moment"
    last -= last > at and words[last][2] in ("a", "par") and heading_words.bound(view, words[last - 1][1])
    said = [w for _, _, w in words[first : last + 1]]
    columns = _HOLDERS.match(view.folded, words[last][1]) and state_of(" ".join(said)) == "pairs"
    if said[-1] in ("a", "au", "par") and not columns:
        return anchor, anchor, []  # "Pouvoir à X" tells of the name before it
    return words[first][0], words[last][1], said


def _word(found: re.Match[str]) -> tuple[int, int, str]:
    """A word of the text, without a civility that a lost line's end glued to it: "ÉTAIENT PRÉSENTSM. Luc NOIR"."""
    glued = _GLUED.fullmatch(found[0])
    return (found.start(), found.start() + glued.end(1), glued[1]) if glued else (found.start(), found.end(), plain(found[0]))


def _goes(view: View, a: tuple[int, int, str], b: tuple[int, int, str], back: bool = False) -> bool:
    """Whether two words stand in one heading: both are its words, and nothing but a blank, a stroke or a line's end parts them."""
    other, between = a if back else b, view.folded[a[1] : b[0]]
    if a[2].startswith("mandant") and b[2].startswith("mandataire") and not between.strip(" \t|"):
        return True  # the heads of two columns
    if other[2] not in WORDS or not _GAP.fullmatch(between):
        return False
    if "\n" in between:
        return not back and view.raw[b[0]].islower()
    surname = view.raw[a[0] : a[1]].isupper() and a[1] - a[0] > 1 and not view.raw[b[0] : b[1]].isupper()  # "Pierre LE DU | Excusés :"
    return not (back and view.raw[b[0]].isupper() and (surname or not view.raw[a[0]].isupper()))


def _counted(folded: str, at: int) -> tuple[int | None, int]:
    match = heading_words.COUNT.match(folded, at)
    return (int(match["n"]), match.end()) if match else (None, at)


def _begins(view: View, at: int) -> bool:
    before = view.folded[max(0, at - 10) : at]
    if view.folded.startswith("dont ", at):
        return True
    if view.raw[at].islower() and not _SEVERAL_HERE.match(view.folded, at) and _NOTED.search(view.folded, max(0, at - _BACK), at):
        return False
    return bool(_BOUNDARY.search(before)) or (view.raw[at].isupper() and (not before or before[-1].isspace()))


def _leads(view: View, begin: int, stop: int, colon: bool, count: int | None) -> bool:
    """Whether names, or the word for nobody, follow; without a colon the heading also has a line, a count or a capital to itself."""
    folded, raw = view.folded, view.raw
    follows = heading_notes.CELLS.match(raw, stop) or _FOLLOWS.match(folded, stop)
    here = follows.end() if follows else stop
    if column_heads.stands(view, begin, stop, colon):
        return False
    upper = here >= len(raw) or raw[here].isupper() or bool(_OPENS.match(folded, here)) or (colon and bool(_OF_WHOM.match(raw, here)))
    if colon or not upper:
        return upper and (colon or count is not None)
    alone = "\n" in folded[stop:here] and not folded[max(0, begin - 3) : begin].rpartition("\n")[2].strip(" \t-•*:.;)")
    named = bool(_OPENS.match(folded, here)) or bool(_NAMED.match(raw, here, here + 70))
    return raw[begin].isupper() and (alone or count is not None or named)


def example(text: str) -> list[tuple[str, str]] | None:
    """State and words of each heading."""
    view = View.of(text)
    return [(h.state, " ".join(view.raw[h.start : h.end].split())) for h in find(view, len(text))] or None


EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("Présents-es : Mme Anne PETIT", [("present", "Présents-es :")]),
    ("Étaient présent·e·s :\nMme Anne PETIT", [("present", "Étaient présent·e·s :")]),
    ("Absents-es représentés-es : M. Luc NOIR à Mme Anne PETIT", [("represented", "Absents-es représentés-es :")]),
    ("Sont connectés à l'ouverture : Luc NOIR", [("present", "Sont connectés à l'ouverture :")]),
    ("ÉTAIENT PRÉSENTSM. Luc NOIR – Mme Anne PETIT", [("present", "ÉTAIENT PRÉSENTS")]),
    ("AbsentAbsentssss : Monsieur Luc NOIR", [("absent", "AbsentAbsentssss :")]),
    ("Présente à compter du point n° 9 : Mme Anne PETIT", [("present", "Présente à compter du point n° 9 :")]),
    ("Ont émargé : Luc NOIR. Manquait à l'appel : Anne PETIT", [("present", "Ont émargé :"), ("absent", "Manquait à l'appel :")]),
    ("ABSENTE\nMme PETIT\nAbsents sans délégation :\nM. Luc NOIR", [("absent", "ABSENTE"), ("absent", "Absents sans délégation :")]),
    ("Nombre d'absents : 1\nLuc NOIR", [("absent", "Nombre d'absents : 1")]),
    ("Sont représentés\n| Ville haute | M. Luc NOIR | 15 |\n", [("represented", "Sont représentés")]),
    ("Présents :\n\n| NOIR Luc  | PETIT Anne |\n", [("present", "Présents :")]),  # a form's cells
]
NOT_FOUND: list[str] = [
    "Le nombre de présents est de 12. Monsieur le Maire présente le rapport.",
    "Commune          Procuration\nNOIR Luc",
    "Présents :\n| Ville haute | Voix | 15 |\n",
    "MODIFICATION DE L'ÉTAT DES PRÉSENTS EN COURS DE SÉANCE\nMme PETIT quitte la salle",
]
