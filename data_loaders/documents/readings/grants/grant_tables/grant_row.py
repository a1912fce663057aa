"""The beneficiary in the words of a row of bare figures: sub-headings apart, a name of two lines whole, a project's column left out."""

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.readings.grants.grant_tables import grant_column, grant_label
from data_loaders.documents.readings.tables import bare_table
from data_loaders.documents.readings.tables.bare_table import Row, Table
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_OTHER_WORDS = phrase(r"\b(?:objet|projet|action|commune|ville|siege|libelle|intitule|domaine|secteur|categorie|operation)s?\b")
_WHO = phrase(r"\b(?:associations?|beneficiaires?|porteurs?|noms?|tiers|organismes?|structures?|clubs?)\b")
_LINKED = phrase(r"(?:\b(?:de|du|des|la|le|les|et|a|au|aux|pour|sur|en|l'|d')|[-,'(&])\Z")


def name(view: View, table: Table, row: Row) -> tuple[int, int] | None:
    """[start, end) of the beneficiary; None where a column of other words cannot be parted from it."""
    if any(_OTHER_WORDS.search(words) for words in table.head):
        place = _place(table)
        if place is None or len(row.labels) != table.lines_of_words:
            return None
        return grant_beneficiary.of_label(view, *row.labels[place])
    above = [s for s in row.labels[:-1] if not _is_none(view.folded[slice(*s)])]
    labels = [*above, row.labels[-1]]
    first = labels[-1]
    for line in reversed(above):
        if not _goes_on(view, line, first):
            if not _is_sub_heading(view.raw[slice(*line)], view.raw[slice(*first)]):
                return None
            break
        first = line
    return grant_beneficiary.of_label(view, first[0], labels[-1][1])


def _is_none(line: str) -> bool:
    """The heading of a theme, or a row above that gives nothing."""
    return grant_label.is_heading(line) or grant_label.is_nothing(line)


def _place(table: Table) -> int | None:
    """Which of a row's lines of words names the beneficiary, where the head has a line for each column."""
    words = [h for h in table.head if not grant_column.columns(h, counts=True)]
    fit = [i for i, h in enumerate(words) if _WHO.search(h)]
    return fit[0] if len(words) == table.lines_of_words and len(fit) == 1 and not table.inline else None


def _goes_on(view: View, above: tuple[int, int], below: tuple[int, int]) -> bool:
    """The line below ends the name that the line above begins."""
    return bool(_LINKED.search(view.folded[slice(*above)])) or view.raw[below[0]].islower() or view.raw[below[0]] in "(&"


def _is_sub_heading(above: str, below: str) -> bool:
    """ "SPORTS" over "Judo du Val", "Culture :" over "Chorale"."""
    return above.rstrip().endswith(":") or (above.isupper() and not below.isupper())


def example(text: str) -> list[str]:
    """The beneficiaries of a table."""
    view = View.of(text)
    table = bare_table.read(view, 0, len(text))
    names = [name(view, table, row) for row in table.rows] if table else []
    return [text[a:b] for a, b in filter(None, names)]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("SPORTS\nJudo du Val 300\nAmicale des\nAnciens 50", ["Judo du Val", "Amicale des\nAnciens"]),
    ("Porteur\nProjet\nMontant\nFil de Soie\nAtelier\n300\nCiné Rue\nFilms\n200", ["Fil de Soie", "Ciné Rue"]),
    ("Amis du Four\nMoulins Verts 300\nJudo 50", ["Judo"]),
    ("Judo 50\nTir à l'arc en attente\nVélo-club 250", ["Judo", "Vélo-club"]),
]
NOT_FOUND = ["Association Commune Montant\nJudo Valbourg 300\nChorale Orme 50"]
