"""One person's name beside a word of office: "sous la présidence de Monsieur X, Maire", "Mme Y est nommée secrétaire"."""

from dataclasses import dataclass

from data_loaders.documents.facts import names, names_cut
from data_loaders.documents.facts.names_words import NAME_KINDS, Token, begins_sentence, tokens
from data_loaders.documents.view import View

_PASSED = frozenset(
    ["le", "la", "l", "de", "du", "des", "d", "son", "sa", "notre", "a", "au", "aux", "en", "et", "age", "d'age", "doyen", "doyenne", "conseil", "commune", "ville", "communaute", "seance", "puis", "par", "ci", "apres", "exercice"]
)
_MOST_TOKENS = 26


@dataclass(frozen=True, slots=True)
class NameNear:
    """A name at [start, end) of the view."""

    name: str
    start: int
    end: int


def after(view: View, at: int, limit: int = 160) -> NameNear | None:
    """The first person named after `at`; roles and civilities before the name are passed over, anything else ends the search."""
    words = tokens(view, at, min(len(view.raw), at + limit))[:_MOST_TOKENS]
    i = 0
    while i < len(words):
        token = words[i]
        if token.kind in NAME_KINDS:
            run = _run(view, words, i)
            if run and not (_of_place(words, i) and i + len(run) < len(words)):
                return _named(view, run)
            i += max(1, len(run))
            continue
        if token.kind in ("stop", "number", "note") or (token.kind == "lower" and token.folded not in _PASSED):
            return None
        if token.kind == "function" and i and view.raw[words[i - 1].end - 1] == "." and words[i - 1].kind != "civ":
            return None
        i += 1
    return None


def before(view: View, at: int, reach: int = 110) -> NameNear | None:
    """The name that ends right before `at` (a comma or a function may stand between)."""
    low = max(0, at - reach)
    listed = names.parse(view, low, at)
    if not listed:
        return None
    last = listed[-1]
    between = tokens(view, last.end, at)
    if any(t.kind not in ("sep", "function", "line", "particle") and t.folded not in _PASSED for t in between):
        return None
    start = last.start
    return NameNear(last.name, start, last.end)


def _run(view: View, words: list[Token], i: int) -> list[Token]:
    run: list[Token] = []
    for token in words[i:]:
        if token.kind not in NAME_KINDS or (begins_sentence(token) and (token.kind == "cap" or len(run) > 1)):
            if not (token.kind == "line" and run and names_cut.order(names_cut.shape(run)) == "plain"):
                break
            continue
        if run and view.raw[run[-1].end - 1] == "." and run[-1].kind != "initial":
            break
        run.append(token)
    while run and run[-1].kind == "particle":
        run.pop()
    return run if any(t.kind in ("upper", "cap") for t in run) else []


def _of_place(words: list[Token], i: int) -> bool:
    """ "Maire de Valbourg": the name of a commune, not of a person."""
    passed = [t for t in words[:i] if t.kind not in ("line", "sep")]
    return len(passed) > 1 and passed[-1].folded in ("de", "d", "du", "des", "l", "la") and any(t.kind == "function" for t in passed)


def _named(view: View, run: list[Token]) -> NameNear | None:
    found = names_cut.pieces(run, None)
    if not found:
        return None
    first, last = found[0][0], found[0][-1]
    return NameNear(names.printed(view, first.start, last.end), first.start, last.end)
