"""Runs of words that may be names, in a stretch of a roll: capitals, given names and particles, one behind the other."""

import re
from collections.abc import Iterator
from itertools import pairwise

from data_loaders.documents.text.names import names_words
from data_loaders.documents.text.names.given_names import is_given
from data_loaders.documents.text.names.names_vocabulary import COMPOUND, NOT_NAMES
from data_loaders.documents.text.names.names_words import NAME_KINDS, Token
from data_loaders.documents.text.view import View

Run = tuple[list[Token], bool]  # the words, and whether a civility leads them
_GLUED = re.compile(r"(?<=[A-ZÀ-Ý]{3})(?=[A-ZÀ-Ý][a-zà-ÿ]{2})|(?<=[a-zà-ÿ]{3})(?=[A-ZÀ-Ý]{3})")
_STATED = re.compile(
    r"(?:presen|absen|excus|represent|pouvoir|procuration|mandat|votant|titulaire|suppleant|delegue|conseiller|commun|vice"
    r"|cc(?![a-z])|cdc(?![a-z])|(?:oui|non)\Z)"
)
_PARTS = ("sep", "dash", "note", "function", "civ")
_MARKS = frozenset("xpaer")
_LETTER = 3  # characters of an initial with its full stop
_LEAST = 3  # names by which a list shows how it prints them


def find(view: View, low: int, high: int) -> list[Run]:
    """The runs of view[low:high], in order; brackets are none of it."""
    return _unmarked(list(_runs(view, low, high)))


def _runs(view: View, low: int, high: int) -> Iterator[Run]:
    """Words that may be names, one behind the other on a line, and whether a civility leads them."""
    words = [piece for token in names_words.tokens(view, low, high) for piece in _parted(view, token)]
    run: list[Token] = []
    led = False  # "MM. NOIR, PETIT et ROUX": a civility leads all behind it that marks alone part
    for i, token in enumerate(words):
        if token.kind == "line" and _broken(run, words[i + 1 :]):
            continue
        joins = token.kind == "dash" and run and i + 1 < len(words) and _doubled(run, token, words[i + 1])
        if token.kind in NAME_KINDS and not (_is_word(token) and not (run and is_given(run[-1].folded) and token.kind == "upper")):
            if run or not (token.kind == "particle" and i and words[i - 1].kind in ("lower", "function")):  # "la procuration de NOIR Luc"
                run.append(token)
            if run and closed(view, token) < token.end:
                yield run, led
                run, led = [], False
        elif not joins:
            if run:
                yield run, led
            run, led = [], token.kind == "civ" or (led and _goes_on(words, i))
    if run:
        yield run, led


def _unmarked(runs: list[Run]) -> list[Run]:
    """The runs without the letter that a table's cells put behind each: "PETIT Anne P"."""
    marked = [len(run) > 1 and run[-1].folded in _MARKS and run[-1].end - run[-1].start == 1 for run, _ in runs]
    if sum(marked) < _LEAST:
        return runs
    return [(run[:-1] if cell else run, led) for (run, led), cell in zip(runs, marked, strict=True)]


def _broken(run: list[Token], ahead: list[Token]) -> bool:
    """Whether a line's end stands between a given name and its surname, in either order."""
    if not run or not ahead or _is_word(ahead[0]):
        return False
    alone = all(is_given(t.folded) and t.kind == "cap" for t in run) and ahead[0].kind == "upper"
    first = ahead[0].kind == "cap" and is_given(ahead[0].folded) and (len(ahead) < 2 or ahead[1].kind in ("sep", "note", "line"))
    return alone or (first and len(run) == 1 and run[0].kind == "upper")


def _goes_on(words: list[Token], i: int) -> bool:
    """Whether a mark, or a line's end behind one, parts a name from the next that the same civility leads."""
    token = words[i]
    return token.kind in _PARTS or token.folded == "et" or (token.kind == "line" and i > 0 and words[i - 1].kind == "sep")


def _doubled(run: list[Token], dash: Token, after: Token) -> bool:
    """Whether a dash with a blank joins a double name: "Marie – Anne", "François- Xavier", "Anne PETIT- NOIR"."""
    before = run[-1]
    glued = before.end == dash.start
    if after.kind != before.kind:
        return False
    if before.kind == "upper":
        return glued and any(is_given(t.folded) for t in run)
    return (before.folded in COMPOUND and (glued or is_given(after.folded))) or (
        glued and is_given(before.folded) and is_given(after.folded)
    )


def _is_word(token: Token) -> bool:
    """Whether it is a word of the language, of lists or of offices, that no name holds."""
    return bool(_STATED.match(token.folded)) or (token.folded in NOT_NAMES and not is_given(token.folded))


def _parted(view: View, token: Token) -> list[Token]:
    """A token, or the two that were printed as one: "PETITAnne", "AnnePETIT"."""
    text = view.raw[token.start : token.end]
    cut = next((m.end() for m in _GLUED.finditer(text) if is_given(text[m.end() :]) or is_given(text[: m.end()])), None)
    if token.kind not in ("upper", "cap") or cut is None:
        return [token]
    kinds: tuple[names_words.Class, names_words.Class] = ("upper", "cap") if text[:cut].isupper() else ("cap", "upper")
    middle = token.start + cut
    return [
        token._replace(kind=kinds[0], end=middle, folded=token.folded[:cut]),
        *_parted(view, token._replace(kind=kinds[1], start=middle, folded=token.folded[cut:])),
    ]


def mixed(runs: list[list[Token]]) -> bool:
    """Whether surnames stand in capitals and given names do not."""
    caps = [t for run in runs for t in run if t.kind == "cap" and is_given(t.folded)]
    return len(caps) >= _LEAST and 3 * sum(t.kind == "upper" for run in runs for t in run) >= 2 * len(caps)


def order(runs: list[list[Token]]) -> str | None:
    """Whether given names come first or last, by those that stand at the ends of runs or beside capitals."""
    first = last = 0
    for run in runs:
        for a, b in pairwise(run):
            one, two = is_given(a.folded) or a.kind == "initial", is_given(b.folded) or b.kind == "initial"
            capitals = a.kind == "upper" != b.kind or b.kind == "upper" != a.kind
            weight = 2 if capitals else 1
            first += weight * (one and not two)
            last += weight * (two and not one)
        if len(run) > 1:
            first += is_given(run[0].folded) and not is_given(run[-1].folded)
            last += is_given(run[-1].folded) and not is_given(run[0].folded)
    return None if first == last else "first" if first > last else "last"


def closed(view: View, last: Token) -> int:
    """Where a name ends, without the full stop of its sentence."""
    return last.end - (view.raw[last.end - 1] == "." and last.end - last.start > _LETTER)
