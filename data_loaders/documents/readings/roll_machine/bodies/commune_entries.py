"""Communes (CGCT L5211-6) that were read as if they were names of members, told by the national list and by the names beside them."""

import re
from collections.abc import Sequence

from council import places
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.names.names_words import Token
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_LEADS_ON = re.compile(rf"(?<!\.)\s{{1,3}}{CIVILS}\s")
_COLUMN = 5  # communes without a name beside them, half at least of what is told so
_ARTICLES, _PLACE = word_set("la le les"), re.compile(r"^sainte?-|-(?:le|la|les|sur|sous|de|du|des|en)-")
# A whole name ahead of what capitals or an article tell from a surname: "Luc NOIR | Valbourg", "Luc NOIR | LES ORMES"
_NAMED = re.compile(r"(?P<name>[ci]{1,3}p{0,2}u{1,2})p{0,2}c[pc]{0,4}|(?P<capitals>[ci]{1,3}u)u{1,4}")
_FEWEST = 3  # communes in one list: a column of them


def behind_name(words: Sequence[Token], style: str | None) -> int:
    """Where a label begins behind a member's whole name, as its print tells; 0 where it may be part of the surname."""
    letters = names_cut.shape(words)
    named = _NAMED.fullmatch(letters) if len(letters) == len(words) else None
    if named is None:
        return 0
    begin = named.end("name" if named["name"] else "capitals")
    told = style == "first" and (words[begin].folded in _ARTICLES or _PLACE.search(words[begin].folded))
    return begin if named["name"] or told else 0


def opens_group(view: View, entry: Entry) -> bool:
    """Whether what was read as a name is a listed commune that opens a group, ahead of a civility: "; VALBOURG MM. ROUX"."""
    opens = not set(";\n:").isdisjoint(view.folded[max(0, entry.start - 3) : entry.start])
    return opens and _LEADS_ON.match(view.folded, entry.end) is not None and places.is_commune(entry.name)


def without_among_whole(found: list[Entry]) -> list[Entry]:
    """Without the communes told behind whole names as if they were names of their own: "Anne PETIT – Valmerle – Luc NOIR – Boisnet"."""
    whole = [e for e in found if names_cut.order(e.shape) in ("first", "last") and (e.civility or "c" in e.shape)]
    alone = [e for e in found if e not in whole and not e.civility]
    communes = sum(places.is_commune(e.name) for e in alone) if len(whole) > 1 else 0
    return [e for e in found if e not in alone] if 1 < communes <= len(whole) else found


def without_column(found: list[Entry]) -> list[Entry]:
    """Without the names of a list that tells communes instead of their delegates: "les délégués des communes de : Valmerle ; Boisnet"."""
    bare = [e for e in found if not e.civility and names_cut.order(e.shape) not in ("first", "last")]
    communes = sum(places.is_commune(e.name) for e in bare) if len(bare) >= _COLUMN else 0
    return [e for e in found if e not in bare] if communes >= max(_COLUMN, len(bare) / 2) else found


def without_cells_ahead(view: View, found: list[Entry]) -> list[Entry]:
    """Without what a table's row prints in the cell ahead of a member whom a civility leads: "| Région Nord | Mme Anne PETIT |"."""
    pairs = zip(found, [*found[1:], None], strict=False)
    return [one for one, ahead in pairs if one.civility or not (ahead and _in_row(view, one, ahead))]


def _in_row(view: View, one: Entry, ahead: Entry) -> bool:
    between = view.raw[one.end : ahead.start]
    return ahead.civility and "|" in between and "\n" not in between


def without_capitals(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The list without communes in capitals, where several stand among people, whose names are whole or led by civilities."""
    civil = sum(e.civility for e in entries)
    whole = sum(names_cut.order(e.shape) in ("first", "last") for e in entries)
    bare = [e for e in entries if not e.civility and e.name.isupper()]
    found = [e for e in bare if places.is_commune(e.name)]
    if len(found) < _FEWEST or 2 * max(whole, civil) < len(entries):
        return entries
    apart = bare if civil + len(bare) == len(entries) else found
    return tuple(e for e in entries if e not in apart)
