"""The beneficiary whom a sentence of giving leaves to the title, or to the heading of its paragraph."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.text.view import View, fold

_HEADING = re.compile(
    r"(?:\A|\n)[ \t]{0,3}(?:[-–•*]|\d{1,2}\s?[-–).])?[ \t]{0,3}(?P<name>[A-ZÀ-Þ0-9«][^\n:;€.]{2,85}?)[ \t]{0,3}(?::|"
    r"\([A-Z]{2,9}\))?[ \t]{0,3}(?=\n)"
)

_ALONE = re.compile(
    r"(?:\A|\n)[ \t]{0,3}(?:[-–•*] ?)?(?:L['’])?[Aa]ssociation[ \t]{1,2}[«\"“] ?(?P<name>[^»\"”\n]{3,90}?) ?[»\"”][ \t]{0,3}(?=\n)"
)
_PARAGRAPH = 240


def on_its_line(view: View, start: int, stop: int) -> tuple[int, int] | None:
    """The last line that is an association in quotation marks and no more: what is told below is its own, whoever else is named there."""
    found = [match.span("name") for match in _ALONE.finditer(view.raw, start, stop)]
    return found[-1] if found and grant_beneficiary.is_beneficiary(view.raw[slice(*found[-1])]) else None


def in_heading(view: View, start: int, stop: int, end: int) -> tuple[int, int] | None:
    """A line that names the association, whose words come again in the paragraph under it, before the item's `end`."""
    last, end = None, min(end, stop + _PARAGRAPH)
    for match in _HEADING.finditer(view.raw, start, stop):
        body = view.folded[match.end() : end]
        words = [w for w in re.findall(r"[a-z0-9]{3,}", fold(match["name"])) if w not in ("association", "les", "des")]
        if (
            (len(words) > 1 or match["name"].isupper())
            and all(w in body for w in words[:5])
            and grant_beneficiary.is_beneficiary(match["name"])
        ):
            last = match
    if last is None:
        return None
    name = grant_beneficiary.of_label(view, last.start("name"), last.end("name"))
    return _fuller(view, name, end) if name else None


def in_title(view: View, block: tuple[int, int], title: str | None) -> tuple[int, int] | None:
    """ "Attribution d'une subvention à la Convention …": the title's beneficiary, where it is printed in the item."""
    if not title:
        return None
    found = re.search(r"subventions?\b[^:]{0,60}?(?:\sa\s|\sau\s|\saux\s|\sen faveur d(?:e la |e l'|e |u |es )|:\s|-\s)", fold(title))
    found = found or re.search(r"\bassociation\s(?=\S)", fold(title))
    wanted = title[found.end() :] if found else ""
    at = view.raw.find(wanted[:40].strip(), max(0, block[0] - 400), block[1]) if len(wanted) > 3 else -1
    name = grant_beneficiary.named_at(view, at, at + len(wanted)) if at >= 0 else None
    return _fuller(view, name, block[1]) if name else None


def _fuller(view: View, name: tuple[int, int], stop: int) -> tuple[int, int]:
    """The same name where the sentence prints more of it: "FOYER DU COLLEGE", "le foyer du collège Jean ORME"."""
    words = r"\s{1,3}".join(re.escape(word) for word in view.folded[slice(*name)].split())
    for again in re.finditer(rf"(?<![a-z]){words}(?= )", view.folded[name[1] : stop]):
        begin = name[1] + again.start()
        full = grant_beneficiary.named_at(view, begin, min(stop, begin + grant_beneficiary.LONGEST))
        if full and full[0] == begin and view.raw[name[1] + again.end() + 1 :][:1].isupper():
            return full
    return name


def example(text: str) -> str | None:
    """The beneficiary that a title names."""
    found = in_title(View.of(text), (0, len(text)), text)
    return text[found[0] : found[1]] if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Attribution d'une subvention à la Chorale du Val", "Chorale du Val"),
    ("Demande de subvention en faveur du Souvenir des Loutres", "Souvenir des Loutres"),
    ("Association « Les Randonneurs » : demande de subvention", "Les Randonneurs"),
]
NOT_FOUND = ["Subventions aux associations", "Réfection du toit"]
