"""Those told only beside the holder of their proxy: "Mme Anne PETIT (pouvoir de M. Luc NOIR)", or in the note of the one behind.

"A et B, qui ont donné pouvoir à C" is told of both, "A et B (la première ayant donné …)" of the first.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.readings.roll.proxy_words import HOLDS
from data_loaders.documents.readings.roll.roll import Roll
from data_loaders.documents.readings.roll_machine import entries, name_run
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.names.names_vocabulary import CIVILS
from data_loaders.documents.text.names.names_words import Token, tokens
from data_loaders.documents.text.view import View

_AND = re.compile(rf"\s{{1,3}}et\s{{1,3}}(?:{CIVILS}\s{{1,2}})?")
_BOTH = re.compile(r"\s{0,3}[,(–-]?\s{0,3}(?:(?:qui|lesquel(?:le)?s)\s(?:ont|avaient)|ayant)\s(?P<all>tou(?:te)?s (?:les )?deux )?donne\s")
_FIRST = re.compile(r"\s{0,3}[,;(–-]\s{0,3}(?:la premiere|le premier)(?![a-z])")


def find(view: View, host: Entry) -> list[Entry]:
    """Whose proxies a member holds by the note beside the name: "(pouvoir de M. X et de Mme Y)"."""
    told = HOLDS.search(view.folded, host.end, min(host.tail[1], host.end + 160))
    if not told or told[0].rstrip().endswith("pour"):  # "M. Luc NOIR pouvoir pour Mme Anne PETIT" may give it
        return []
    words = tokens(view, told.end(), host.tail[1])
    if words and words[-1].kind == "note":
        words.pop()
    parts: list[list[Token]] = [[]]
    for token in words:
        if (token.folded in ("et", "de", "d") and token.kind in ("lower", "particle")) or token.kind == "sep":
            parts.append([])
        elif token.kind == "stop":
            break
        else:
            parts[-1].append(token if parts[-1] else name_run.bare(view, token))
    read = [entries.parse(view, part, False, None) for part in parts if part]
    return [
        replace(e, holder=(host.start, host.end), tail=(e.end, e.end))
        for one in read
        if one.odd < 0.5
        for e in one.entries
        if len(e.shape) > 1 or e.civility
    ]


def settled(view: View, roll: Roll) -> Roll:
    """The roll, each such note beside whom it tells of."""
    return replace(roll, sections=tuple(replace(s, entries=tuple(_told(view, s.entries))) for s in roll.sections))


def _told(view: View, entries: Sequence[Entry]) -> list[Entry]:
    found: list[Entry] = []
    for entry in entries:
        last = found[-1] if found else None
        if last and not (last.holder or last.role) and _AND.fullmatch(view.folded, last.end, entry.start):
            both = _BOTH.match(view.folded, entry.end, entry.end + 60)
            first = _FIRST.match(view.folded, entry.end, entry.end + 60)
            if first or (both and (both["all"] or "ayant" not in both[0])):
                found[-1] = replace(last, holder=entry.holder, role=entry.role, tail=entry.tail)
            if first:
                found.append(replace(entry, holder=None, role=None, tail=(entry.end, entry.end)))
                continue
        found.append(entry)
    return found


def example(text: str) -> list[str] | None:
    """Those whose proxies the first member of a text holds."""
    view = View.of(text)
    parsed = entries.parse(view, tokens(view, 0, len(text)), False, None)
    hosts = [replace(e, tail=(e.end, len(text))) for e in parsed.entries]
    return [giver.name for host in hosts[:1] for giver in find(view, host)] or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Mme Anne PETIT (pouvoir de M. Luc NOIR)", ["Luc NOIR"]),
    ("Anne PETIT (1 pouvoir NOIR Luc)", ["NOIR Luc"]),
    ("Mme Anne PETIT, porteuse du pouvoir de M. Luc NOIR", ["Luc NOIR"]),
    ("Mme Anne PETIT (pouvoirs d'Yves NOIR, de Luc VERT et d'Ève ROUX)", ["Yves NOIR", "Luc VERT", "Ève ROUX"]),
    ("Mme Anne PETIT (pouvoirs de Mme NOIR et de M. VERT)", ["NOIR", "VERT"]),
    ("Mme Anne PETIT (pouvoir de M. d'AUBRAC)", ["d'AUBRAC"]),
]
NOT_FOUND: list[str] = ["Mme Anne PETIT (pouvoir à M. Luc NOIR)", "Anne PETIT (1 pouvoir à Luc NOIR)", "Mme Anne PETIT, adjointe"]
