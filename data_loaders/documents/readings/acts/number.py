"""The act's own number (numéro d'ordre de la délibération, article R2121-9 CGCT); a mere place in the agenda is none."""

import re

from data_loaders.documents.fact import Fact
from data_loaders.documents.readings.items import items_codes, items_shapes
from data_loaders.documents.readings.items.items_heading import Heading, Item
from data_loaders.documents.text.view import View

_PLACE = re.compile(r"(?:point|question|affaire|sujet|dossier|rapport)s?\s{0,3}(?:n ?°\s?)?\d{1,3}\W{0,3}")  # of the agenda
_LETTERS = r"(?:dcm|dcc|del|delib|dl|cm|cc|cp|cs|de|d)\b\.?"
# "1. 2022-80", "Point 1 – DCM 2023-44", "1/ 23-44": the place in the agenda before the act's number.
_AHEAD = re.compile(
    r"(?:(?:point|question|affaire|rapport)s?\s(?:n ?°\s?)?\d{1,3}\s?[-:.)/]{0,2}|\d{1,2}\s?[.)])\s{1,2}"
    rf"(?=(?:{_LETTERS}\s?)?(?:19|20)\d\d[-/._]\d)"
    rf"|(?:\d{{1,2}}\s?/|ref(?:erence)?\.?(?:\s?:)?)\s{{1,2}}(?=(?:{_LETTERS}\s?)?(?:(?:19|20)\d\d|\d\d)[-._]\d{{2,4}}\b)"
    r"|(?:19|20)\d\d\s[-:|]\s(?=(?:19|20)\d\d[-/._]\d)"  # the day's year: "Séance du 3 mars 2025 – 2025-011"
)
_OUTLINE = re.compile(r"[ivx]{1,5}\s?[.)/-]\s?\d{1,2}")  # "II.1" is a place in the agenda
_CODE = r"((?:[a-z]{1,6}[ _-]?)?\d{1,4}[-_/.]\d{1,4}(?:[-_/.]\d{1,4}){0,2})"
_CLOSING = re.compile(rf"\n[ \t]{{0,8}}[(\[]?(?:deliberation|delib\.?|dcm) (?:n ?° ?)?{_CODE}[)\]]?\s{{0,6}}\Z")
_SET_APART = re.compile(  # ahead of words that close the sitting: "[délibération n° 2023-04-11]", then a blank line
    rf"[.!;»] ?\n[ \t]{{0,8}}[(\[](?:deliberation|delib\.?|dcm) (?:n ?° ?)?{_CODE}[)\]][ \t.]{{0,6}}\n[ \t]{{0,9}}\n"
)
_LABEL = re.compile(r"\b(?:deliberation|delib|dcm)\b")
_TAIL = re.compile(
    r"\((?:(?:deliberation|delib\.?|dcm(?= n)) )?(?:n ?° ?)?((?:[a-z]{1,6}[ _-]?)?\d{1,4}[-_/. ]\d{1,4}(?:[-_/.]\d{1,4}){0,2})\)"
)
# Behind the title, or alone on the line below it: "Élection – délibération 2020-05-02".
_BELOW = re.compile(rf"[\s.:–-]{{0,12}}(?:(?:deliberation|delib\.?|dcm)(?: n ?°)?|(?<=\n)n ?°) ?:?\s?{_CODE}(?=[ \t.]{{0,3}}(?:\n|$))")
_HEADER = 4000  # an extract prints its number within its header
_LAST_LINE = 70
_STAMP = re.compile(r"\d{3}-\d{9}-\d{8}")


def of_item(view: View, item: Item, title: tuple[int, int] | None) -> Fact[str] | None:
    """The number in an item's heading, or in brackets at the end of its title."""
    heading = item.heading
    if heading.family == "extract":
        found = of_extract(view, item.segment.start, item.segment.end)
        return _fact(view, found) if found else None
    if heading.code and _is_number(view, heading):
        return _fact(view, heading)
    if title:
        tail = _TAIL.search(view.folded, title[0], min(item.segment.end, title[1] + 50))
        tail = tail or _BELOW.match(view.folded, title[1], min(item.segment.end, title[1] + 60))
        if tail:
            return Fact(view.raw[tail.start(1) : tail.end(1)], (view.span(tail.start(1), tail.end(1)),))
    return _closing(view, item)


