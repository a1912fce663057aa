"""The words that head a roll's lists, of any wording, and those that end them: what stands between two names, clause by clause."""

import re
from typing import Literal

from council import places
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.text.names import names_words
from data_loaders.documents.text.names.names_vocabulary import CIVILS, LITTLE
from data_loaders.documents.text.view import View

# A grid's marks tell; behind printed counts a list may begin that no words head; behind words that stop a list names are nobody's.
Head = Kind | Literal["grid", "open", "stop"]
PROXY = r"(?:pouvoir|procuration|mandat(?!a)|procur\.|pvr|representee?s? par)"
_STEMS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("represented", re.compile(rf"(?<![a-z]){PROXY}|(?<![a-z])represente")),
    ("excused", re.compile(r"(?<![a-z])(?:s')?exc(?:us|(?![a-z]))|(?<![a-z])empeche")),
    ("absent", re.compile(r"(?<![a-z])abs(?:ent|(?![a-z]))|(?<![a-z])manqu(?:e|ai)")),
    ("present", re.compile(r"(?<![a-z])pres(?:ente?s?)?(?![a-z])(?! (?:le|la|les|l'|un|une|ses?|du|au|aux)(?![a-z]))"
                           r"|(?<![a-z])(?:pris place|repondu|siege(?:ai)?ent|autour d|(?:sont|etaient) (?:la|venus|reunis)(?![a-z]))")),
)  # fmt: skip
_STOP = re.compile(
    r"(?<![a-z])(?:secretaires?|quorum|convocation|convoques?|adressee|assist\w+|participai\w+|invite\w*|presidence"
    r"|presidee?(?![a-z])|ordre du jour"
    r"|agents?|services?|demission\w*|deced\w*|vacant\w*"
    r"|public|presse|journaliste|(?:egalement|aussi|autres?) present\w*|rapport\w*|personnel|objet|deliber\w+|decide\w*"
    r"|vot(?:e|es|ent)(?![a-z])|remerci\w*|scrutateurs?"
    r"|pour :|contre :|abst\w*|designe\w*|nomme\w*|directeur|directrice|receveur|transmis|signe\w*|suppleants? (?:de|:))"
)
_NUMBER = re.compile(r"(?<![\d/])\d{1,3}(?![\d/h]|\s?h|\s(?:bis|ter|rue|place))\)?")
_BEFORE = 60  # characters in which it is said what a number counts
_CLAUSE = re.compile(r"(?P<words>[^.;:\n]+)(?P<end>[.;:\n]|\Z)")
_NOT_HERE = re.compile(r"(?<![a-z])n'(?:a|ont|avai\w+|etai\w+) pas (?:repondu|prevenu|siege|paru|presents?)\b")
_PLURAL = re.compile(r"(?<![a-z])(?:sont|etaient|ont|presents|presentes|excusee?s|absente?s)(?![a-z])")
_OFFICE = re.compile(r"(?<![a-z])(?:adjointe?s?|conseill\w+|deleguee?s?|vice|charge\w*|maires?)(?![a-z])")
_BORNE = re.compile(r"(?<![a-z])(?:adjointe?|conseillere?|deleguee?|vice|chargee?|maire)(?![a-z])[^,.;:\n]*")
KINDS: dict[Head | None, Kind] = {"present": "present", "represented": "represented", "excused": "excused", "absent": "absent"}
_FAR = 40  # characters
_WORDY = 3  # words of a sentence: so many part two lists
_HEADS = 2


def state(words: str) -> Kind | None:
    """The state that the words of a heading or a note tell, the one that says most of them first."""
    if re.search(r"non[ -](?:excus|represent)", words):
        return "absent"
    return next((kind for kind, stem in _STEMS if stem.search(words)), None)


