"""Every place of a view that may head an item: act numbers, places in the agenda, "Objet :" (numéro d'ordre, article R2121-9 CGCT)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data_loaders.documents.segments.items_heading import Heading
from data_loaders.documents.view import View, fold

_HEAD = 36
_CHAPTER_BEFORE = 90
# "II - FINANCES", "III. Ressources humaines :", or words in capitals alone before a number that begins again.
_CHAPTER = re.compile(
    r"(?:(?<![\w'])[IVX]{1,5}\s?[-–.)/:]{1,2}\s{0,2}[^\s.;][^\n.;]{2,70}"
    r"|(?<![\w'])(?!UNANIM|MAJORIT|ADOPT|APPROUV|POUR|CONTRE|ABSTENTION)[A-ZÀ-Ö][A-ZÀ-Ö’'&/, -]{4,59})\s{0,3}\Z"
)
_KNOWN = 18  # so many letters name a title again
_GROUPS = re.compile(r"\d+")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
# Letters before an act's number: joined to it by a mark, or one of the usual short forms.
_SHORT = r"(?:cp|cm|cc|ca|cs|cb|bc|bs|db|dcm|del|delib|dl|de|d|c|b)"
_CODE = (
    rf"(?:[a-z]{{1,8}}[._/-]{{1,2}} ?|{_SHORT} |[a-z]{{1,6}}(?=\d)){{0,2}}\d{{1,10}}(?:(?:\s?[-_/]\s?|\.)\d{{1,8}}){{0,4}}"
    r"(?:(?<=\d{4}) \d{1,2}(?: \d{1,3})?(?= ))?(?:[ _][a-z]{2,4}[ _]\d{1,4})?"
)
_NUMBER_SIGN = r"(?:n ?[°ºo'\"*]{1,2}\.?|numero|no\b)"
LABELLED = re.compile(rf"\b(?:deliberation|delib|dcm)\b\.?\s{{0,2}}(?:{_NUMBER_SIGN})?\s?:?\s?({_CODE})")
SIGNED = re.compile(rf"(?<!affaire )(?<!rapport )(?<!point )(?<!question )(?<!dossier )(?<!sujet )(?<!\w)n ?°\s?({_CODE})")
BARE = re.compile(
    rf"(?<![\w/°.-])((?:[a-z]{{1,8}} ?[._/-] ?|{_SHORT} |[a-z]{{1,6}})?"
    r"(?:(?:19|20)\d\d(?:\s?[-_/]\s?|[._])\d{1,4}(?:\s?[-_/]\s?\d{1,4}){0,2}|\d{6,8}(?: ?_ ?|[-/])\d{1,4})"
    rf"|[a-z]{{2,8}}/\d{{1,4}}-(?:19|20)\d\d|[a-z]{{1,4}}(?:19|20)\d\d \d{{3}}|{_SHORT} ?[._/-] ?\d{{2,8}}(?:-\d{{1,3}}){{0,2}})(?![\w/])"
)
PLACED = re.compile(
    r"\b(?:affaire|rapport|question|point|dossier|resolution|sujet|acte)\s{1,2}(?:n ?[°ºo]\.?|numero)?\s?:?\s?(\d{1,3}(?:[-/]\d{1,5})?)\b"
)
ORDINAL = re.compile(r"(?<![\w.,/°'-])(\d{1,3}(?:\.\d{1,2}){0,2})\s?(\.-|\)-|°\)|/-|[).:/°-]|(?<=\.\d) |(?<=\.\d\d) )\s{0,2}")
ROMAN = re.compile(r"(?<![\w'])([ivxl]{1,6})\s?([-.)/:])\s{0,2}")
LETTER = re.compile(r"(?<![\w'.])((?!m ?\.)[a-z])\s?([-)./])-?\s{0,2}")
LINE_NUMBER = re.compile(r"(?<=\n)[ \t]{0,3}(\d{1,2}|[ivx]{1,5}) {1,2}(?=[^\W\d_«\"])")
OBJECT = re.compile(r"\bobjet(?: de la deliberation)?\s?:\s{0,3}")
# A number that is quoted, not given: what stands before it, what stands after.
_QUOTED_BEFORE = re.compile(
    r"(?:\b(?:l[ae]s?|sa|ses|des?|du|par|cette|ces|vu|aux?|ladite|precedentes?|loi|decret|ordonnance|arretes?|articles?"
    r"|lots?|avenants?|decisions?"
    r"|modificative|apres|avant|partir|jusqu'a|depuis|lors|tranche|parcelles?|section|facture|titre|phase|zone|dossier"
    r"|marches?|contrat|reference|devis|suite a|annule et remplace"
    r"|deliberations?)|[,(]) ?(?:n ?° ?)?$"
)
_QUOTED_AFTER = re.compile(
    r"\s?(?:du \d|du (?:conseil|comite|bureau|code)|en date|relatives?|portant|approuv|autoris|institu|modifi|fixant"
    r"|susvise|prise? |et n?°? ?\d)"
)
_TITLE = re.compile(r"[\s:.,_|\[({»–/-]{0,6}[«\"'“(]{0,2}\s?(?:[^\W\d_]|\d{1,4}(?=[\s°]))")

_EXAMINED = re.compile(r"\s?examinee? le \d")
_NO_PLACE = re.compile(r"(?:decide|approuve|autorise|dit|precise|fixe|adopte|charge|donne|prend acte)s?\b[ ,:]")
_ARTICLE = re.compile(r"\barticle $")
_NO_TITLE = re.compile(r"(?:vu |publie|considerant|en date|susvise)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading that may be one, with the style it is written in: true headings of a paper share theirs."""

    heading: Heading
    style: str
    at_line: bool
    head: str = ""  # the first letters of its title, folded
    in_chapter: bool = False  # a chapter's heading stands right before


