"""Whether an address is a firm's or a public owner's, by what a longer stretch before it tells, or by the row it stands in."""

import re

from council import civil_names
from database.privacy.name_words import is_given, tokens

# "l'usine de la société MERLE … qu'elle exploite 3 rue du Puits"
_EXPLOITED = re.compile(
    r"(?i)\b(?:société|usine|installations?|établissement|carrière)\b[^.;█]{0,240}\bqu'(?:elle|il)s? exploite(?:nt)?(?: au)?[\s,:]{1,3}\Z"
)
# "La SCI 2M est propriétaire d'une parcelle bâtie située 9 rue du Puits", "appartenant à l'État sises 3 rue du Puits"
_OWNED = re.compile(
    r"\b(?:SCI?|SCCV|SARL|SASU?|SA|SNC|SEM|[Ss]ociété)\s[A-ZÀ-Ý\d][\w'&-]{0,20}(?:\s[A-ZÀ-Ý\d][\w'&-]{0,20}){0,3}"
    r" est propriétaire d[^.;:█]{2,60}?(?:situ|sis)\w{0,3}[\s,:]{1,3}\Z"
    r"|(?i:\bappartenant (?:à l'[ée]tat|au département|à la région)(?:[\s,]{1,3}(?:situ|sis)\w{0,3})?)[\s,:]{1,3}\Z"
)
# A firm by its form, its name in quotation marks or with a figure: 'SCI "Les Deux Ormes" 11 rue du Puits', "SCI 2M 18 rue du Puits".
_FORM = re.compile(
    r"(?<![\w'-])(?:SCI|SCCV|SARL|SASU?|EURL|SCEA|EARL|GAEC|SNC)\s{1,2}(?:[\"«“]\s?[^\"«»“”\n\d]{2,40}\s?[\"»”]|\d[A-Z\d]{1,6}|[A-Z]{1,6}\d[A-Z\d]{0,5})"
    r"[\s,:–-]{1,4}\Z"
)
_FARM = re.compile(r"(?<![\w-])(?:[Ee]xploitation agricole|EARL|GAEC|SCEA)\s[A-ZÀ-Ý][\w'&-]{1,25}(?:\s[\w'&-]{1,25}){0,3}\s?,\s\Z")
_CO_OWNERS = re.compile(r"(?i)\bsous couvert (?:de |du )?syndic(?: (?-i:[A-ZÀ-Ý][A-ZÀ-Ý&'-]{2,20})){1,2}[\s,]{1,3}\Z")
# Names may be covered already, since a text is masked until nothing more is found.
# A row of permits, its day ahead: "14/03/2012 MERLEPROD 2 rue du Puits", where people have a surname and a given name.
_LONE = re.compile(r"\d\d/\d\d/\d{4}\s{0,2}(?P<who>[A-Z]{4,20})[\s,]{1,3}\Z")
_ROW_OF_SOMEBODY = re.compile(
    r"\d\d/\d\d/\d{4}\s{0,2}(?:█{2,26}\s{1,3}█|[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25}(?: [A-ZÀ-Þ'-]{2,25})?\s{1,3}[A-ZÀ-Þ][a-zß-ÿœ]{2})"
)
# "MERLE représentée par NOIR Léa 8 rue du Puits, Lot n° 8 Construction bureaux et atelier": where the firm builds for its business.
_REPRESENTED = re.compile(
    r"\d\d/\d\d/\d{4}\s{0,2}(?:(?:SCI|SARL|SAS|EURL)\s{1,2})?[A-Z]{3,20}\s{1,3}représentée par\s{1,3}(?:(?:Mr?\.?|Mme)\s{1,3})?"
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'-]{2,25}|█{3,26})\s{1,3}(?:[A-ZÀ-Þ][\w'-]{2,20}|█{3,21})\s{1,3}\Z"
)
_FOR_BUSINESS = re.compile(
    r"[\s,]{1,4}(?:(?:[Ll]ots? ?n°[\d,\s]{1,12}(?:et \d{1,3})?|(?:[A-Z]{1,2} )?\d{1,4}p?,?|et)\s{1,4}){0,10}"
    r"(?i:construction )?(?i:(?:de )?bureaux|ateliers?|auvent de stockage|bâtiment (?:artisanal|industriel)|entrepôt)(?!\w)"
)
_BEFORE, _ROWS = 340, 700


def is_firms(text: str, start: int, end: int) -> bool:
    """Whether it is told before the address whose it is: a firm's, the State's, or what a firm runs there."""
    before = " ".join([*text[max(0, start - _BEFORE) : start].rpartition("\n\n")[2].split(), ""])
    if any(told.search(before) for told in (_EXPLOITED, _OWNED, _FORM, _FARM, _CO_OWNERS)):
        return True
    return _is_lone(text, start, before) or bool(_REPRESENTED.search(before) and _FOR_BUSINESS.match(text, end))


def is_farms(text: str, start: int) -> bool:
    """Whether what is domiciled there is a farm by its form or kind, nobody called by a civility."""
    return bool(_FARM.search(" ".join([*text[max(0, start - 80) : start].split(), ""])))


def _is_lone(text: str, start: int, before: str) -> bool:
    """Whether one word alone that few or none bear applies for a permit, in a table that calls people by two."""
    lone = _LONE.search(before)
    if not lone or is_given(lone["who"]) or civil_names.surname("".join(tokens(lone["who"]))):
        return False
    return len(_ROW_OF_SOMEBODY.findall(text, max(0, start - _ROWS), start + _ROWS)) > 1
