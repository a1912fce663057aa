"""Words of names that a print has cut: "Patric k", "P hilippe", as text drawn letter by letter comes out of a PDF."""

import re
from functools import lru_cache
from itertools import islice

from data_loaders.documents.text.names import names_cut
from data_loaders.documents.text.names.names_vocabulary import COMPOUND, GIVEN, LITTLE, LOWER_STOPS, TAIL
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token, tokens
from data_loaders.documents.text.view import View

_COMMA_LINE = re.compile(r"\n\s{0,3}\n[ \t]{0,3}[,;]\s")
_LEAST, _REACH = 4, 20_000
_INITIALS = 4  # so many initials ahead of names: the list has one for each
_WORDS = frozenset("aynclmtsdj")  # letters that stand alone in sentences
_PROSE = TAIL | GIVEN | LITTLE | LOWER_STOPS | {"et", "ainsi", "que"}


def mended(view: View, words: list[Token]) -> list[Token]:
    """The tokens, with the rest of a cut word put back to its beginning; the name keeps the blank, as printed."""
    words = _initialed([t for t in words if t.kind != "line"] if exploded(view) else words)
    found: list[Token] = []
    for i, token in enumerate(words):
        before = found[-1] if found else None
        parted = i + 1 == len(words) or words[i + 1].kind not in ("lower", "number", "function")
        if before and token.kind == "lower" and token.start == before.end + 1 and parted and _continues(before, token, found[-2:-1]):
            found[-1] = before._replace(kind="cap", end=token.end, folded=before.folded + token.folded)
        else:
            found.append(token)
    return found


def _initialed(words: list[Token]) -> list[Token]:
    """With each "M." as an initial in a list that has one ahead of every name and no civility: "É. PETIT, M. NOIR, A. VERT"."""
    led = [(i, w) for i, w in enumerate(words[:-1]) if w.kind in ("initial", "civ") and words[i + 1].kind in ("upper", "cap")]
    letters = sum(w.kind == "initial" and (not i or words[i - 1].kind in ("sep", "line", "colon", "dash")) for i, w in led)
    civil = [w for w in words if w.kind == "civ"]
    if letters < _INITIALS or 2 * len(civil) > letters or any(w.folded != "m" or w.end - w.start != 2 for w in civil):
        return words
    return [w._replace(kind="initial") if w.kind == "civ" else w for w in words]


@lru_cache(maxsize=2)
def exploded(view: View) -> bool:
    """Whether commas open lines again and again, as where a web page's marks set each word on a line of its own."""
    return sum(1 for _ in islice(_COMMA_LINE.finditer(view.folded, 0, min(len(view.folded), _REACH)), _LEAST)) == _LEAST


def _continues(before: Token, token: Token, ahead: list[Token]) -> bool:
    """A lone letter behind a given name, or the rest of a word behind its capital."""
    if before.kind == "cap" and len(token.folded) == 1:
        return token.folded not in _WORDS and bool(ahead) and ahead[0].kind in (*NAME_KINDS, "civ")
    capital = before.kind == "initial" and before.end - before.start == 1
    return capital and len(token.folded) > 2 and token.folded not in _PROSE and bool(ahead) and ahead[0].kind == "upper"


def paired(words: list[Token]) -> list[Token]:
    """A spaced dash inside the only name between two marks joins its halves: "MOREAU – MERLE Luc", "NOIR Jean - Luc"."""
    inner = {i for i, token in enumerate(words) if token.kind == "dash" and _in_surname(words, i)}
    return [t for i, t in enumerate(words) if i not in inner]


def _in_surname(words: list[Token], i: int) -> bool:
    ends = ("sep", "line", "note", "function", "number")
    start = next((n + 1 for n in range(i - 1, -1, -1) if words[n].kind in ends), 0)
    stop = next((n for n in range(i + 1, len(words)) if words[n].kind in ends), len(words))
    left: list[str] = [t.kind for t in words[start:i] if t.kind not in ("civ", "dash")]
    right: list[str] = [t.kind for t in words[i + 1 : stop] if t.kind != "dash"]
    if words[i - 1].folded in COMPOUND and left[-1:] == ["cap"] == right[:1]:
        order = names_cut.order(names_cut.shape(t for t in words[start:stop] if t.kind not in ("civ", "dash")))
        return order in ("first", "last")
    first = left[:1] == ["cap"] and left[-1:] == ["upper"] and set(right) == {"upper"}
    last = set(left) == {"upper"} and right[:1] == ["upper"] and right[-1:] == ["cap"]
    return (first or last) and set(left + right) <= {"cap", "upper"}


def example(text: str) -> list[str] | None:
    """The words that were cut."""
    view = View.of(text)
    before = tokens(view, 0, len(text))
    return [t.folded for t in mended(view, before) if t not in before] or None


EXAMPLES: list[tuple[str, list[str]]] = [("NOIR Patric k, BLANC P hilippe, PETIT Anne", ["patrick", "philippe"])]
NOT_FOUND: list[str] = ["NOIR P donne pouvoir à PETIT Anne", "PETIT Anne, NOIR Patrick a donné pouvoir"]
