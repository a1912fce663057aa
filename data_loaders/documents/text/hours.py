"""Clock times as councils print them: "18h30", "18 heures 30", "dix-huit heures trente", "20 heures et 3 minutes", "midi"."""

import re
from dataclasses import dataclass

from data_loaders.documents.text.dates_words import SMALL, number
from data_loaders.documents.text.view import View

_HOUR_WORD = r"(?:h(?![a-z])|heures?(?![a-z])|hrs?(?![a-z]))"
_MINUTES_END = r"(?=[ ]minutes?|[ ]?[,.;:)\r\n]|[ ](?:le|les|la|l'|sous|au|a|en|s'|dans|et|,)|$)"
# The minutes may open the next line, where no word says what else is counted there: "à 18 h⏎30 sous la présidence".
_NEXT_LINE = r"[ ]?\r?\n[ ]?(?=[0-5]\d[ ]?(?:[.,;:)]|sous|dans|en|a|au|et|le|la|les|l'|s'|minutes?|\Z)(?![a-z]))(?!\d\d[.,;:)]{1,2}[ ]?\d)"
_TIME = re.compile(
    rf"(?<![\d.,:/h])(?<![l1i|] )(?P<h>\d{{1,2}})(?:[ ]{{0,2}}{_HOUR_WORD}(?:{_NEXT_LINE}|[ ]{{0,2}}\.?(?:et )?[ ]?)(?P<m>(?:[0-5o]\d"
    rf"|[0-5]o|o[o0])(?!\d|[ ]?(?:h|%|€))|\d(?= minutes?))?|:(?P<m2>[0-5]\d))(?![\d:])"
    rf"|(?<![a-z\d])(?P<hw>{SMALL})[ ]{{1,2}}(?:\r?\n)?heures?(?![a-z])(?:[ ]{{0,2}}(?:\r?\n)?[ ]?(?:(?P<moins>moins le quart)"
    rf"|(?P<quart>et quart|un quart)|(?P<demi>et demie?)|(?:et )?(?P<mw>{SMALL}|\d{{2}}){_MINUTES_END}))?"
    r"|(?<![a-z])(?<!apres[- ])(?P<noon>midi|minuit)(?![a-z])"
)
_QUARTER = re.compile(r"[ ]{0,2}(?:(?P<moins>moins le quart)|(?P<quart>et quart)|(?P<demi>et demie?))")


@dataclass(frozen=True, slots=True)
class HourFound:
    """A time HH:MM at [start, end) of the view."""

    value: str
    start: int
    end: int


def search(folded: str, start: int = 0, end: int | None = None) -> list[HourFound]:
    """All times in folded[start:end], in order."""
    found = []
    for match in _TIME.finditer(folded, start, len(folded) if end is None else end):
        if (value := _value(match, folded)) is not None:
            found.append(HourFound(f"{value // 60 % 24:02d}:{value % 60:02d}", match.start(), match.end()))
    return found


def _value(match: re.Match[str], folded: str) -> int | None:
    """Minutes since midnight."""
    if match["noon"]:
        return 720 if match["noon"] == "midi" else 0
    hour = int(match["h"]) if match["h"] else number(match["hw"])
    if hour is None or hour > 24 or (hour == 24 and match["h"] and "sur" in folded[match.end() : match.end() + 6]):
        return None
    shift = match if match["hw"] else _QUARTER.match(folded, match.end())
    if shift and shift["moins"]:
        return hour * 60 - 15
    if shift and (shift["quart"] or shift["demi"]):
        return hour * 60 + (15 if shift["quart"] else 30)
    digits = (match["m"] or match["m2"] or "0").replace("o", "0")
    minutes = number(match["mw"]) if match["mw"] else int(digits)
    return hour * 60 + minutes if minutes is not None and minutes < 60 else None


def example(text: str) -> list[str]:
    """The times of a text, as HH:MM."""
    return [hour.value for hour in search(View.of(text).folded)]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("présente jusqu'à 18h30, 18 h 30, 18H30, 18:30", ["18:30", "18:30", "18:30", "18:30"]),
    ("jusqu'à 18h, à 19 heures 06, à 20 heures et 3 minutes", ["18:00", "19:06", "20:03"]),
    ("à quinze heures, à vingt heures quarante cinq, à dix-huit heures trente minutes", ["15:00", "20:45", "18:30"]),
    ("à dix-neuf heures et trente minutes, le conseil", ["19:30"]),
    ("à vingt heures et quart, à 21 heures moins le quart, à midi, à vingt heures et demie", ["20:15", "20:45", "12:00", "20:30"]),
    ("jusque 00h00", ["00:00"]),
    ("le jeudi à 19 heures O0", ["19:00"]),
    ("à 20h45.", ["20:45"]),
    ("réuni à 18 h\n30 sous la présidence, présent à compter de 19 h\n25.", ["18:30", "19:25"]),
    ("Séance à 18 h\n15 conseillers en exercice", ["18:00"]),
]
NOT_FOUND: list[str] = ["à l 9h30", "26 novembre 2007", "D 21-07-1", "33 % des consultations", "20 heureux", "l'après-midi", "après midi"]
