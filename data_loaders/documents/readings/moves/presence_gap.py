"""Who goes out and comes back, told in one note of the roll: "quitte la séance à 18h38 et rentre à 18h42", "sort de 20h à 20h15"."""

import re
from typing import Any

from data_loaders.documents.readings.moves import attendance_stays
from data_loaders.documents.readings.moves.attendance_stays import Stay
from data_loaders.documents.readings.moves.presence_items import bound
from data_loaders.documents.text import hours

Gap = tuple[str, str | None]

_OUT = re.compile(
    r"(?<![a-z])(?:(?:a|est|ayant|s'est)\s{1,2})?(?:quitt\w{1,4}|sort(?:i|ie|ant|is|ies)?|(?<!prend )(?<!pas )part(?:i|ie|ant)?"
    r"|se retire|retiree?|s'absent\w{1,3}|absentee|depart|s'en va)(?![a-z])[^;()\d]{0,60}\Z"
)
_BETWEEN = re.compile(r"(?<![a-z])(?P<first>de|entre)\s{1,2}\Z")
_TO = {"de": re.compile(r"\s{0,2}(?:,\s)?(?:jusqu')?a\s{1,2}"), "entre": re.compile(r"\s{0,2}et\s{1,2}")}
_BACK = re.compile(
    r"\s{0,2}[,;:(–-]?\s{0,2}(?:(?:et|puis|pour|mais|avant\sd[e'])\s{0,2}){0,2}(?:(?:elle|il|y|en|la|le|a|est|etait|de|son|ensuite|alors)\s{1,2}){0,3}(?:l')?"
    r"(?:rentre(?:e|r|nt)?s?|re(?:vien|ven|vin)\w{0,4}|retour(?:ne|nee?)?|rejoi(?:nt|gnent|ndre|nte)|repren(?:d|ant|dre)|repris|reintegr\w{1,4}|regagn\w{1,4})"
    r"(?![a-z])[^;()]{0,60}"
)


def read(text: str, present: bool) -> dict[str, Any]:
    """What `attendance_stays.read` tells of the note without its gaps, and `gaps`: (left, back) hours, the second None where none is told.

    A departure behind which a return is told is none to the session's end.
    """
    found: list[Gap] = []
    rest, at = text, 0
    times = hours.search(text)
    for i, left in enumerate(times):
        if left.start < at or not (out := _OUT.search(text, max(0, left.start - 90), left.start)):
            continue
        ahead = times[i + 1] if i + 1 < len(times) else None
        end, back = _return(text, left.start, left.end, ahead.start if ahead else None)
        if end:
            at = ahead.end if back and ahead else end
            found.append((left.value, ahead.value if back and ahead else None))
            rest = rest[: out.start()] + " " * (at - out.start()) + rest[at:]
    return attendance_stays.read(rest, present) | ({"partial": True, "gaps": tuple(found)} if found else {})


def _return(text: str, start: int, end: int, ahead: int | None) -> tuple[int, bool]:
    """Where the return told behind the hour [start, end) ends, 0 for none, and whether the next hour, at `ahead`, is its own."""
    span = _BETWEEN.search(text, max(0, start - 8), start)
    if span and ahead is not None and _TO[span["first"]].fullmatch(text, end, ahead):
        return ahead, True
    back = _BACK.match(text, end)
    if not back:
        return 0, False
    return back.end(), ahead is not None and ahead < back.end()


def split(stays: list[Stay], gaps: tuple[Gap, ...]) -> list[Stay]:
    """The stays, the last of them parted by each gap."""
    for left, back in gaps:
        whole = stays[-1]
        again = bound(back, None) or {"time": None, "item": None}
        stays = [*stays[:-1], {"from": whole["from"], "to": bound(left, None)}, {"from": again, "to": whole["to"]}]
    return stays


def example(text: str) -> list[Gap] | None:
    """The gaps that a note in a list of those present tells."""
    return list(read(text, True).get("gaps", ())) or None


EXAMPLES: list[tuple[str, list[Gap]]] = [
    ("quitte la seance a 18h38 et rentre a 18h42", [("18:38", "18:42")]),
    ("(sortie a 20h10, retour a 20h25)", [("20:10", "20:25")]),
    ("(sort de 20h10 a 20h25)", [("20:10", "20:25")]),
    ("(s'absente entre 20h10 et 20h25)", [("20:10", "20:25")]),
    ("(quitte la salle a 20h10 puis revient en seance a 20h25, parti a 21h)", [("20:10", "20:25")]),
    ("(a quitte la seance a 19h30, est de retour a 19h45)", [("19:30", "19:45")]),
    ("(part a 19h30 et rejoint la seance a 19h45)", [("19:30", "19:45")]),
    ("sort a 19h10 (retour a 19h20)", [("19:10", "19:20")]),
    ("(sort a 19h30 et revient au point 4)", [("19:30", None)]),
]
NOT_FOUND: list[str] = [
    "(parti a 19h30)",
    "(arrive a 18h38, parti a 19h)",
    "(absent de 18h30 a 19h)",
    "(quitte la seance a 19h30, pouvoir a m. noir)",
    "(presente de 18h30 a 19h)",
]
