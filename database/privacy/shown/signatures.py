"""Whether a name signs a paper in an elected office: below "Le Maire,", second of two who sign, by its electronic seal."""

import re

_SIGNS = re.compile(r"(?:Le|La|LE|LA) (?:[Mm]aire|MAIRE|[Pp]résidente?|PR[ÉE]SIDENTE?),? $")
# "L'association du Puits\nLe Président,": it signs for itself.
_OF_AN_ASSOCIATION = re.compile(r"(?i)\b(?:association|amicale|comité des fêtes|club|fédération)\b[^.;:]{0,40}\b(?:le|la) présidente?,? $")
# "Le secrétaire de séance Le Maire, Léa NOIR Paul ROUX"
_OFFICE = r"(?:[Mm]aire|[Pp]résidente?|[Ss]ecrétaire(?: de (?:la )?séance)?)"
_CALLED = r"(?:(?:M\.|Mme|Monsieur|Madame) )?"
_TWO_SIGN = re.compile(rf"{_OFFICE},?\s(?:Le|La) {_OFFICE},? {_CALLED}[A-ZÀ-Ý][\w'-]{{1,20}}(?: [A-ZÀ-Ý][\w'-]{{1,25}}){{1,3}} {_CALLED}\Z")
_SIGNED = re.compile(r"(?i)\bsigné (?:[ée]lectroniquement )?par ?:? ?\Z")
_SIGNED_AS = re.compile(r"(?i)[^█]{0,80}?#?\bqualité ?: ?(?:le |la )?(?:maire|(?:vice[ -])?présidente?|adjointe? au maire)\b")


def signs(before: str, behind: str) -> bool:
    """Whether the words before a name, or behind a seal, are an elected office's who signs."""
    line = before[-60:]
    if _SIGNS.search(line) and not _OF_AN_ASSOCIATION.search(line):
        return True
    return bool(_TWO_SIGN.search(before) or (_SIGNED.search(line) and _SIGNED_AS.match(behind)))
