"""The object of an extract: after "Objet :", after its number, or the words between the roll call and the report."""

import re

from data_loaders.documents.readings.acts import number, title, title_end
from data_loaders.documents.readings.items.items_heading import Item
from data_loaders.documents.readings.items.unnumbered.items_objects import OBJECT
from data_loaders.documents.text.names.names_vocabulary import CIVILS_DOTTED, NOT_NAMES
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words.sittings import WEEKDAY

_HEADER = 6500  # heading and roll call of a large council
_REPORT = re.compile(
    rf"\b{CIVILS_DOTTED}\s[^.\n]{{2,90}}?[ ,](?:present(?:e|ent) (?:le|la|les|un"
    r"|ce|cette)|rapporte(?:nt)?\b|expos(?:e|ent)\b|donne lecture)"
    r"|(?<=\n)[^.,:;\n]{4,50} (?:rapporte|expose|presente) ?:"
    r"|\brapporteur ?:|\bmesdames,? (?:et )?messieurs\b,|\b(?:le conseil municipal|le conseil communautaire|le conseil), ?\n"
    r"|\bvu (?:le|la|l'|les)\b|\bexpose :"
)
_ROLL_END = re.compile(
    r"\b(?:secretaire(?:s)? de (?:la )?seance|secretaire ?:|excuses?\b|absents?\b|pouvoirs?\b|procurations?\b|quorum\b"
    r"|designee?s? (?:comme )?secretaire|fonctions? (?:de secretaire )?qu)"
)
_DAY = re.compile(r"l'an (?:deux|mil|2)")  # the header's other column stands beside the label
_LINES = 7  # a title's lines, and the blank ones after it
_ROLL_LINE = re.compile(
    r"[,.:;]$|(?i:\b(?:absente?s?|excus[ée]e?s?|pr[ée]sente?s?|pouvoirs?|procurations?|secr[ée]taire|quorum|convo\w+"
    r"|votants?)\b)"
)
_NAME_LINE = re.compile(r"(?:(?:M\.|Mme|MM\.|Mmes)\s)?[A-ZÀ-Ö][\w'’-]{0,30}(?: (?:d[eu] |la |d'|le )?[A-ZÀ-Ö][\w'’-]{0,30}){1,3}")


def of_extract(view: View, item: Item) -> tuple[int, int] | None:
    """Where the object of an extract stands in the view."""
    start, end = item.segment.start, item.segment.end
    stop = min(end, start + _HEADER)
    labelled = OBJECT.search(view.folded, start, stop)
    if labelled and not _DAY.match(view.folded, title.begin(view, labelled.end(), end)):
        return _from(view, labelled.end(), end)
    return _after_number(view, start, end) or _before_report(view, start, stop)


def _from(view: View, start: int, end: int) -> tuple[int, int] | None:
    first = title.begin(view, start, end)
    stop = min(end, first + title.LONGEST)
    return title.trimmed(view, first, title_end.end_of(view, first, stop, by_lines=title.has_lines(view, first)))


def _after_number(view: View, start: int, end: int) -> tuple[int, int] | None:
    """The words after one of the prints of the act's number, where they are a title and no heading."""
    for heading in number.prints(view, start, end):
        if not _NO_TITLE.match(view.folded, heading.title):
            return _from(view, heading.title, end)
    dated = _DATED.search(view.folded, start, end)
    return _from(view, dated.end(), end) if dated else None


_DATED = re.compile(
    r"\bdeliberation (?:du )?\d{2}/\d{2}/\d{4}\W{1,4}\d{1,3}\s"
)  # "Délibération 07/12/2022 - 2": a date and a place, no number
_NO_TITLE = re.compile(
    rf"\W{{0,4}}(?:seance|recu|date|l'an|le \d|le {WEEKDAY}|du \d|du (?:conseil"
    r"|registre)|conseil|convo|certifi|nombre|membres|present|conseillers"
    r"|la (?:loi|commission|commune|seance)|l'(?:article|assemblee)|le (?:code|bureau|comite|maire|president)|par deliberation|vu "
    r"|considerant|monsieur|madame"
    r"|m\. |mme |il (?:est|convient|a ete)|dans le cadre|suite a|conformement|sous la presidence|etaient|lors de|depuis|afin"
    r"|pour (?:rappel|memoire)"
    r"|extrait|republique|departement|rapporteur|page|ville de|commune|mairie|envoye|accuse|en exercice|numero|matiere"
    r"|(?:[a-z]{1,2} ){7})"  # a word's letters parted by blanks
)


def _before_report(view: View, start: int, stop: int) -> tuple[int, int] | None:
    """The paragraph before the report, after the end of the roll call."""
    roll = _ROLL_END.search(view.folded, start, stop)
    report = _REPORT.search(view.folded, roll.end() if roll else start, stop)
    if not report or "\n" not in view.folded[max(start, report.start() - 200) : report.start()]:
        return None
    first, place, end = None, report.start(), report.start()
    for _ in range(_LINES):
        line = max(start, view.raw.rfind("\n", start, max(start, place - 1)) + 1)
        text = view.raw[line:place].strip()
        if not text and first is None and place > start:
            place = end = line
            continue
        if not text or _ROLL_LINE.search(text) or _is_name(text):
            break
        first = place = line
        if line == start:
            break
    return title.trimmed(view, first, end) if first is not None else None


def _is_name(line: str) -> bool:
    return bool(_NAME_LINE.fullmatch(line)) and not any(word in NOT_NAMES for word in fold(line).split())
