"""A table of members that has lost its lines and cells: numbers in order, a commune, a name, a state ("2 AUBIN NOIR Luc Présent 3 …")."""

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from council import places
from data_loaders.documents.fact import Span
from data_loaders.documents.readings.roll.proxy_words import PROXY
from data_loaders.documents.readings.roll.roll import Kind
from data_loaders.documents.readings.roll.roll_table import Row
from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.text.view import View

_NUMBER = re.compile(r"(?<![\w°.,/-])\d{1,3}\s{1,3}(?=[A-ZÀ-Ý])")
_STATE = re.compile(
    rf"(?<=\s)(?:(?P<represented>(?:donne )?{PROXY} a )|(?P<replaced>(?:supplee?|remplace|represente)e? par )"
    r"|(?:(?P<excused>(?:absente? )?excusee?)|(?P<absent>absente?)|(?P<present>presente?))(?![a-z]))"
)
_REACH, _LONGEST = 30_000, 200  # characters of a paper, of a row
_LEAST = 8
_KNOWN = 0.6  # of the rows with more words than a name: so many begin with a commune of the national list
_WITHIN = ("sur", "sous", "en", "lez", "les", "pres")  # a commune's name goes on with them
_PLAIN = {"last": "u", "first": "c"}  # of a name: what the words beside a commune's look like


def find(view: View) -> list[Row]:
    """The rows of the first such table; none where one in five cannot be read, or where nobody is present."""
    for number in _NUMBER.finditer(view.raw, 0, min(_REACH, len(view.raw))):
        if number[0].strip() != "1":
            continue
        spans = list(_chain(view, number))
        read = [one for span in spans if (one := _read(view, *span))]
        if len(read) >= _LEAST and 5 * len(read) >= 4 * len(spans) and any(kind == "present" for _, kind, _, _ in read):
            return _rows(view, read)
    return []


def _chain(view: View, first: re.Match[str]) -> Iterator[Span]:
    """Where the rows 1, 2, 3 … stand, each behind its number."""
    here, count = first.end(), 1
    while following := next((m for m in _NUMBER.finditer(view.raw, here, here + _LONGEST) if int(m[0]) == count + 1), None):
        yield here, following.start()
        here, count = following.end(), count + 1
    state = _STATE.search(view.folded, here, here + _LONGEST)
    yield here, state.end() if state else here


def _read(view: View, low: int, high: int) -> tuple[list[Token], Kind, Span | None, int] | None:
    """The words ahead of a row's state, what it says, the holder it names, where it ends; None where it is no such row."""
    state = _STATE.search(view.folded, low, high)
    words = [t for t in tokens(view, low, state.start()) if t.kind != "line"] if state else []
    if not state or not words or any(t.kind not in ("civ", "dash", *NAME_KINDS) for t in words):
        return None
    if not (state["represented"] or state["replaced"]):
        return words, next(k for k in ("excused", "absent", "present") if state[k]), None, high
    held = list(_names(view, state.end(), high))
    if not held:
        return None
    span = (held[0].start, held[-1].end)
    return (words, "represented", span, span[1]) if state["represented"] else (words, "excused", None, span[1])


def _names(view: View, low: int, high: int) -> Iterator[Token]:
    """The words of the one name that begins here."""
    led = dropwhile(lambda token: token.kind == "civ", tokens(view, low, high))
    return takewhile(lambda token: token.kind in NAME_KINDS, led)


def _rows(view: View, read: list[tuple[list[Token], Kind, Span | None, int]]) -> list[Row]:
    style = names_cut.style(names_cut.shape(words) for words, *_ in read) or "last"
    cuts = [_commune(view, words, style) for words, *_ in read]
    wide = [cut for (words, *_), cut in zip(read, cuts, strict=True) if _wide(words, style)]
    known = sum(cut > 0 for cut in wide) >= _KNOWN * len(wide)
    found: list[Row] = []
    for (words, kind, holder, end), cut in zip(read, cuts, strict=True):
        name = words[cut if known else 0 :]
        low, high = name[0].start, name[-1].end
        doubtful = _wide(words, style) and not (known and cut)
        shape = names_cut.shape(name)
        found.append(Row(kind, Entry(printed(view, low, high), low, high, (high, end), False, shape, holder, None, doubtful)))
    return found


def _wide(words: list[Token], style: str) -> bool:
    """Whether there are more words than a name's: a commune's may stand ahead."""
    return names_cut.shape(words).count(_PLAIN.get(style, "u")) > 1


def _commune(view: View, words: list[Token], style: str) -> int:
    """How many words ahead of a whole name are a commune's of the national list."""
    ends = (i for i in range(1, len(words)) if words[i].folded not in _WITHIN)
    cuts = [i for i in ends if names_cut.order(names_cut.shape(words[i:])) == style]
    return next((i for i in reversed(cuts) if places.is_commune(view.raw[words[0].start : words[i - 1].end])), 0)


def example(text: str) -> list[tuple[str, str]] | None:
    """State and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_TABLE = (
    "Présents / Excusés / Absents commune nom prénom 1 PETIT Anne Présente 2 LYON MOREAU Luc Présent 3 BLANC Rose Présente 4 BRON NOIR Guy"
    " Absent 5 BRON ROUX Eve Procuration à L Moreau 6 VERT Paul Suppléé par D Merle 7 GRIS Marc Présent –sortie après le point n°8 8"
    " VAULX EN VELIN LOUP Léa Excusée Quorum : 5"
)
_NAMES = ["PETIT Anne", "MOREAU Luc", "BLANC Rose", "NOIR Guy", "ROUX Eve", "VERT Paul", "GRIS Marc", "LOUP Léa"]
_KINDS = ["present", "present", "present", "absent", "represented", "excused", "present", "excused"]
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [(_TABLE, list(zip(_KINDS, _NAMES, strict=True)))]
NOT_FOUND: list[str] = [
    _TABLE.replace("4 BRON", "5 BRON"),
    "1 Approbation du procès-verbal 2 Budget 3 Subventions Présents : Anne PETIT, Luc MOREAU",
]