def _at_line(view: View, start: int) -> bool:
    """Nothing but blanks and bullets between the line's start and here."""
    line = view.raw.rfind("\n", max(0, start - 40), start)
    before = view.raw[line + 1 : start] if line >= 0 else view.raw[max(0, start - 40) : start]
    return (line >= 0 or start < 40) and not any(c.isalnum() for c in before)


def _title_after(view: View, end: int, *, strict: bool) -> int | None:
    """Where a title begins after a heading's label; `strict` wants a capital or a quotation mark."""
    found = _TITLE.match(view.raw, end, min(len(view.raw), end + 14))
    if not found:
        return None
    first = found.end() - 1
    if strict and not (view.raw[first].isupper() or "«" in found[0] or '"' in found[0]):
        return None
    return first


def _quoted(view: View, start: int, end: int) -> bool:
    before = view.folded[max(0, start - 34) : start].replace("\n", " ").rstrip(" ") + " "
    return (bool(_QUOTED_BEFORE.search(before)) and "registre des" not in before) or bool(
        _QUOTED_AFTER.match(view.folded, end, min(len(view.folded), end + 20))
    )


def _no_code(view: View, groups: list[str], end: int) -> bool:
    """A date, a stretch of years, or the beginning of a longer code such as a decree's."""
    years = [len(g) == 4 and g[:2] in ("19", "20") for g in groups]
    date = len(groups) > 2 and any(years[2:]) and not any(years[:2])
    return (
        date
        or (len(groups) > 1 and years[0] and years[-1])
        or (view.folded[end : end + 1] == "-" and view.folded[end + 1 : end + 2].isalpha())
    )


def of_code(view: View, label: int, start: int, end: int, family: str, *, row: bool = False) -> Candidate | None:
    """The heading of the number in [start, end); in the `row` of a list it needs no title right after it and is never quoted."""
    while end > start and not view.folded[end - 1].isalnum():
        end -= 1
    groups = _GROUPS.findall(view.folded, start, end)
    year_last = len(groups) > 1 and len(groups[-1]) == 4 and groups[-1][:2] in ("19", "20")
    if not groups or _no_code(view, groups, end) or (not row and _quoted(view, label, end)):
        return None
    if year_last:
        groups = [*groups[1:], groups[0]]
        family = f"{family}-year"
    at_line = _at_line(view, label)
    title = end if row else _title_after(view, end, strict=not at_line and not _EXAMINED.match(view.folded, end))
    if title is None or _NO_TITLE.match(view.folded, title):
        return None
    heading = Heading(label, title, "act", (int(groups[-1]),), (start, end))
    return Candidate(heading, f"{family}:{'-'.join(str(len(g)) for g in groups[:-1])}", at_line)