def _closing(view: View, item: Item) -> Fact[str] | None:
    """The number that stands alone on the last line of the item: "(délibération n° 2023-04-11)"."""
    low = max(item.heading.title, item.segment.end - _LAST_LINE)
    last = _CLOSING.search(view.folded[low : item.segment.end])
    if last is None and (set_apart := _SET_APART.search(view.folded, item.heading.title, item.segment.end)):
        place = set_apart.span(1)
        return Fact(view.raw[slice(*place)], (view.span(*place),))
    return Fact(view.raw[low + last.start(1) : low + last.end(1)], (view.span(low + last.start(1), low + last.end(1)),)) if last else None


def of_extract(view: View, start: int, end: int) -> Heading | None:
    """The heading that gives an extract its number: labelled first, then bare."""
    return next(iter(prints(view, start, end)), None)


def prints(view: View, start: int, end: int) -> list[Heading]:
    """The places where an extract prints its number, the surest kind first: "Délibération n° …", "N° …", a bare code."""
    numbers = [c.value for c in items_codes.acts(view, start, min(end, start + _HEADER), titled=False) if c.value.code]
    good = [h for h in numbers if not _in_stamp(view, h)]
    labelled = [h for h in good if _LABEL.match(view.folded, h.start)]
    signed = [h for h in good if view.folded[h.start] == "n" and h.code and h.code[0] > h.start]
    bare = [h for h in good if h.code and (len(re.findall(r"\d+", view.folded[slice(*h.code)])) > 1 or h.code[1] - h.code[0] > 7)]
    return labelled or signed or bare or [h for h in items_shapes.of_the_day(view) if start <= h.start < end]


def _in_stamp(view: View, heading: Heading) -> bool:
    place = heading.code or (heading.start, heading.start)
    return bool(_STAMP.search(view.folded, max(0, place[0] - 24), place[1] + 30))


def _is_number(view: View, heading: Heading) -> bool:
    """ "N° 3" alone is a place; "Délibération n° 3", "N° 103" and "2023-03" are numbers."""
    if heading.code is None:
        return False
    digits = re.findall(r"\d+", view.folded[slice(*heading.code)])
    if _OUTLINE.fullmatch(view.folded[slice(*heading.code)]) or _PLACE.fullmatch(view.folded[slice(*heading.code)]):
        return False
    return len(digits) > 1 or len(digits[0]) > 2 or bool(_LABEL.match(view.folded, heading.start)) or view.folded[heading.code[0]].isalpha()


def _fact(view: View, heading: Heading) -> Fact[str]:
    place = heading.code or (heading.start, heading.start)
    ahead = _AHEAD.match(view.folded, *place)
    place = (ahead.end(), place[1]) if ahead else place
    return Fact(" ".join(view.raw[place[0] : place[1]].split()), (view.span(*place),))


def example(text: str) -> str | None:
    """The number of an extract's text."""
    view = View.of(text)
    found = of_extract(view, 0, len(text))
    return _fact(view, found).value if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Date de Publicité : 27/11/2007\n\nD - 20070608\n\nReçu en Préfecture le :", "D - 20070608"),
    ("registre des délibérations N° 2023 1 1 L'an deux mille", "2023 1 1"),
    ("Délibération n° 2022-12-21/16 Objet : convention", "2022-12-21/16"),
    ("Secrétaire de séance : Luc MERLE PACU/17-2023 Etude de faisabilité", "PACU/17-2023"),
    ("de la Ville\nn° 2014 / 183\nSéance publique du", "2014 / 183"),
]
NOT_FOUND = [
    "Vu la loi n° 2014-58 du 27 janvier 2014",
    "Vu la délibération n° 2022-018 du 11 avril 2022",
    "044-214401721-20221207-2-DE",
]
