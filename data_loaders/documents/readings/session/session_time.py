"""The hour the session opened (ouverture); the hour it was called for only where no other is printed."""

import re
from collections.abc import Iterable, Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.text import hours
from data_loaders.documents.text.hours import HourFound
from data_loaders.documents.text.view import View

_OPENING = re.compile(
    r"(?<![a-z])(?:seance|reunion)\s(?:officielle |publique )?(?:est |a ete |fut )?(?:declaree )?(?:ouverte|debute"
    r"|commence|demarre)|(?<![a-z])(?P<noun>(?<!l')(?:debut|ouverture)\s(?:de\s)?(?:la\s)?(?:seance|reunion))"
    r"|(?<![a-z])(?P<at>ouvre\s(?=a\s\d{1,2}\s?h)|ouverture\s?:?\s(?=(?:a\s)?\d{1,2}\s?h))|(?<![a-z])(?:ouvre|declare|ouvrant)\s(?:officiellement\s)?(?:la\s)?(?:seance|reunion)(?:\souverte)?"
)
_MET = re.compile(
    r"(?<![a-z])(?:s'est|se sont|s'etant)\s{0,2}(?:legalement\s)?(?:reunie?s?|assemblee?s?)|(?<![a-z])est\sreuni|(?<![a-z])sont\sreunis"
)

_AT = re.compile(
    r"(?:(?P<begins>\A|\n|\.\s)\s{0,3}|\s)a\s(?=\d)(?=[^.;\n]{4,150}\Z)"
)  # "À 18 h 40, le maire fait l'appel et déclare la séance ouverte"

_AHEAD = re.compile(r"(?:aura lieu|se tiendra|est prevue|est fixee)[^.;\n]*\Z")


def propose(view: View, date_ends: Iterable[int], end: int) -> Iterator[Proposal[str]]:
    """The opening hour; `date_ends` are the places of the view where the session's date ends, `end` where the roll ends."""
    stop = min(len(view.folded), max(end, 1500) + 2500)
    read = [("opening", _opening(view, stop)), ("sentence", _sentence(view.folded, min(stop, max(end, 1500))))]
    read += [("beside", _beside(view.folded, date_end)) for date_end in date_ends]
    for name, found in read:
        if found:
            yield Proposal(found.value, (view.span(found.start, found.end),), f"time_{name}")


def _opening(view: View, stop: int) -> HourFound | None:
    folded = view.folded
    for match in _OPENING.finditer(folded, 0, stop):
        ahead = _AT.search(folded, max(0, match.start() - 160), match.start())
        if not match["noun"] and ahead and (ahead["begins"] or view.raw[ahead.end() - 2].isupper()):
            told = hours.search(folded, ahead.start(), match.start())
            if len(told) == 1 and told[0].start <= ahead.end():
                return told[0]
        window = folded[match.end() : match.end() + (18 if match["noun"] else 60)]
        cut = re.search(r"\.\s|;|\n\n|levee|fin de|cloture", window)
        for hour in hours.search(folded, match.end(), match.end() + (cut.start() if cut else len(window))):
            return hour
    return None


def _sentence(folded: str, stop: int) -> HourFound | None:
    """In the sentence that says the council met: before the verb (after the date) or after it."""
    for match in _MET.finditer(folded, 0, stop):
        low = max(0, match.start() - 330)
        before = folded[low : match.start()]
        year = max(before.rfind("l'an"), before.rfind("aujourd'hui"))
        opens = year if year >= 0 else max(before.rfind("\n\n"), before.rfind(". "), before.rfind(".\n"), 0)
        told = [h for h in hours.search(folded, low + opens, match.start()) if not _called_for(folded, h)]
        if told:
            return told[0]
        after = folded[match.end() : match.end() + 220]
        cut = re.search(r"\.\s|;|presents?\s{0,2}:", after)
        told = hours.search(folded, match.end(), match.end() + (cut.start() if cut else len(after)))
        if told:
            return told[0]
    return None


def _called_for(folded: str, hour: HourFound) -> bool:
    return bool(re.search(r"(?:convo|aura lieu|se tiendra|prevue|fixee)[^,.]{0,60}\Z", folded[max(0, hour.start - 60) : hour.start]))


def _beside(folded: str, date_end: int) -> HourFound | None:
    """ "Séance du lundi 27 mars 2023 à 18 h 00"; not where it is told of a meeting to come."""
    if _AHEAD.search(folded[max(0, date_end - 90) : date_end]):
        return None
    for hour in hours.search(folded, date_end, date_end + 40):
        return None if re.search(r"[a-z]{6}|\.\s", folded[date_end : hour.start]) else hour
    return None


def example(text: str) -> str | None:
    """What is found in a text (the date is taken to end at the first year)."""
    view = View.of(text)
    year = re.search(r"(?:19|20)\d{2}", text)
    return next((one.value for one in propose(view, [year.end()] if year else [], len(text))), None)


EXAMPLES: list[tuple[str, str]] = [
    ("L'an deux mil douze, le douze décembre, à vingt heures, le Conseil Municipal s'est réuni", "20:00"),
    ("SEANCE DU LUNDI 27 MARS 2023 à 18 h 00 à Cap. Le quorum étant atteint la séance est ouverte à 18h05", "18:05"),
    ("le Bureau, dûment convoqué, s’est réuni à 17h30, à la salle", "17:30"),
    ("sont réunis le seize février deux mille vingt-trois à dix-neuf heures, à la Maison", "19:00"),
    ("M. le maire ouvre la séance à 18h, le quorum étant atteint", "18:00"),
    ("Réunion du 16 décembre 2022 14 h PROCÈS VERBAL", "14:00"),
    ("M. le Maire ouvre à 20h30 la séance du Conseil", "20:30"),
    ("À 18 h 40, Mme le Maire procède à l'appel nominal et déclare la séance ouverte.", "18:40"),
    ("Absent : Luc PETIT A 18 h 40, le quorum étant atteint, Monsieur le Maire ouvre la séance.", "18:40"),
    ("Ouverture à 20 h 15. Secrétaire : Mme PETIT", "20:15"),
    ("Début de séance : 17 h 35", "17:35"),
    (
        "La réunion aura lieu le 4 mai à 19 heures.\nLe quatre mai deux mille vingt à dix-neuf heures dix, le conseil s'est assemblé.",
        "19:10",
    ),
    ("Le 12 décembre 2022, à compter de 17 h 35, le conseil municipal s’est réuni Salle", "17:35"),
]
NOT_FOUND: list[str] = [
    "La séance est levée à 22 h 10.",
    "ouvert 24 h sur 24",
    "Séance du 6 mai 2020 Ordre du jour",
    "qui aura lieu le 17 avril 2024 à 19 h",
]