def acts(view: View, start: int = 0, end: int | None = None) -> Iterator[Candidate]:
    """Headings in [start, end) that bear the act's own number: "Délibération n° 2023-04", "N° 12", "DE-2012/33"."""
    end = len(view.folded) if end is None else end
    for pattern, family in ((LABELLED, "code"), (SIGNED, "code"), (BARE, "code")):
        for found in pattern.finditer(view.folded, start, end):
            label = found.start() if pattern is not BARE else found.start(1)
            single = of_code(view, label, found.start(1), found.end(1), family)
            if single:
                yield single


def _roman(letters: str) -> int:
    values = [_ROMAN[c] for c in letters]
    return sum(-v if any(w > v for w in values[i + 1 :]) else v for i, v in enumerate(values))


def places(view: View) -> Iterator[Candidate]:
    """Headings that bear a place in the agenda: "Affaire n° 2", "3)", "IV -", "b/"."""
    for found in PLACED.finditer(view.folded):
        title = _title_after(view, found.end(), strict=False)
        if title is not None and not _quoted(view, found.start(), found.end()):
            serial = int(found[1].replace("/", "-").split("-")[0])
            yield Candidate(Heading(found.start(), title, "place", (serial,)), "placed", _at_line(view, found.start()))
    for pattern, style in ((ORDINAL, "ordinal"), (ROMAN, "roman"), (LETTER, "letter")):
        for found in pattern.finditer(view.folded):
            title = _title_after(view, found.end(), strict=True)
            if (
                title is None
                or view.folded[found.end()] == ","
                or _NO_PLACE.match(view.folded, title)
                or _ARTICLE.search(view.folded, max(0, found.start() - 9), found.start())
            ):
                continue
            if style == "roman" and not view.raw[found.start()].isupper():
                continue
            if style == "ordinal":
                serial_of = tuple(int(n) for n in found[1].split("."))
            else:
                serial_of = (_roman(found[1]) if style == "roman" else ord(found[1]) - 96,)
            case = "A" if style == "letter" and view.raw[found.start()].isupper() else ""
            name = f"{style}{case}{len(serial_of)}{found[2].strip()}"
            chapter = style != "roman" and _CHAPTER.search(view.raw, max(0, found.start() - _CHAPTER_BEFORE), found.start()) is not None
            head = " ".join(view.folded[title : title + _HEAD].split())
            yield Candidate(Heading(found.start(), title, "place", serial_of), name, _at_line(view, found.start()), head, chapter)


def announced(view: View) -> Iterator[Candidate]:
    """Lines that begin with a bare number and a title that the agenda printed before: "3 Tarifs", "II Travaux"."""
    for found in LINE_NUMBER.finditer(view.folded):
        title = found.end()
        letters = not found[1].isdigit()
        if not view.raw[title].isupper() or (letters and not view.raw[found.start(1)].isupper()) or not known(view, title):
            continue
        serial = _roman(found[1]) if letters else int(found[1])
        yield Candidate(Heading(found.start(1), title, "place", (serial,)), "roman-line" if letters else "number-line", True)


def known(view: View, title: int) -> bool:
    """Was the title at this place already printed before it, as in an agenda?"""
    head = fold(view.raw[title : title + _KNOWN].split("\n")[0]).rstrip(" .:")
    return len(head) > 3 and view.folded.find(head, 0, title) >= 0


def objects(view: View) -> Iterator[Candidate]:
    """Headings that name their object: "Objet : …"."""
    for found in OBJECT.finditer(view.folded):
        title = _title_after(view, found.end(), strict=False)
        if title is not None:
            yield Candidate(Heading(found.start(), title, "object"), "object", _at_line(view, found.start()))
