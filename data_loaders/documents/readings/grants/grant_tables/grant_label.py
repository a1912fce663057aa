"""Where the label of a row of grants begins: behind the votes and remarks of the row before, its bullet, its sub-heading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.readings.tables.money_table import Row
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_BULLET = re.compile(r"(?:\A|\n)[ \t]{0,8}(?:[-–—•*▪◦➢►✓\uf0b7\uf0a7]|o(?=\s)|\d{1,2}\s?[.)°-]|[a-z]\))[ \t]{0,4}(?=\S)")
_VOTES = (
    r"(?:unanimite|adopte|\d{1,3}|pour|contre|abstentions?|abst\.?|voix|ne pren\w{1,5} pas(?: part)?(?: au vote)?|"
    r"(?:pas )?part(?: au vote)?|au vote|nppv|"
    r"[\s|/*,;:.()-])"
)
_TAIL = phrase(rf"\s{{0,3}}(?:{_VOTES}){{0,14}}")
_THEME = (
    r"(?:sports?|sporti(?:f|ve)s?|cultur\w{1,4}|social\w{0,3}|solidarites?|sante|humanitaires?|scolaires?|ecoles?|education|enseignement|"
    r"enfance|jeunesse|petite enfance|loisirs?|animations?|patrimoine|environnement|economie|tourisme|divers(?:es)?|autres?|"
    r"patriotiques?|anciens combattants|exterieur(?:e|es|s)?|locales?|communales?|hors commune|fonctionnement|exceptionnelles?)"
)
_HEADING = phrase(
    rf"[\s•*|-]{{0,6}}(?:[a-z\d]{{1,3}} ?[-.)/] )?(?:(?:associations?|secteur|domaine|subventions?|tiers|vot\w{{1,4}}|recues?|"
    rf"demandees?|proposees?|montants?|20\d\d|"
    rf"observations?|article \d{{4,6}}|{_THEME})[\s,/&:-]{{0,3}}(?:et )?){{1,7}}"
)
_NOTHING = phrase(
    r"(?:\bneant|\bidem|\bpas de (?:demande|subvention)|\bsans objet|:|\s\s-|\s0|\baucune?(?: demande| subvention)?|\brefus\w{0,6}|"
    r"\bpas demande)[\s.|/*-]{0,6}\Z"
)


# The letter of a column "type" (fonctionnement, projet, investissement, manifestation); a project's own name may follow it.
_TYPE = re.compile(r"(?<=[^\s,.&-]{2})\s{1,3}[FPIM](?=\s|\Z)")
_CELL = re.compile(r"(?:(?<=\n)|\A)[^\t\n]{3,90}(?=\t[^\t\n]{3,200}\t\s{0,3}\Z)")  # "Collège du Val⇥Théâtre⇥" before the figure
_LEAST_TYPED = 3
_PENDING = phrase(r"\b(?:en attente|reportee?|ajournee?|non retenue?|sans suite|rejetee?|dossier incomplet)[\s.)]{0,6}\Z")


@dataclass(frozen=True, slots=True)
class Style:
    """How the rows of one table are printed: on lines of their own, with a bullet, a letter of their type, a cell for the project."""

    lines: bool
    bullets: bool
    typed: bool = False
    celled: bool = False


def is_heading(line: str) -> bool:
    """The folded line names a theme: "Sports", "Associations culturelles"."""
    return bool(_HEADING.fullmatch(line))


def is_nothing(line: str) -> bool:
    """The folded line is a row that gives nothing: "Judo : néant", "Tir à l'arc en attente"."""
    return bool(_NOTHING.search(line) or _PENDING.search(line))


def style(view: View, rows: Sequence[Row]) -> Style:
    """The style of most rows."""
    later = rows[1:] or rows
    broken = [r for r in later if "\n" in view.raw[r.start : r.end]]
    clean = [r for r in broken if _TAIL.fullmatch(view.folded, r.start, view.raw.index("\n", r.start, r.end))]
    marked = [r for r in later if _BULLET.search(view.raw, r.start, r.end)]
    typed = [r for r in rows if _TYPE.search(view.raw, r.start, r.end)]
    lines = 2 * len(broken) > len(later) and 2 * len(clean) >= len(broken)
    cells = [found.group() for r in rows if (found := _CELL.search(view.raw, r.start, r.end))]
    celled = _LEAST_TYPED <= len(cells) > len(rows) / 2 and 2 * len(set(cells)) > len(cells)  # else it is the theme that comes again
    return Style(lines, 2 * len(marked) > len(later), len(typed) >= _LEAST_TYPED and 2 * len(typed) > len(rows), celled)


def of(view: View, row: Row, how: Style, *, first: bool = False) -> tuple[int, int] | None:
    """[start, end) of the beneficiary of a row; before the `first` one stands no row whose remarks must be passed."""
    begin = _begin(view, row, how, first=first)
    cell = _CELL.search(view.raw, begin, row.end) if how.celled else None
    if cell and (name := grant_beneficiary.of_label(view, max(begin, cell.start()), cell.end())):
        return name
    letter = _TYPE.search(view.raw, begin, row.end) if how.typed else None
    return grant_beneficiary.before_type(view, begin, letter.start()) if letter else grant_beneficiary.of_label(view, begin, row.end)


def _begin(view: View, row: Row, how: Style, *, first: bool) -> int:
    start = row.start
    if how.lines and not first:
        cut = view.raw.find("\n", start, row.end)
        if cut >= 0 and view.raw[cut : row.end].strip():
            start = cut
    if how.bullets and (marks := list(_BULLET.finditer(view.raw, start, row.end))):
        start = marks[-1].end()
    return _past_lines(view, start, row.end)


def _past_lines(view: View, start: int, end: int) -> int:
    """Behind the lines that are no part of the name: sub-headings, rows without an amount, votes."""
    while (cut := view.raw.find("\n", start, end)) >= 0:
        line = view.folded[start:cut]
        more = view.raw[cut:end].strip()
        if not more or (line.strip() and not _NOTHING.search(line) and not any(p.fullmatch(line) for p in (_HEADING, _TAIL))):
            break
        start = cut + 1
    return start


def example(text: str) -> list[str]:
    """The beneficiaries of the rows of a list, whose figures are in euros."""
    view = View.of(text)
    rows = money_table.read(view, 0, len(text)).rows
    how = style(view, rows)
    names = [of(view, row, how, first=row is rows[0]) for row in rows]
    return [text[a:b] for a, b in filter(None, names)]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Judo Club 300 € 12 pour\n1 contre\nChorale du Val 400 € unanimité\nVélo Club 90 €", ["Judo Club", "Chorale du Val", "Vélo Club"]),
    ("- Judo Club : 300 €\nCULTURE\n- Chorale du Val : 400 €\n- Croix-Verte : 50 €", ["Judo Club", "Chorale du Val", "Croix-Verte"]),
    ("Judo Club 300 €\nVélo Club : néant\nChorale du Val 400 €", ["Judo Club", "Chorale du Val"]),
    ("Judo Club 300 €\nAmis des Petits\nMoulins 400 €", ["Judo Club", "Amis des Petits\nMoulins"]),
    (
        "Collège du Val\tThéâtre\t30 €\nCollège du Val\tMusique en fête\t40 €\nJudo Club\tStage\t50 €",
        ["Collège du Val", "Collège du Val", "Judo Club"],
    ),
    ("1 JUDO DU VAL F 30 €\n2 AMIS P FETE DU FOUR 40 €\n3 CHORALE P\nBAL 50 €", ["JUDO DU VAL", "AMIS", "CHORALE"]),
]
NOT_FOUND = ["recettes 300 €\ndépenses 300 €"]