def clauses(view: View, start: int, end: int, first: bool = False) -> tuple[Kind | None, Head | None]:
    """The state told of the list before, and the heading or the stop of what follows; `first`: no list stands before."""
    text = re.sub(rf"(?<![a-z]){CIVILS}\s{{0,3}}\Z", "", _unbracketed(view.folded[start:end]))
    text = re.sub(r"(?<=(?<![a-z])(?:pres|proc))\.|(?<=(?<![a-z])(?:abs|exc))\.", " ", text)
    counts = _counts(text)
    if len(counts) >= _HEADS or any(re.search(r"exercice|nombre|votant|quorum", text[low:high]) for low, high in counts):
        for low, high in counts:
            text = text[:low] + re.sub(r"[^\n]", "#", text[low:high]) + text[high:]
    behind: Kind | None = None
    head: Head | None = None
    for clause in _CLAUSE.finditer(text):
        words, last, high = clause["words"], not clause["end"], start + clause.end("words")
        if "#" in words:
            words, head = words.rpartition("#")[2], head if head in KINDS else "open"
        words = _NOT_HERE.sub(lambda m: "absent".ljust(len(m[0])), words)
        low = high - len(words)
        stems = {kind for kind, stem in _STEMS if stem.search(words)}
        stop = _stops(words)
        ahead = clause["end"] in ":\n" or last
        if len(stems) >= _HEADS and "present" in stems and ahead and not re.search(r"[a-z] et [a-z]", words):
            head = "grid"
        elif stems and not stop and ahead and not (last and clause["end"] != ":" and _prose(view, low, words)):
            head = state(words)
        elif stems and not clause.start() and not first and clause["end"] == "." and _PLURAL.search(words) and not stop:
            behind, head = state(words), "stop"
        elif stop or wordy(view, low, high) or (clause["end"] == ":" and _label(view, low, high)):
            head = "stop"
    return behind, head


def _unbracketed(text: str) -> str:
    """The text with what stands in brackets blanked."""
    return re.sub(r"\([^()]*\)", lambda m: " " * len(m[0]), text)


def _stops(words: str) -> bool:
    """Whether the words end a list; those of an office do not, nor those that stand far ahead of a heading's own."""
    stops = [m.end() for m in _STOP.finditer(_BORNE.sub(lambda m: " " * len(m[0]), words))]
    stems = [m.start() for _, stem in _STEMS for m in stem.finditer(words)]
    return bool(stops) and not (stems and min(stems) - stops[-1] > _FAR)


def _label(view: View, start: int, end: int) -> bool:
    """Whether words before a colon head something else than an office's or a commune's members: "Démissionnaires :"."""
    said = view.raw[start:end].strip(" \t•*–-")
    kinds = {t.kind for t in names_words.tokens(view, start, end) if t.folded not in LITTLE}
    return bool(said) and not (said.isupper() or kinds <= {"function", "civ", "number", "dash", "sep"} or places.is_commune(said))


def _counts(text: str) -> list[tuple[int, int]]:
    """Where numbers of members stand, with the words that say what they count."""
    found = []
    for number in _NUMBER.finditer(text):
        said = text[max(0, number.start() - _BEFORE) : number.start()].rstrip(" \t(").rstrip(":=").rstrip(" \t")
        low = max(said.rfind(mark) for mark in ":.;\n0123456789") + 1
        if _counted(said[low:]):
            start = max(0, number.start() - _BEFORE) + low
            found.append((start, number.end()))
    return found


def _counted(of: str) -> bool:
    return any(stem.search(of) for _, stem in _STEMS) or bool(re.search(r"exercice|membres|votant|suffrages|quorum", of))


def _prose(view: View, at: int, words: str) -> bool:
    """Whether a clause with a state goes on in words of a sentence before the name it leads to."""
    stems = [m.end() for _, stem in _STEMS for m in stem.finditer(words)]
    return wordy(view, at + max(stems), at + len(words))


def wordy(view: View, start: int, end: int) -> bool:
    """Whether the words are a sentence's; those of an office are none."""
    office = _OFFICE.search(view.folded, start, end)
    end = office.start() if office else end
    return sum(t.kind == "lower" and t.folded not in LITTLE and len(t.folded) > 1 for t in names_words.tokens(view, start, end)) >= _WORDY
