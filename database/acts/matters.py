"""Matter (matière de la nomenclature @CTES): the code that a single act prints under such a label, with its place."""

import re

_CODE = re.compile(
    r"(?i)\b(?:mati[eè]res?(?: de (?:l['’])?acte)?|nomenclature(?: @?ctes| actes)?|classification(?: actes)?|code(?: de)? mati[eè]re)"
    r"[ \u00a0]{0,2}(?:n°[ ]?)?[:\-–][ \u00a0]{0,2}([1-9]\.\d{1,2}(?:\.\d{1,2})?)(?![.,]?\d)(?! ?(?:€|euros?))"
)

EXAMPLES = [
    ("Matières de l’acte : 8.8-Environnement", "8.8"),
    ("Nomenclature ACTES : 7.5.1 Subventions", "7.5.1"),
    ("Code matière - 1.1", "1.1"),
    ("en la matière : 3.50 euros", None),
    ("matières : 0.1 Coordonner", None),
    ("article 5.2 du règlement", None),
    ("Classification : 7.5.12.3", None),
]


def find(text: str) -> tuple[str, tuple[int, int]] | None:
    """(code, its place in `text`), where all the codes that the text prints are one."""
    found = list(_CODE.finditer(text))
    if not found or len({match.group(1) for match in found}) > 1:
        return None
    return found[0].group(1), found[0].span(1)
