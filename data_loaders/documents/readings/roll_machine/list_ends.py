"""Where a list of the roll ends: at what comes next in minutes, at another sentence, at a footnote."""

import re

from data_loaders.documents.readings.roll import roll_ends, roll_footnotes
from data_loaders.documents.readings.roll_machine import heading_words
from data_loaders.documents.readings.roll_machine.bodies import offices
from data_loaders.documents.readings.roll_machine.heading_words import Head
from data_loaders.documents.text import page_turns
from data_loaders.documents.text.names.names_vocabulary import CIVILITIES, CIVILS, FUNCTIONS, GIVEN, LINKS, PARTICLES, STATES, UNSHORTENED
from data_loaders.documents.text.view import View, fold

_OFFICE_HEAD = re.compile(r"(?:vice-)?presidente?s?[^:\n]{0,12}: ?(?=[a-z])|president de seance")
_NOTE = re.compile(
    r"(?:(?<=\n)|(?<=[^\d] ))(?:renvois? )?\d{1,2}[ \t]?[:.)-]?[ \t]?(?=arriv|depart(?!em)|parti|quitt|absent|present|sort|entre)"
    r"|(?<![a-z])renvois? \d"
)
_RAISED = re.compile(r"(?<=\n)[ \t]{0,9}[¹²³⁴]{1,2}[ \t]?(?=\S)")
_CHOOSES = re.compile(r"(?<![a-z])(?:designation|nomination|election) d(?:e |u |'|')(?:un |une |la |le )?secretaire")
_CIVIL = re.compile(rf"(?<![a-z]){CIVILS}\s{{1,2}}\Z")
# Small words behind a capital one that a full stop parts from the list: "M. Luc NOIR. Vente d'une parcelle à Mme Anne PETIT".
_SENTENCE = re.compile(
    rf"(?:{UNSHORTENED}|(?<=[A-ZÀ-Ý]{{2}}))(?<=\w)\.\s{{1,3}}(?P<word>[A-ZÀ-Ý][a-zà-ÿ'’-]*)(?P<run>(?:[ '’][a-zà-ÿ][a-zà-ÿ-]*)+)"
)
_OF_NAMES = CIVILITIES | FUNCTIONS | GIVEN | STATES | PARTICLES | LINKS
_AWAY = ("excused", "absent")


def stop(view: View, head: Head, limit: int) -> int:
    """Where something else than names begins: the quorum, the secretary, an act, a footnote; looked for where a line may begin."""
    start = head.end
    note = _NOTE.search(view.folded, start, limit)
    limit = note.start() if note and not roll_ends.bracketed(view, start, note.start()) else limit
    limit = raised.start() if (raised := _RAISED.search(view.raw, start, limit)) else limit
    limit = roll_ends.first_item(view, start, roll_footnotes.first(view, start, limit))
    limit = roll_ends.officers(view, start, limit) if head.state in ("represented", "excused", "absent") else limit
    limit = chosen.start() if (chosen := _CHOOSES.search(view.folded, start, limit)) else limit
    limit = min([limit, *(other.start() for other in roll_ends.OTHERS.finditer(view.folded, start, limit) if _unnamed(view, other))])
    limit = _sentence(view, start, limit) if head.state in _AWAY else limit
    gaps = page_turns.inside(view, start, limit)
    for met in roll_ends.END.finditer(view.folded, start, limit):
        at = met.start()
        if any(low <= at < high for low, high in gaps):
            continue
        leads = _OFFICE_HEAD.match(view.folded, at) and not (head.state == "represented" and view.folded.startswith("president de", at))
        if leads or not roll_ends.begins(view, at) or roll_ends.bracketed(view, start, at) or offices.led(view, at):
            continue
        if _CIVIL.search(view.folded, max(start, at - 12), at):
            continue
        return at
    return limit


def _unnamed(view: View, line: re.Match[str]) -> bool:
    """Whether no name stands in a line: one capital leads its words, or all are capitals."""
    words = view.raw[slice(*line.span())].split()
    return line[0].strip() != "" and (all(word.islower() or not word.isalpha() for word in words[1:]) or " ".join(words).isupper())


def _sentence(view: View, start: int, limit: int) -> int:
    """Where a sentence that tells of something else begins behind a list's full stop: no word of it is a name's, an office's, a state's."""
    for found in _SENTENCE.finditer(view.raw, start, limit):
        word, *run = re.findall(r"[a-z-]+", fold(found["word"] + found["run"]))
        of_names = word in _OF_NAMES or run[0] in GIVEN | STATES or set(run) <= _OF_NAMES
        if not of_names and not heading_words.AWAY.search(" ".join([word, *run])):
            return found.start("word")
    return limit
