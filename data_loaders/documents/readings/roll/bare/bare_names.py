"""The people named in a stretch, whatever parts them: capitals, given names and communes tell where each begins and ends."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from council import places
from data_loaders.documents.readings.roll.bare import bare_runs
from data_loaders.documents.text.names.given_names import is_given
from data_loaders.documents.text.names.names_entry import printed
from data_loaders.documents.text.names.names_words import Token
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_OF_PLACES = re.compile(r"(?:sur|sous|en|et|les|lez|aux?|le|la|st|ste|saint|sainte|saints)\Z")
_PARTICLES = word_set("de du des la le les van von el ben di da del st")  # in capitals too
_SURE = 3  # places told by the national list, or by their small words, that make a roll one of communes
_DOUBLE = 0.25  # of the people of a roll: if more have two surnames, one of them is likely a place
_MOST = 6  # words of a surname
_ELSEWHERE = 12_000  # characters behind the stretch in which names tell their order


@dataclass(frozen=True, slots=True)
class Bare:
    """A person's name at [start, end) of the view, as it is to be stated; `order` "first", "last" or "short" (a surname alone).

    `sure`: whether where it ends is plain; `led`: whether a civility stands before it.
    """

    name: str
    start: int
    end: int
    order: str
    sure: bool = True
    led: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """Given names and, on one side of them, the words of a surname, a place's perhaps among them."""

    given: list[Token]
    others: list[Token]
    led: bool


def find(view: View, low: int, high: int) -> list[Bare]:
    """The people of view[low:high], in order; brackets are none of it."""
    runs = bare_runs.find(view, low, high)
    order = bare_runs.order([run for run, _ in runs])
    order = order or bare_runs.order([run for run, _ in bare_runs.find(view, high, min(len(view.raw), high + _ELSEWHERE))])
    order = order or "first"
    mixed = bare_runs.mixed([run for run, _ in runs])
    pieces = [piece for run, led in runs for piece in _pieces(run, led, order, mixed) if _named(piece, mixed)]
    rests = [rest for piece in pieces if (rest := _rest(piece, order))]
    again = Counter(rest[0].folded for rest in rests)
    communes = sum(_is_place(view, rest) or again[rest[0].folded] > 1 for rest in rests) >= _SURE
    strange = not communes and len(rests) >= _SURE and len(rests) > _DOUBLE * len(pieces)
    return [bare for piece in pieces if (bare := _bare(view, piece, order, communes, strange))]


def _pieces(run: list[Token], led: bool, order: str, mixed: bool) -> Iterator[_Piece]:
    """The names of a run: each its given names with what stands between them and the next."""
    given = [t.kind in ("cap", "initial") if mixed else is_given(t.folded) or t.kind == "initial" for t in run]
    if order == "last":
        run, given = run[::-1], given[::-1]
    starts = [i for i in range(len(run)) if given[i] and (not i or not given[i - 1])]
    if not starts:
        if led and len(run) < _MOST:
            yield _Piece([], run if order == "first" else run[::-1], led)
        return
    found = []
    for low, high in zip(starts, [*starts[1:], len(run)], strict=True):
        until = next((i for i in range(low, high) if not given[i]), high)
        heads, others = run[low:until], run[until:high]
        if not others and len(heads) > 1:
            heads, others = heads[:1], heads[1:]  # "Jean MARTIN", "Luc Gérard": a surname that is a given name too
        if order == "last":
            heads, others = heads[::-1], others[::-1]
        found.append(_Piece(heads, others, led and low == (starts[0] if order == "first" else starts[-1])))
    yield from found if order == "first" else found[::-1]


def _named(piece: _Piece, mixed: bool) -> bool:
    """Whether a surname stands beside a given name that is known, or in capitals where all do."""
    capitals = any(t.kind == "upper" for t in piece.others)
    known = piece.led or any(is_given(t.folded) or t.kind == "initial" for t in piece.given)
    return any(t.kind in ("upper", "cap") and len(t.folded) > 1 for t in piece.others) and (capitals if mixed else known)


def _surname(others: list[Token], order: str) -> list[Token]:
    """The words nearest the given name that make one surname: its particles and a word."""
    if order == "first":
        stop = next((i for i, t in enumerate(others) if not _small(t)), len(others) - 1)
        return others[: stop + 1]
    low = len(others) - 1
    while low > 0 and _small(others[low - 1]):
        low -= 1
    return others[low:]


def _small(token: Token) -> bool:
    return token.kind == "particle" or token.folded in _PARTICLES


def _rest(piece: _Piece, order: str) -> list[Token]:
    name = _surname(piece.others, order)
    return piece.others[len(name) :] if order == "first" else piece.others[: len(piece.others) - len(name)]


def _is_place(view: View, rest: list[Token]) -> bool:
    """Whether the words beside a surname are a commune's: on the national list, or with the small words of such names."""
    said = view.raw[rest[0].start : rest[-1].end]
    inner = [t.folded for t in rest[1:-1]] if len(rest) > 2 else []
    leads = len(rest) > 1 and rest[0].folded in ("les", "la", "le", "saint", "sainte", "st", "ste")
    hyphened = any("-" in said and re.search(rf"-(?:{_OF_PLACES.pattern[4:-3]})-", t.folded) for t in rest)
    return leads or hyphened or any(_OF_PLACES.match(word) or word in ("de", "du", "des") for word in inner) or places.is_commune(said)


def _bare(view: View, piece: _Piece, order: str, communes: bool, strange: bool) -> Bare | None:
    if not piece.given:
        start, end = piece.others[0].start, bare_runs.closed(view, piece.others[-1])
        return Bare(printed(view, start, end), start, end, "short", len(piece.others) == 1, piece.led)
    rest = _rest(piece, order)
    name = _surname(piece.others, order) if communes else piece.others
    if len(name) > _MOST:
        return None
    sure = not rest or (_is_place(view, rest) or len(rest) == 1 if communes else not strange)
    words = sorted([*piece.given, *name], key=lambda t: t.start)
    start, end = words[0].start, bare_runs.closed(view, words[-1])
    glued = any(a.end == b.start for a, b in pairwise(words))
    text = " ".join(view.raw[t.start : t.end] for t in words) if glued else printed(view, start, end)
    return Bare(re.sub(r" ?[–—] ?| - |- ", "-", text), start, end, order, sure, piece.led)


def example(text: str) -> list[str]:
    """The people named in a text."""
    return [one.name for one in find(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Anne PETIT Luc NOIR Ève VAN ROUX Guy VERT-BRUN", ["Anne PETIT", "Luc NOIR", "Ève VAN ROUX", "Guy VERT-BRUN"]),
    ("PETITAnne NOIRLuc ROUXGuy", ["PETIT Anne", "NOIR Luc", "ROUX Guy"]),
    ("Anne Petit Luc Noir Guy Roux", ["Anne Petit", "Luc Noir", "Guy Roux"]),
    (
        "LES ORMES Anne PETIT BOIS SUR AIRE Luc NOIR VAL LE GRAND Guy ROUX Ève BRUN SAINT LOUP Paul GRIS\nAnne PETIT lit.",
        ["Anne PETIT", "Luc NOIR", "Guy ROUX", "Ève BRUN", "Paul GRIS", "Anne PETIT"],
    ),
]
NOT_FOUND: list[str] = ["LES ORMES, VALBOURG, BOIS SUR AIRE", "Tarifs de la cantine, Voirie communale"]
