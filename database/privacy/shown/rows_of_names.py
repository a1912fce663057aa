"""Names in a row, parted by commas alone: where most are members' they all are; an office behind the last is that of each."""

import re
from collections.abc import Iterable, Iterator, Sequence

from database.privacy.plain import Span
from database.privacy.shown.public import Public

_JOINED = re.compile(
    r"[\s,;:/–•-]{0,6}(?:(?:et(?: de)?|(?:MM?|Mmes?|Mlles?)\.?|Messieurs|Mesdames|Monsieur|Madame"
    r"|Mademoiselle)[\s,]{1,3}){0,2}"
)
_OFFICE_OF_ALL = re.compile(
    r"(?i),?\s{0,3}(?:vice[ -]présidents|adjoints(?! (?:tech|admin))|conseillers (?:municipaux|communautaires|délégués|départementaux"
    r"|régionaux)"
    r"|membres (?:suppléants|titulaires|élus|du (?:bureau|conseil))|élus\b|délégués (?:titulaires|suppléants|communautaires)|maires\b"
    r"|députée?s\b|sénat(?:eurs|rices)\b"
    r"|(?:absents )?excusés\b(?!\s?:)|secrétaires(?! de mairie| g[ée]n| admin))"
)
_REPORTER = re.compile(
    r"(?P<who>[A-ZÀ-Þ][a-zß-ÿœ]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{2,20})? [A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25}(?: [A-ZÀ-Þ'-]{2,25}){0,2})\s{1,3}\d{1,3} "
    r"?[-–.] ?"
    r"(?:Approbation|Adoption|Avis|Convention|Attribution|Modification|Autorisation|Création|Budget|Compte|Fixation|Demande|Subvention|Vote"
    r"|Décision|Affectation|Tarif|Désignation|Acquisition|Cession|Délégation|Rapport|Mise|Renouvellement|Avenant)"
)
# A school called so: its classes behind it, or a number in a table of schools and classes.
_CLASSES, _NUMBER = re.compile(r"\s{1,3}\d{1,2} classes?\b"), re.compile(r"\s{1,3}(?:/[^\n]{1,20} )?\d{1,2}(?![\d,./]| ?€)")
_SCHOOLS = re.compile(r"(?i)\b[ée]coles?\s{1,3}(?:nombre|nbre?) (?:de|d') ?classes\b")
_TABLE = 6000
# "Anne NOIR Paul ROUX" reads as a person "NOIR Paul" too.
_TURNED = re.compile(r"(?P<surname>[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25})\s{1,3}(?P<given>[A-ZÀ-Þ][a-zß-ÿœ]{1,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{1,20})?)")
_GIVEN_BEFORE = re.compile(r"(?<![\w'-])(?P<given>[A-ZÀ-Þ][a-zß-ÿœ]{1,20}(?:-[A-ZÀ-Þ][a-zß-ÿœ]{1,20})?)\s{1,3}\Z")
_SURNAME_BEHIND = re.compile(r"\s{1,3}(?P<surname>[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25})(?![\w'-])")
_FEWEST_MATTERS = 3
_TELLS = re.compile(r",?\s[a-zß-ÿ]{3}")
_FEWEST = 4  # names in a row that tell something by what most of them are
_MOST_OTHERS = 1 / 3


def of_members(text: str, names: Iterable[Span], public: Public) -> Iterator[Span]:
    """The names of rows in which two in three are public already, or behind which an office stands."""
    for row in _rows(text, sorted(names)):
        others = [span for span in row if text[slice(*span)] not in public]
        if _OFFICE_OF_ALL.match(text, row[-1][1]) or (len(row) >= _FEWEST and 0 < len(others) <= _MOST_OTHERS * len(row)):
            yield from others


def across_two(text: str, start: int, end: int, public: Public) -> bool:
    """Whether the name is the surname of one member and the given name of the next, in a row that nothing parts."""
    turned = _TURNED.fullmatch(text, start, end)
    before = _GIVEN_BEFORE.search(text, max(0, start - 40), start) if turned else None
    behind = _SURNAME_BEHIND.match(text, end) if before else None
    if not (turned and before and behind):
        return False
    return f"{before['given']} {turned['surname']}" in public and f"{turned['given']} {behind['surname']}" in public


def _rows(text: str, names: Sequence[Span]) -> Iterator[list[Span]]:
    row: list[Span] = []
    for start, end in names:
        if row and start < row[-1][1]:
            continue
        if row and (not _JOINED.fullmatch(text, row[-1][1], start) or _opens_a_sentence(text, row[-1][1], start, end)):
            yield row
            row = []
        row.append((start, end))
    if row:
        yield row


def _opens_a_sentence(text: str, last: int, start: int, end: int) -> bool:
    """Whether a name called by civility on a line of its own goes on as no list does: "Mme NOIR expose", "M. ROUX, riverain"."""
    line = text.rfind("\n", last, start)
    return line >= 0 and text[line:start].strip() != "" and bool(_TELLS.match(text, end)) and not _OFFICE_OF_ALL.match(text, end)


def reporters(text: str) -> Iterator[str]:
    """Who presents the matters of an agenda: a name behind each title, before the number and the title of the next; three and more."""
    found = [match["who"] for match in _REPORTER.finditer(text)]
    if len(found) >= _FEWEST_MATTERS:
        yield from dict.fromkeys(found)


def is_school(text: str, start: int, end: int) -> bool:
    """Whether a school is called so, by the number of its classes."""
    if _CLASSES.match(text, end):
        return True
    return bool(_NUMBER.match(text, end) and _SCHOOLS.search(text, max(0, start - _TABLE), start))
