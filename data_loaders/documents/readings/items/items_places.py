"""Places in the agenda that head items: "Affaire n° 2", "3)", "IV -", "b/", "II-3", "2e point" (ordre du jour, article L2121-10 CGCT)."""

import re
from collections.abc import Iterator

from data_loaders.documents.readings.items.items_candidates import HeadingProposal, at_line, proposed, title_after
from data_loaders.documents.readings.items.items_codes import quoted
from data_loaders.documents.readings.items.items_heading import Heading
from data_loaders.documents.text.view import View

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_KIND = r"(?:affaire|rapport|question|point|dossier|resolution|sujet|acte|expose)"
_NUMBERED = rf"(?:{_KIND}\s{{1,2}}(?:n ?[°ºo]\.?|numero)?|ordre du jour\s{{1,2}}(?:n ?[°ºo]\.?|numero))"
PLACED = re.compile(rf"\b{_NUMBERED}\s?:?\s?(\d{{1,3}}(?:[-/]\d{{1,5}})?)\b")
NTH = re.compile(
    rf"(?<![\w/])(\d{{1,2}})(?:er|ere|e|eme|nde?)\s(?:{_KIND}|deliberation|objet)(?: (?:a l'|de l')ordre du jour)?(?=\s?[:–-])"
)
ORDINAL = re.compile(r"(?<![\w.,/°'-])(\d{1,3}(?:\.\d{1,2}){0,2})\s?(?:bis\s?)?(\.-|\)-|°\)|/-|[).:/°-]|(?<=\.\d) |(?<=\.\d\d) )\s{0,2}")
ROMAN = re.compile(r"(?<![\w'])([ivxl]{1,6})\s?([-.)/:])\s{0,2}")
LETTER = re.compile(r"(?<![\w'.])(?<!\w-)((?!m ?\.)[a-z])\s?([-)./])(?![a-z]\.)-?\s{0,2}")  # "A.C.P.G." is no letter's place
# Chapter and place, at a line's start: "I-2", "1-3", "II.1)", "B2".
COMPOSITE = re.compile(r"(?:(?<=\n)|\A)[ \t]{0,4}([ivx]{1,4}|\d|[a-h])( ?[-./] ?|)(\d{1,2})(?!\d)\s?[-.):/]{0,2}[ \t]{1,3}(?=[^\W\d_])")
LINE_NUMBER = re.compile(r"(?<=\n)[ \t]{0,3}(\d{1,2}|[ivx]{1,5})[ \t]{1,3}(?=[^\W\d_«\"])")
# In a running text, after a sentence's end: "… est levé. II Travaux".
FLAT_ROMAN = re.compile(r"(?<=[.!?»)\d] )([IVX]{1,5}) (?=[A-ZÀ-Ö][a-zà-ÿ])")
_NO_PLACE = re.compile(r"(?:decide|approuve|autorise|dit|precise|fixe|adopte|charge|donne|prend acte)s?\b[ ,:]")
_ARTICLE = re.compile(r"\barticle $")


def roman(letters: str) -> int:
    """The value of a roman number in lower case."""
    values = [_ROMAN[c] for c in letters]
    return sum(-v if any(w > v for w in values[i + 1 :]) else v for i, v in enumerate(values))


def places(view: View) -> Iterator[HeadingProposal]:
    """Headings that bear a place in the agenda."""
    yield from _named(view)
    yield from _composite(view)
    for pattern, style in ((ORDINAL, "ordinal"), (ROMAN, "roman"), (LETTER, "letter")):
        for found in pattern.finditer(view.folded):
            title = title_after(view, found.end(), strict=True)
            if title is None or view.folded[found.end()] == "," or _no_place(view, found.start(), title):
                continue
            if style == "roman" and not view.raw[found.start()].isupper():
                continue
            if style == "ordinal":
                serial_of = tuple(int(n) for n in found[1].split("."))
            else:
                serial_of = (roman(found[1]) if style == "roman" else ord(found[1]) - 96,)
            case = "A" if style == "letter" and view.raw[found.start()].isupper() else ""
            name = f"{style}{case}{len(serial_of)}{found[2].strip()}"
            yield proposed(Heading(found.start(), title, "place", serial_of), name, line=at_line(view, found.start()))


def _no_place(view: View, start: int, title: int) -> bool:
    """A decision's own list, or an article's."""
    return bool(_NO_PLACE.match(view.folded, title) or _ARTICLE.search(view.folded, max(0, start - 9), start))


def _named(view: View) -> Iterator[HeadingProposal]:
    for pattern, style in ((PLACED, "placed"), (NTH, "nth")):
        for found in pattern.finditer(view.folded):
            title = title_after(view, found.end(), strict=False)
            if title is not None and not quoted(view, found.start(), found.end()):
                serial = int(found[1].replace("/", "-").split("-")[0])
                yield proposed(Heading(found.start(), title, "place", (serial,)), style, line=at_line(view, found.start()))


def _composite(view: View) -> Iterator[HeadingProposal]:
    for found in COMPOSITE.finditer(view.folded):
        title, start = found.end(), found.start(1)
        first = found[1]
        if not view.raw[title].isupper() or (not first.isdigit() and not view.raw[start].isupper()) or _no_place(view, start, title):
            continue
        letter = len(first) == 1 and first not in "ivx"
        chapter = int(first) if first.isdigit() else ord(first) - 96 if letter else roman(first)
        kind = "digit" if first.isdigit() else "letter" if letter else "roman"
        if first.isdigit() and not found[2].strip():
            continue
        name = f"composite-{kind}{found[2].strip()}"
        yield proposed(Heading(start, title, "place", (chapter, int(found[3]))), name, line=True)


def bare(view: View) -> Iterator[HeadingProposal]:
    """Lines that begin with a bare number and a title: "3 Tarifs", "II Travaux"."""
    for found in LINE_NUMBER.finditer(view.folded):
        title = found.end()
        letters = not found[1].isdigit()
        if not view.raw[title].isupper() or (letters and not view.raw[found.start(1)].isupper()):
            continue
        serial = roman(found[1]) if letters else int(found[1])
        heading = Heading(found.start(1), title, "place", (serial,))
        yield proposed(heading, "roman-line" if letters else "number-line", line=True)


def running(view: View) -> Iterator[HeadingProposal]:
    """Roman numbers without a mark, in a text that has lost its lines."""
    for found in FLAT_ROMAN.finditer(view.raw):
        heading = Heading(found.start(1), found.end(), "place", (roman(found[1].lower()),))
        yield proposed(heading, "roman-running", line=False)


def example(text: str) -> list[str]:
    """The first words of the titles that places in an agenda head, each once."""
    view = View.of(text)
    starts = dict.fromkeys(c.value.title for c in [*places(view), *bare(view), *running(view)])
    return [view.raw[start:].split()[0] for start in starts]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Affaire n° 2 : Tarifs", ["Tarifs"]),
    ("2ème point : Tarifs", ["Tarifs"]),
    ("I-2 Tarifs", ["Tarifs"]),
    ("II.1) Tarifs", ["Tarifs"]),
    ("B2 - Tarifs", ["Tarifs"]),
    ("IV - Tarifs", ["Tarifs"]),
    ("ORDRE DU JOUR\n3 Travaux", ["Travaux"]),
    ("Le conseil approuve. II Travaux", ["Travaux"]),
]
NOT_FOUND = ["Article 2 : Travaux", "1 - Décide de créer", "la 2ème question du public", "A.C.P.G. 320 €"]
