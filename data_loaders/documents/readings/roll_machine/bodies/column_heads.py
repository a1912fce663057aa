"""Words of a heading that head no list: a table's last column, one of its cells, what changed ("modification de l'état des présents")."""

import re

from data_loaders.documents.text.view import View

_ROW = 160
_COLUMN_HEAD = re.compile(  # "Commune   Délégué   Procuration"
    r"(?:\A|\n)[ \t|;]{0,20}"
    r"(?:nom|prenom|commune|deleguee?|conseill(?:er|ere)|membre|elue?|titulaire|qualite|fonction|collectivite)s?(?![a-z])"
    r"[^\n:]{0,120}(?:[ ]{3}|\t|;|\|)[ \t]{0,60}\Z"
)
_CELL = re.compile(r"(?:\A|\n)[^\n:;]{4,60};[ \t]{0,3}\Z")  # "Anne PETIT ; présente ;"
_CHANGES = re.compile(r"(?<![a-z])(?:modification|changement|mouvement|evolution)s?(?: [a-z'’]{1,10}){1,6} \Z")


def stands(view: View, begin: int, stop: int, colon: bool) -> bool:
    """Whether the words at [begin, stop) stand so; `colon`: a colon, or a scan's semicolon for it, closes them."""
    if not colon and _CHANGES.search(view.folded, max(0, begin - _ROW), begin):
        return True
    column = _COLUMN_HEAD if not colon else _CELL if ";" in view.folded[stop - 3 : stop] else None
    return column is not None and column.search(view.folded, max(0, begin - _ROW), begin) is not None
